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
  /** For each row, the rows it is an exception to, directly or through others. */
  readonly beats: ReadonlyMap<string, ReadonlySet<string>>
  readonly formulas: ReadonlyMap<string, CompiledFormula>
}

/** What is wrong where a set of rows meets. */
export interface Fault {
  readonly kind: 'gap' | 'conflict' | 'bound'
  readonly field: string
  readonly rows: readonly Row[]
}

/** The end of a path through a decision: the answer, and what of it must still be computed. */
export interface Leaf {
  readonly decided: Decided
  /** By field, the formulas that compute it; undefined where no field has any. */
  readonly calls: readonly (readonly Call[] | undefined)[] | undefined
  readonly faults: readonly Fault[]
  /** Rows that won a field here, or limited one. */
  readonly effective: readonly Row[]
  readonly impossible: string | undefined
}

/** A stable text of a value: two outcomes are the same exactly when their texts are. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )

const wordings = new WeakMap<Alternative, string>()

/** The text of an alternative's value, made once: those of a table are compared in every open case. */
export function wordingOf(alternative: Alternative): string {
  const known = wordings.get(alternative)
  if (known !== undefined) return known
  const text = textOf(alternative.value)
  wordings.set(alternative, text)
  return text
}

/** Equal values once, with all the rows that say so. */
export function unite(alternatives: readonly Alternative[]): Alternative[] {
  const byText = new Map<string, Alternative>()
  for (const alternative of alternatives) {
    const text = wordingOf(alternative)
    const same = byText.get(text)
    byText.set(
      text,
      same ? { value: same.value, rows: [...new Set([...same.rows, ...alternative.rows])] } : alternative,
    )
  }
  return [...byText.values()]
}

/** Whether an outcome is an interval rather than a single value. */
export const isInterval = (value: unknown): value is Interval =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value

/** For each row, the ids of all rows it is an exception to, directly or through others. */
export function exceptions(rows: readonly Row[]): Map<string, ReadonlySet<string>> {
  const direct = new Map(rows.map((row) => [row.id, row.exceptionTo]))
  const closure = new Map<string, ReadonlySet<string>>()
  for (const row of rows) {
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
  const values = 'constant' in outcome ? [outcome.constant] : 'oneOf' in outcome ? outcome.oneOf : []
  return values.every((value) => {
    const { min, max } = isInterval(value) ? value : { min: value as number, max: value as number }
    const lowEnough = limit.max === null || (max !== null && max <= limit.max)
    return lowEnough && (limit.min === null || (min !== null && min >= limit.min))
  })
}

/**
 * Decides one field from the rows that match. The most local place that speaks decides; within a place an exception beats its
 * default and the better rank beats the worse; rows of equal rank must agree or be a declared dispute, whose outcome is both.
 */
function resolveField(
  decision: Decision,
  field: string,
  rows: readonly Row[],
  chain: readonly string[],
  context: Context,
) {
  const speaking = rows.filter((row) => says(row, decision.id, field) !== undefined)
  const beaten = new Set(
    speaking.flatMap((row) =>
      speaking.filter((other) => other.place === row.place && context.beats.get(row.id)?.has(other.id)),
    ),
  )
  const standing = speaking.filter((row) => !beaten.has(row))
  const plain = standing.filter((row) => !limits(row, says(row, decision.id, field)))
  const bounds = standing.filter((row) => limits(row, says(row, decision.id, field)))

  const bestOf = (candidates: readonly Row[], place: string): readonly Row[] => {
    const here = candidates.filter((row) => row.place === place)
    const best = Math.min(...here.map((row) => row.rank))
    return here.filter((row) => row.rank === best)
  }
  const speaker = chain.find((place) => plain.some((row) => row.place === place))
  let winners = speaker === undefined ? [] : bestOf(plain, speaker)
  if (speaker !== undefined) {
    const disputed = new Set(winners.flatMap((row) => row.disputes))
    winners = [
      ...winners,
      ...plain.filter(
        (row) => disputed.has(row.id) && !winners.includes(row) && bestOf(plain, row.place).includes(row),
      ),
    ]
  } else {
    const limiting = chain.find((place) => bounds.some((row) => row.place === place))
    if (limiting !== undefined) winners = bestOf(bounds, limiting)
  }

  const faults: Fault[] = []
  if (winners.length === 0 && !decision.optional?.includes(field)) faults.push({ kind: 'gap', field, rows: [] })
  for (const bound of bounds) {
    const limit = (says(bound, decision.id, field) as { constant: Interval }).constant
    for (const row of winners)
      if (!(row.bound && row.place === bound.place) && !within(says(row, decision.id, field) as Outcome, limit))
        faults.push({ kind: 'bound', field, rows: [row, bound] })
  }
  const byText = new Map<string, { outcome: Outcome; rows: Row[] }>()
  for (const row of winners) {
    const outcome = says(row, decision.id, field) as Outcome
    const same = byText.get(textOf(outcome))
    if (same) same.rows.push(row)
    else byText.set(textOf(outcome), { outcome, rows: [row] })
  }
  const sides = [...byText.values()]
  const disputes = (a: readonly Row[], b: readonly Row[]) =>
    a.some((row) => b.some((other) => row.disputes.includes(other.id) || other.disputes.includes(row.id)))
  for (const [index, side] of sides.entries())
    for (const other of sides.slice(index + 1))
      if (!disputes(side.rows, other.rows))
        faults.push({ kind: 'conflict', field, rows: [...side.rows, ...other.rows] })

  const alternatives: Alternative[] = []
  const calls: Call[] = []
  for (const { outcome, rows: saying } of sides) {
    if ('formula' in outcome) {
      const formula = context.formulas.get(outcome.formula) as CompiledFormula
      calls.push({ formula, given: formula.parameters.map((parameter) => outcome.args[parameter]), rows: saying })
    } else
      for (const value of 'oneOf' in outcome ? outcome.oneOf : [outcome.constant])
        alternatives.push({ value, rows: saying })
  }
  const overridden = speaking.filter((row) => !winners.includes(row) && !limits(row, says(row, decision.id, field)))
  return {
    result: {
      alternatives: unite(alternatives),
      overridden,
      missing: [],
      open: [],
      silent: sides.length === 0,
    } satisfies FieldResult,
    calls,
    faults,
    effective: [...winners, ...bounds],
  }
}

/** Decides every field of a decision from the rows that match, all of them named. */
export function resolve(
  decision: Decision,
  rows: readonly Row[],
  chain: readonly string[],
  context: Context,
  impossible: string | undefined,
): Leaf {
  const results: FieldResult[] = []
  const calls: (readonly Call[] | undefined)[] = []
  const faults: Fault[] = []
  const effective = new Set<Row>()
  for (const field of decision.fields) {
    const resolved = resolveField(decision, field, rows, chain, context)
    calls.push(resolved.calls.length > 0 ? resolved.calls : undefined)
    results.push(resolved.result)
    faults.push(...resolved.faults)
    for (const row of resolved.effective) effective.add(row)
  }
  return {
    decided: { decision, results, unknown: [] },
    calls: calls.some((each) => each !== undefined) ? calls : undefined,
    faults,
    effective: [...effective],
    impossible,
  }
}

/** The answer of a decision that is not asked of a case: no field has an outcome. */
export function notAsked(decision: Decision): Leaf {
  const nothing: FieldResult = { alternatives: [], overridden: [], missing: [], open: [], silent: true }
  return {
    decided: { decision, results: decision.fields.map(() => nothing), unknown: [] },
    calls: undefined,
    faults: [],
    effective: [],
    impossible: undefined,
  }
}

/** The formulas that a row calls. */
export const callsOf = (row: Row): { formula: string; args: Readonly<Record<string, Scalar>> }[] =>
  Object.values(row.then)
    .flatMap((fields) => Object.values(fields))
    .filter((outcome): outcome is Extract<Outcome, { formula: string }> => 'formula' in outcome)
