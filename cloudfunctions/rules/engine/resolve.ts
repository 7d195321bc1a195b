import type { Alternative, Decided, Decision, FieldResult, Formula, Interval, Outcome, Row, Scalar } from './types'

/** A formula that an outcome calls, and the rows that say so. */
export interface Call {
  readonly formula: CompiledFormula
  /** The arguments the outcome gives, by parameter; undefined: the fact of that name. */
  readonly given: readonly (Scalar | undefined)[]
  readonly rows: readonly Row[]
}

/** A formula whose parameters are linked to the facts that fill them. */
export interface CompiledFormula extends Formula {
  /** Index of the fact that fills each parameter unless the outcome gives it. */
  readonly facts: readonly number[]
}

/** What resolving needs of the whole model. */
export interface Context {
  /** For each row that is an exception, the rows it is one to, directly or through others. */
  readonly beats: ReadonlyMap<string, ReadonlySet<string>>
  readonly formulas: ReadonlyMap<string, CompiledFormula>
}

/** What is wrong where a set of rows meets. */
export interface Fault {
  readonly kind: 'gap' | 'conflict' | 'bound'
  readonly field: string
  readonly rows: readonly Row[]
}

/** A row that speaks, and a binding one of a wider place that it gives way to. */
export interface Yield {
  readonly row: Row
  readonly to: Row
}

/** What the proof says of a set of rows that meet. */
export interface Judged {
  readonly faults: readonly Fault[]
  /** Rows that won a field here, or limited one. */
  readonly effective: readonly Row[]
  /** Rows that give way here to a binding one. */
  readonly yields: readonly Yield[]
}

/** What is said where a set of rows meets, and what of it must still be computed. */
export interface Resolved {
  readonly decided: Decided
  /** By field, the formulas that compute it; undefined where no field has any. */
  readonly calls: readonly (readonly Call[] | undefined)[] | undefined
}

/** The end of a path through a decision, resolved when a case first comes to it: most of a diagram's ends are never met. */
export class Leaf {
  // no #private fields: these are read on the hottest path
  private resolved: Resolved | undefined = undefined

  constructor(
    private readonly resolve: () => Resolved,
    /** The rows that match; undefined where the decision is not asked of a case. */
    readonly rows: readonly Row[] | undefined,
    readonly impossible: string | undefined,
  ) {}

  /** The answer, and the formulas that it lacks. */
  get said(): Resolved {
    this.resolved ??= this.resolve()
    return this.resolved
  }
}

/** A stable text of a value: two outcomes are the same exactly when their texts are. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )

/** A text of an object, made once for each: those of a table are compared in every case. */
function once<T extends object>(make: (of: T) => string): (of: T) => string {
  const made = new WeakMap<T, string>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const text = make(of)
    made.set(of, text)
    return text
  }
}

/** The text of an alternative's value. */
export const wordingOf = once(({ value }: Alternative) => textOf(value))
const sayingOf = once((outcome: Outcome) => textOf(outcome))

/** Equal values once, with all the rows that say so. */
export function unite(alternatives: readonly Alternative[]): readonly Alternative[] {
  if (alternatives.length < 2) return alternatives
  const byText = new Map<string, { readonly first: Alternative; rows: Set<Row> | undefined }>()
  for (const alternative of alternatives) {
    const text = wordingOf(alternative)
    const same = byText.get(text)
    if (!same) byText.set(text, { first: alternative, rows: undefined })
    // the same rows again, as in every cell of a fact that changes nothing
    else if (same.first.rows !== alternative.rows) {
      same.rows ??= new Set(same.first.rows)
      for (const row of alternative.rows) same.rows.add(row)
    }
  }
  return [...byText.values()].map(({ first, rows }) => (rows ? { value: first.value, rows: [...rows] } : first))
}

/** Whether an outcome is an interval rather than a single value. */
export const isInterval = (value: unknown): value is Interval =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value

/** For each row that is an exception, the ids of all rows it is one to, directly or through others. */
export function exceptions(rows: readonly Row[]): Map<string, ReadonlySet<string>> {
  const direct = new Map(rows.map((row) => [row.id, row.exceptionTo]))
  const closure = new Map<string, ReadonlySet<string>>()
  for (const row of rows) {
    if (row.exceptionTo.length === 0) continue
    const reached = new Set<string>()
    const queue = [...row.exceptionTo]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      queue.push(...(direct.get(id) ?? []))
    }
    closure.set(row.id, reached)
  }
  return closure
}

/** What a row says of a field. */
const says = (row: Row, decision: string, field: string): Outcome | undefined => row.then[decision]?.[field]

/** Whether the row only limits the field: a bound row's interval. */
const limits = (row: Row, outcome: Outcome | undefined): outcome is { constant: Interval } =>
  row.bound && outcome !== undefined && 'constant' in outcome && isInterval(outcome.constant)

function within(outcome: Outcome, limit: Interval): boolean {
  return valuesOf(outcome).every((value) => {
    const { min, max } = isInterval(value) ? value : { min: value as number, max: value as number }
    const lowEnough = limit.max === null || (max !== null && max <= limit.max)
    return lowEnough && (limit.min === null || (min !== null && min >= limit.min))
  })
}

/** Which rows of one place go before which, where both speak: binding ones before plain ones, these before defaults. */
export const strengthOf = ({ binding, default: last }: Row): number => (binding ? 2 : last ? 0 : 1)

/** Those of the best rank. */
function best(rows: readonly Row[]): readonly Row[] {
  const rank = Math.min(...rows.map((row) => row.rank))
  return rows.filter((row) => row.rank === rank)
}

/**
 * The rows that stand, of those that speak of a field. In each place an exception beats its default, and the stronger beats the
 * weaker; what binds then beats every row of a narrower place that says otherwise, or the same by a worse rank, but its
 * exceptions and what disputes it.
 */
function standing(
  decision: Decision,
  field: string,
  speaking: readonly Row[],
  chain: readonly string[],
  { beats }: Context,
): { readonly standing: readonly Row[]; readonly yields: readonly Yield[] } {
  const excepts = (row: Row, other: Row) => beats.get(row.id)?.has(other.id) === true
  const saying = (row: Row) => sayingOf(says(row, decision.id, field) as Outcome)
  const left = new Set<Row>()
  const laws: Row[] = []
  const yields: Yield[] = []
  for (let index = chain.length - 1; index >= 0; index--) {
    const here = speaking.filter((row) => row.place === chain[index])
    const free = here.length < 2 ? here : here.filter((row) => !here.some((other) => excepts(other, row)))
    const strength = free.reduce((most, row) => Math.max(most, strengthOf(row)), 0)
    const stay = free.filter((row) => {
      if (strengthOf(row) < strength) return false
      const against = laws.filter((law) => !excepts(row, law) && !row.disputes.includes(law.id))
      const otherwise = against.filter((law) => saying(row) !== saying(law))
      for (const to of otherwise) yields.push({ row, to })
      // what says the same decides as the nearest, unless the law rests on better ground
      return otherwise.length === 0 && against.every((law) => row.rank <= law.rank)
    })
    for (const row of stay) left.add(row)
    laws.push(...best(stay.filter((row) => row.binding)))
  }
  return { standing: speaking.filter((row) => left.has(row)), yields }
}

/**
 * The rows that decide a field, of those that speak of it, and the limits that stand. The most local place with a row that stands
 * decides; of its rows the better rank beats the worse; a row that a winner disputes wins with it.
 */
function weigh(
  decision: Decision,
  field: string,
  speaking: readonly Row[],
  chain: readonly string[],
  context: Context,
): { readonly winners: readonly Row[]; readonly bounds: readonly Row[]; readonly yields: readonly Yield[] } {
  const isLimit = (row: Row) => limits(row, says(row, decision.id, field))
  if (speaking.length < 2) return { winners: speaking, bounds: speaking.filter(isLimit), yields: [] }
  const { standing: left, yields } = standing(decision, field, speaking, chain, context)
  const plain = left.filter((row) => !isLimit(row))
  const bounds = left.filter(isLimit)

  const bestOf = (candidates: readonly Row[], place: string) => best(candidates.filter((row) => row.place === place))
  const speaker = chain.find((place) => plain.some((row) => row.place === place))
  if (speaker === undefined) {
    const limiting = chain.find((place) => bounds.some((row) => row.place === place))
    return { winners: limiting === undefined ? [] : bestOf(bounds, limiting), bounds, yields }
  }
  const winners = bestOf(plain, speaker)
  const disputed = new Set(winners.flatMap((row) => row.disputes))
  const others = plain.filter(
    (row) => disputed.has(row.id) && !winners.includes(row) && bestOf(plain, row.place).includes(row),
  )
  return { winners: [...winners, ...others], bounds, yields }
}

/** One of the outcomes that rows which win together name. */
interface Side {
  readonly outcome: Outcome
  readonly rows: Row[]
}

function sidesOf(decision: Decision, field: string, winners: readonly Row[]): Side[] {
  const sides = new Map<string, Side>()
  for (const row of winners) {
    const outcome = says(row, decision.id, field) as Outcome
    const text = winners.length === 1 ? '' : sayingOf(outcome)
    const same = sides.get(text)
    if (same) same.rows.push(row)
    else sides.set(text, { outcome, rows: [row] })
  }
  return [...sides.values()]
}

/** What is wrong where these rows win a field within these bounds: unless they dispute each other, all must say the same. */
function faultsOf(
  decision: Decision,
  field: string,
  winners: readonly Row[],
  bounds: readonly Row[],
  sides: readonly Side[],
): Fault[] {
  const faults: Fault[] = []
  if (winners.length === 0 && !decision.optional?.includes(field)) faults.push({ kind: 'gap', field, rows: [] })
  for (const bound of bounds) {
    const limit = (says(bound, decision.id, field) as { constant: Interval }).constant
    for (const row of winners)
      if (!(row.bound && row.place === bound.place) && !within(says(row, decision.id, field) as Outcome, limit))
        faults.push({ kind: 'bound', field, rows: [row, bound] })
  }
  const disputes = (a: readonly Row[], b: readonly Row[]) =>
    a.some((row) => b.some((other) => row.disputes.includes(other.id) || other.disputes.includes(row.id)))
  for (const [index, side] of sides.entries())
    for (const other of sides.slice(index + 1))
      if (!disputes(side.rows, other.rows))
        faults.push({ kind: 'conflict', field, rows: [...side.rows, ...other.rows] })
  return faults
}

/** Decides every field of a decision from the rows that match, all of them named. */
export function resolve(
  decision: Decision,
  rows: readonly Row[],
  chain: readonly string[],
  context: Context,
): Resolved {
  const results: FieldResult[] = []
  const calls: (readonly Call[] | undefined)[] = []
  for (const field of decision.fields) {
    const speaking = rows.filter((row) => says(row, decision.id, field) !== undefined)
    const { winners } = weigh(decision, field, speaking, chain, context)
    const sides = sidesOf(decision, field, winners)
    const called = sides.flatMap(({ outcome, rows }) => ('formula' in outcome ? [callOf(outcome, rows, context)] : []))
    calls.push(called.length > 0 ? called : undefined)
    results.push({
      alternatives: unite(sides.flatMap(({ outcome, rows }) => valuesOf(outcome).map((value) => ({ value, rows })))),
      overridden: speaking.filter((row) => !winners.includes(row) && !limits(row, says(row, decision.id, field))),
      missing: [],
      open: [],
      silent: sides.length === 0,
    })
  }
  return {
    decided: { decision, results, unknown: [] },
    calls: calls.some((each) => each !== undefined) ? calls : undefined,
  }
}

function callOf(
  { formula: name, args }: Extract<Outcome, { formula: string }>,
  rows: readonly Row[],
  { formulas }: Context,
): Call {
  const formula = formulas.get(name) as CompiledFormula
  return { formula, given: formula.parameters.map((parameter) => args[parameter]), rows }
}

/** The constant values that an outcome leaves. */
const valuesOf = (outcome: Outcome): readonly unknown[] =>
  'formula' in outcome ? [] : 'oneOf' in outcome ? outcome.oneOf : [outcome.constant]

/**
 * What is wrong where these rows match, and which of them matter: that won a field here, or limited one. With `local`, in the
 * fields that a row of that place speaks of. For the proof alone: nothing is decided.
 */
export function judge(
  decision: Decision,
  rows: readonly Row[],
  chain: readonly string[],
  context: Context,
  local: string | undefined,
): Judged {
  const faults: Fault[] = []
  const effective = new Set<Row>()
  const yielding: Yield[] = []
  for (const field of decision.fields) {
    const speaking = rows.filter((row) => says(row, decision.id, field) !== undefined)
    if (local !== undefined && !speaking.some((row) => row.place === local)) continue
    const { winners, bounds, yields } = weigh(decision, field, speaking, chain, context)
    faults.push(...faultsOf(decision, field, winners, bounds, sidesOf(decision, field, winners)))
    for (const row of [...winners, ...bounds]) effective.add(row)
    yielding.push(...yields.filter(({ row }) => row.place === local))
  }
  return { faults, effective: [...effective], yields: yielding }
}

/** The end of a path on which a decision is not asked of a case: no field has an outcome. */
export function notAsked(decision: Decision): Leaf {
  const nothing: FieldResult = { alternatives: [], overridden: [], missing: [], open: [], silent: true }
  const resolved = { decided: { decision, results: decision.fields.map(() => nothing), unknown: [] }, calls: undefined }
  return new Leaf(() => resolved, undefined, undefined)
}

/** The formulas that a row calls. */
export const callsOf = (row: Row): { formula: string; args: Readonly<Record<string, Scalar>> }[] =>
  Object.values(row.then)
    .flatMap((fields) => Object.values(fields))
    .filter((outcome): outcome is Extract<Outcome, { formula: string }> => 'formula' in outcome)
