import { type Branch, isBranch, type Node, openCells } from './diagram'
import { evaluate } from './evaluate'
import { type Case, codeOf, knownOf, learn, OPEN, recall } from './known'
import { cell } from './partition'
import { chainOf, type Program } from './program'
import { type Leaf, type Resolved, unite, wordingOf } from './resolve'
import { leafOn, leavesOf, periodOn, rootOf, type Table } from './table'
import type { Alternative, Decided, Fact, FieldResult, Known, Row } from './types'

/**
 * All decisions of one case, each decided when it is first asked for; {@link decidedOf} and {@link factOf} read it.
 * A class and not closures: one is made for every case, and closures take ten times as long to make.
 */
export class Answer {
  readonly #tables: readonly Table[]
  readonly #days: Readonly<Record<string, number>> | undefined
  readonly #said: (Decided | undefined)[]

  constructor(
    readonly program: Program,
    /** What was known of each fact; outcomes that are read as facts, once their decision was asked for. */
    readonly known: Case,
    tables: readonly Table[],
    days: Readonly<Record<string, number>> | undefined,
  ) {
    this.#tables = tables
    this.#days = days
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
    const root = table.roots[period]
    const decided =
      root === undefined
        ? begin(this.program, this.known, table, period, this.#said)
        : run(this.program, this.known, root, this.#said)
    this.#said[index] = decided
    const fed = feeds[index] as (typeof feeds)[number]
    for (let each = 0; each < fed.length; each++) {
      const { field, fact } = fed[each] as (typeof fed)[number]
      learn(this.known, fact, knownOf(decided.results[field] as FieldResult))
    }
    return decided
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
   * Throws RangeError for a value that the fact does not have; the answer, for a day that is missing.
   */
  decide(facts: readonly Known[], days?: Readonly<Record<string, number>>): Answer
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
    here = { decide: (input, days) => decide(program, tables, input, days) }
    places.set(place, here)
  }
  return here
}

function decide(
  program: Program,
  tables: readonly Table[],
  input: readonly Known[],
  days: Readonly<Record<string, number>> | undefined,
): Answer {
  const { facts } = program
  const values = new Array<number>(facts.length)
  const known: Case = { facts, values, open: undefined }
  for (let index = 0; index < input.length; index++) {
    values[index] = codeOf(facts[index] as Fact, input[index])
    if (typeof input[index] === 'object') learn(known, index, input[index])
  }
  for (let index = input.length; index < facts.length; index++) values[index] = OPEN
  return new Answer(program, known, tables, days)
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

/** Computes the formulas of a leaf. */
function finish(known: Case, { decided, calls }: Resolved): Decided {
  const results = new Array<FieldResult>(decided.results.length)
  for (let field = 0; field < results.length; field++) {
    const constant = decided.results[field] as FieldResult
    const called = calls?.[field]
    results[field] = called === undefined ? constant : evaluate(known, called, constant)
  }
  return { decision: decided.decision, results, unknown: decided.unknown }
}

/** Decides an incomplete case: all outcomes that remain, and the facts that split them. */
function explore(program: Program, known: Case, root: Node, earlier: readonly (Decided | undefined)[]): Decided {
  const { leaves, open } = reach(known, root)
  // a leaf is met again in the cells of every open fact: what it says is computed once
  const said = new Map<Leaf, Decided>()
  const saying = (leaf: Leaf): Decided => {
    const decided = said.get(leaf) ?? (leaf.said.calls === undefined ? leaf.said.decided : finish(known, leaf.said))
    said.set(leaf, decided)
    return decided
  }
  const all = (leaves.length > 0 ? leaves : leavesOf(root)).map(saying)
  const merged = merge(all)
  let unknown: readonly string[] | undefined
  return {
    decision: merged.decision,
    results: merged.results,
    // what splits the outcome takes far longer to find than the outcome, and few ask
    get unknown() {
      unknown ??= splitting({ program, known, root, open, all, merged, saying, earlier })
      return unknown
    },
  }
}

/** An incomplete case as it was explored. */
interface Explored {
  readonly program: Program
  readonly known: Case
  readonly root: Node
  /** Open facts that were met on the way. */
  readonly open: readonly number[]
  readonly all: readonly Decided[]
  readonly merged: Decided
  readonly saying: (leaf: Leaf) => Decided
  readonly earlier: readonly (Decided | undefined)[]
}

/** Ids of the facts that split the outcome, the most decisive first. */
function splitting({ program, known, root, open, all, merged, saying, earlier }: Explored): string[] {
  const before = spread(all)
  // how far each open fact would narrow the outcome, were it known: the mean over its cells of what would remain
  const scores = open.flatMap((fact) => {
    const remaining = splits(known, root, fact).map((leaves) => spread(leaves.map(saying)))
    const mean = remaining.reduce((sum, each) => sum + each, 0) / Math.max(1, remaining.length)
    return remaining.length > 1 && mean < before ? [{ fact, mean }] : []
  })
  scores.sort((a, b) => a.mean - b.mean || a.fact - b.fact)
  const missing = merged.results
    .flatMap((result) => [...result.missing, ...result.open])
    .map((id) => program.factIndex.get(id) as number)
  // a fact that is itself an outcome is settled by what would settle that decision
  const found = scores.length > 0 ? scores.map(({ fact }) => fact) : turns(known, root, saying)
  const unknown = [...found, ...missing].flatMap((index) => {
    const fact = program.facts[index] as Fact
    return fact.from ? (earlier.find((each) => each?.decision.id === fact.from?.decision)?.unknown ?? []) : [fact.id]
  })
  return [...new Set(unknown)]
}

/** The leaves that agree with what is known, and the open facts asked on the way; `fixed` puts one fact at one point. */
function reach(
  known: Case,
  root: Node,
  fixed?: { readonly fact: number; readonly point: number },
): { leaves: Leaf[]; open: number[] } {
  const seen = new Set<Node>()
  const leaves: Leaf[] = []
  const open = new Set<number>()
  const visit = (node: Node) => {
    if (seen.has(node)) return
    seen.add(node)
    if (isBranch(node)) {
      const at = node.fact === fixed?.fact ? fixed.point : (known.values[node.fact] as number)
      if (at === OPEN) open.add(node.fact)
      for (const index of at === OPEN ? cellsOf(known, node) : [node.cuts === null ? at : cell(node.cuts, at)])
        visit(node.kids[index] as Node)
    } else if (node.leaf.impossible === undefined) leaves.push(node.leaf)
  }
  visit(root)
  return { leaves, open: [...open] }
}

const cellsOf = (known: Case, branch: Branch): number[] =>
  openCells(branch, known.facts[branch.fact] as Fact, known.open?.[branch.fact])

/** Points that stand for what a cell of an open fact has in common with what is known of it. */
function pointsOf(known: Case, { fact, cuts }: Branch, index: number): readonly number[] {
  if (cuts === null) return [index]
  const said = known.open?.[fact]
  if (said !== undefined && 'oneOf' in said)
    return said.oneOf.map(Number).filter((value) => cell(cuts, value) === index)
  const start = index === 0 ? Number.NEGATIVE_INFINITY : (cuts[index - 1] as number)
  return [Math.max(start, said?.min ?? Number.NEGATIVE_INFINITY)]
}

/** Open facts whose cells lead to different outcomes somewhere: what splits the outcome where no fact narrows it alone. */
function turns(known: Case, root: Node, saying: (leaf: Leaf) => Decided): number[] {
  const facts = new Set<number>()
  const seen = new Set<Node>()
  const visit = (node: Node) => {
    if (!isBranch(node) || seen.has(node)) return
    seen.add(node)
    const at = known.values[node.fact] as number
    const cells = at === OPEN ? cellsOf(known, node) : [node.cuts === null ? at : cell(node.cuts, at)]
    const kids = cells.map((index) => node.kids[index] as Node)
    const outcomes = kids
      .map((kid) => reach(known, kid).leaves)
      .filter((leaves) => leaves.length > 0)
      .map((leaves) => outcomesOf(leaves.map(saying)))
    if (new Set(outcomes).size > 1) facts.add(node.fact)
    kids.forEach(visit)
  }
  visit(root)
  return [...facts]
}

/** The leaves that remain for each cell of one open fact, over all the branches that ask it. */
function splits(known: Case, root: Node, fact: number): Leaf[][] {
  const points = new Set<number>()
  const seen = new Set<Node>()
  const visit = (node: Node) => {
    if (!isBranch(node) || seen.has(node)) return
    seen.add(node)
    if (node.fact === fact)
      for (const index of cellsOf(known, node)) for (const point of pointsOf(known, node, index)) points.add(point)
    node.kids.forEach(visit)
  }
  visit(root)
  return [...points].map((point) => reach(known, root, { fact, point }).leaves).filter((leaves) => leaves.length > 0)
}

/** All outcomes of what these leaves say as one answer. */
function merge(all: readonly Decided[]): Decided {
  const first = all[0] as Decided
  if (all.length === 1) return first
  const results = first.results.map((_, field): FieldResult => {
    const found: Alternative[] = []
    const beaten = new Set<Row>()
    const missing = new Set<string>()
    const open = new Set<string>()
    let silent = false
    for (const decided of all) {
      const result = decided.results[field] as FieldResult
      for (const alternative of result.alternatives) found.push(alternative)
      for (const row of result.overridden) beaten.add(row)
      for (const fact of result.missing) missing.add(fact)
      for (const fact of result.open) open.add(fact)
      silent ||= result.silent
    }
    const alternatives = unite(found)
    const winning = new Set(alternatives.flatMap((alternative) => alternative.rows))
    return {
      alternatives,
      overridden: [...beaten].filter((row) => !winning.has(row)),
      missing: [...missing],
      open: [...open],
      silent,
    }
  })
  return { decision: first.decision, results, unknown: [] }
}

/** A text of the outcomes that remain in what these leaves say: equal where they are, whichever rows say so. */
function outcomesOf(all: readonly Decided[]): string {
  return (all[0] as Decided).results
    .map((_, field) => {
      const outcomes = new Set<string>()
      for (const decided of all) {
        const { alternatives, silent } = decided.results[field] as FieldResult
        for (const alternative of alternatives) outcomes.add(wordingOf(alternative))
        if (silent) outcomes.add('')
      }
      return [...outcomes].sort().join()
    })
    .join(';')
}

/** How many outcomes remain in what these leaves say, over all fields. */
function spread(all: readonly Decided[]): number {
  let sum = 0
  for (let field = 0; field < (all[0] as Decided).results.length; field++) {
    const outcomes = new Set<string>()
    const missing = new Set<string>()
    for (const decided of all) {
      const result = decided.results[field] as FieldResult
      for (const alternative of result.alternatives) outcomes.add(wordingOf(alternative))
      for (const fact of result.missing) missing.add(fact)
    }
    sum += Math.max(1, outcomes.size + missing.size)
  }
  return sum
}
