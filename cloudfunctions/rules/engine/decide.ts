import { isBranch, type Node } from './diagram'
import { explore, finish } from './explore'
import { type Case, codeOf, isSame, knownOf, learn, OPEN, recall } from './known'
import { cell } from './partition'
import { chainOf } from './places'
import type { Program } from './program'
import type { Resolved } from './resolve'
import { leafOn, periodOn, rootOf, type Table } from './table'
import type { Decided, Fact, FieldResult, Known } from './types'

/**
 * All decisions of one case, each decided when it is first asked for; {@link decidedOf} and {@link factOf} read it.
 * A class and not closures: one is made for every case, and closures take ten times as long to make.
 */
export class Answer {
  readonly #tables: readonly Table[]
  readonly #days: Readonly<Record<string, number>> | undefined
  readonly #said: (Decided | undefined)[]
  readonly #like: Answer | undefined

  constructor(
    readonly program: Program,
    /** What was known of each fact; outcomes that are read as facts, once their decision was asked for. */
    readonly known: Case,
    tables: readonly Table[],
    days: Readonly<Record<string, number>> | undefined,
    like: Answer | undefined,
  ) {
    this.#tables = tables
    this.#days = days
    this.#like = like
    // sized once: an array that grows by pushing takes several times the memory, and this runs for every case
    this.#said = new Array<Decided | undefined>(tables.length)
  }

  /** The decision of this index in the program's order. Throws RangeError when its day is missing. */
  say(index: number): Decided {
    const before = this.#said[index]
    if (before !== undefined) return before
    const { feeds, reads } = this.program
    const read = reads[index] as readonly number[]
    for (let each = 0; each < read.length; each++) this.say(read[each] as number)
    const table = this.#tables[index] as Table
    const { day } = table.decision
    const period = day === undefined ? 0 : periodOn(table, dayOf(this.#days, day))
    const decided = this.#likewise(index, period) ?? this.#walked(table, period)
    this.#said[index] = decided
    const fed = feeds[index] as (typeof feeds)[number]
    for (let each = 0; each < fed.length; each++) {
      const { field, fact } = fed[each] as (typeof fed)[number]
      learn(this.known, fact, knownOf(decided.results[field] as FieldResult))
    }
    return decided
  }

  /** What the table says of this case. */
  #walked(table: Table, period: number): Decided {
    const root = table.roots[period]
    return root === undefined
      ? begin(this.program, this.known, table, period, this.#said)
      : run(this.program, this.known, root, this.#said)
  }

  /** What the case that this one is like says, where it knows the same of everything that this decision asks. */
  #likewise(index: number, period: number): Decided | undefined {
    const other = this.#like
    const table = this.#tables[index] as Table
    if (other === undefined || other.#tables[index] !== table) return undefined
    const { day } = table.decision
    if (day !== undefined && periodOn(table, dayOf(other.#days, day)) !== period) return undefined
    for (const read of this.program.reads[index] as readonly number[]) other.say(read)
    for (const fact of factsAsked(this.program, table)) if (!this.#knowsLike(other, fact)) return undefined
    return other.say(index)
  }

  /** Whether another case knows the same of a fact; where that is an open outcome, for the same reasons. */
  #knowsLike(other: Answer, fact: number): boolean {
    const code = this.known.values[fact]
    if (code !== other.known.values[fact]) return false
    if (code !== OPEN) return true
    const { from } = this.program.facts[fact] as Fact
    if (from === undefined) return isSame(this.known.open?.[fact], other.known.open?.[fact])
    const source = this.program.decisionIndex.get(from.decision) as number
    return this.#said[source] === other.#said[source]
  }

  /** All of them, in the program's order. */
  get decided(): readonly Decided[] {
    for (let index = 0; index < this.#said.length; index++) this.say(index)
    return this.#said as Decided[]
  }
}

/** The rules of one place, ready to decide cases. */
export interface Jurisdiction {
  /**
   * Decides every decision. `facts`: what is known, in the order of the model's facts (one fixed shape is what makes this
   * fast); undefined matches every cell of the partition, and stands for a fact that an earlier decision fills.
   * `days`: the day on which each decision's rows must be in force, by the name the decision gives it, in days since 1970-01-01.
   * `like`: a case that differs little, from which every decision is taken over that the difference does not touch.
   * Throws RangeError for a value that the fact does not have; the answer, for a day that is missing.
   */
  decide(facts: readonly Known[], days?: Readonly<Record<string, number>>, like?: Answer): Answer
}

const jurisdictions = new WeakMap<Program, Map<string, Jurisdiction>>()

/** The rules as they stand in `place`. */
export function at(program: Program, place: string): Jurisdiction {
  const places = jurisdictions.get(program) ?? new Map<string, Jurisdiction>()
  jurisdictions.set(program, places)
  let here = places.get(place)
  if (!here) {
    const chain = chainOf(program.model, place)
    const tables = program.decisions.map((decision) => program.table(decision, chain))
    here = { decide: (input, days, like) => decide(program, tables, input, days, like) }
    places.set(place, here)
  }
  return here
}

function decide(
  program: Program,
  tables: readonly Table[],
  input: readonly Known[],
  days: Readonly<Record<string, number>> | undefined,
  like: Answer | undefined,
): Answer {
  const { facts } = program
  const values = new Array<number>(facts.length)
  const known: Case = { facts, values, open: undefined }
  for (let index = 0; index < input.length; index++) {
    values[index] = codeOf(facts[index] as Fact, input[index])
    if (typeof input[index] === 'object') learn(known, index, input[index])
  }
  for (let index = input.length; index < facts.length; index++) values[index] = OPEN
  return new Answer(program, known, tables, days, like)
}

const asked = new WeakMap<Table, readonly number[]>()

/** The facts that a table's rows and their formulas ask, by index. */
function factsAsked({ factIndex, context }: Program, table: Table): readonly number[] {
  const before = asked.get(table)
  if (before) return before
  const { decision, rows } = table
  const clauses = [decision.only ?? {}, ...rows.flatMap((row) => row.when)]
  const parameters = rows.flatMap((row) =>
    Object.values(row.then[decision.id] ?? {}).flatMap((outcome) =>
      'formula' in outcome ? (context.formulas.get(outcome.formula)?.parameters ?? []) : [],
    ),
  )
  const ids = new Set([...clauses.flatMap((clause) => Object.keys(clause)), ...parameters])
  const facts = [...ids].flatMap((id) => factIndex.get(id) ?? [])
  asked.set(table, facts)
  return facts
}

function dayOf(days: Readonly<Record<string, number>> | undefined, name: string): number {
  const day = days?.[name]
  // a comparison with what is no number would quietly choose the first period
  if (day === undefined || Number.isNaN(day)) throw new RangeError(`no day ${name}`)
  return day
}

/** What a decision says; throws RangeError for a decision the program does not have. */
export function decidedOf(answer: Answer, decision: string): Decided {
  const index = answer.program.decisionIndex.get(decision)
  if (index === undefined) throw new RangeError(`no decision ${decision}`)
  return answer.say(index)
}

/** What was known of a fact; undefined: nothing. Throws RangeError for a fact the program does not have. */
export function factOf(answer: Answer, id: string): Known {
  const index = answer.program.factIndex.get(id)
  if (index === undefined) throw new RangeError(`no fact ${id}`)
  const { from } = answer.program.facts[index] as Fact
  if (from) decidedOf(answer, from.decision)
  return recall(answer.known, index)
}

/** What is decided of a field; throws RangeError for a field the decision does not have. */
export function resultOf(decided: Decided, field: string): FieldResult {
  const result = decided.results[decided.decision.fields.indexOf(field)]
  if (!result) throw new RangeError(`${decided.decision.id} has no field ${field}`)
  return result
}

/** Decides by a diagram that is not grown: by following the case to its leaf, or else by growing it. */
function begin(
  program: Program,
  known: Case,
  table: Table,
  period: number,
  earlier: readonly (Decided | undefined)[],
): Decided {
  const leaf = leafOn(table, period, known.values, OPEN)
  return (leaf && settled(known, leaf.said)) ?? run(program, known, rootOf(table, period), earlier)
}

function run(program: Program, known: Case, root: Node, earlier: readonly (Decided | undefined)[]): Decided {
  let node = root
  while (isBranch(node)) {
    const value = known.values[node.fact] as number
    if (value === OPEN) return explore(program, known, root, earlier)
    node = node.kids[node.cuts === null ? value : cell(node.cuts, value)] as Node
  }
  const { said } = node.leaf
  if (said.calls === undefined) return said.decided
  return settled(known, said) ?? explore(program, known, root, earlier)
}

/** What a leaf says of a case; undefined where a formula lacks something it needs. */
function settled(known: Case, said: Resolved): Decided | undefined {
  if (said.calls === undefined) return said.decided
  const decided = finish(known, said)
  for (let field = 0; field < decided.results.length; field++)
    if (isOpen(decided.results[field] as FieldResult)) return undefined
  return decided
}

/** Whether a formula lacks something it needs, or knows it only in part. */
const isOpen = ({ missing, open }: FieldResult): boolean => missing.length > 0 || open.length > 0
