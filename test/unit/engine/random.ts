import fc from 'fast-check'
import type {
  Condition,
  Decision,
  Fact,
  Known,
  Model,
  Outcome,
  Row,
  Scalar,
} from '../../../cloudfunctions/rules/engine'

/** Random small models: two to four facts, three places around each other, rows of one decision on three days. */
export const PLACES = ['branch', 'town', 'country'] as const
/** Integers that stand for all: thresholds lie between LOWEST and HIGHEST, so that the ends stand for everything beyond. */
const LOWEST = 0
const HIGHEST = 2

const enumeration = fc
  .constantFrom<Scalar[]>(['a', 'b'], ['a', 'b', 'c'], [true, false], [1, 2, 3])
  .map((values) => ({ kind: 'enum' as const, values }))
const integer = fc
  .constantFrom<{ min?: number; max?: number }>({}, { min: 0 }, { max: 1 }, { min: 0, max: 2 })
  .map((limits) => ({ kind: 'integer' as const, ...limits }))
const factsOf = fc
  .array(fc.oneof({ arbitrary: enumeration, weight: 2 }, integer), { minLength: 2, maxLength: 4 })
  .map((kinds) => kinds.map((kind, index): Fact => ({ id: `fact${index}`, ...kind })))

/** Values that stand for all values of a fact. */
export function valuesOf(fact: Fact): readonly Scalar[] {
  if (fact.kind === 'enum') return fact.values
  const min = fact.min ?? LOWEST - 1
  return Array.from({ length: (fact.max ?? HIGHEST + 1) - min + 1 }, (_, index) => min + index)
}

const threshold = fc.integer({ min: LOWEST, max: HIGHEST })
const interval = fc
  .tuple(fc.option(threshold), fc.option(threshold))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

const conditionOn = (fact: Fact): fc.Arbitrary<Condition> =>
  fact.kind === 'enum'
    ? fc.subarray([...fact.values], { minLength: 1 })
    : fc.oneof(interval, fc.uniqueArray(threshold, { minLength: 1, maxLength: 2 }))

const clauseOn = (facts: readonly Fact[]): fc.Arbitrary<Record<string, Condition>> =>
  fc.tuple(...facts.map((fact) => fc.option(conditionOn(fact), { freq: 2 }))).map((conditions) =>
    Object.fromEntries(
      facts.flatMap(({ id }, index) => {
        const condition = conditions[index]
        return condition ? [[id, condition]] : []
      }),
    ),
  )

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { arbitrary: fc.constantFrom('x', 'y', 'z').map((constant) => ({ constant })), weight: 4 },
  { arbitrary: fc.constantFrom(['x', 'y'], ['y', 'z']).map((oneOf) => ({ oneOf })), weight: 1 },
)

/** Numbers and intervals, so that a row of the second kind may bound one of the first. */
const amount: fc.Arbitrary<Outcome> = fc.oneof(
  threshold.map((constant) => ({ constant })),
  interval.map((constant) => ({ constant })),
)

const rowsOn = (facts: readonly Fact[], said: fc.Arbitrary<Outcome>, bound: fc.Arbitrary<boolean>) =>
  fc.array(
    fc.record({
      place: fc.constantFrom(...PLACES),
      when: fc.array(clauseOn(facts), { minLength: 1, maxLength: 2 }),
      fields: fc.record({ first: said, second: said }, { requiredKeys: [] }),
      bound,
      from: fc.constantFrom(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 1),
      to: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 2),
      rank: fc.nat(1),
      force: fc.constantFrom('plain', 'plain', 'plain', 'binding', 'default'),
      exceptions: fc.array(fc.nat(9), { maxLength: 2 }),
      disputed: fc.array(fc.nat(9), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )

const widerThan = (place: string, other: string) => PLACES.indexOf(place as 'town') < PLACES.indexOf(other as 'town')

const modelsOf = (facts: readonly Fact[], said: fc.Arbitrary<Outcome>, bound: fc.Arbitrary<boolean>) =>
  fc.tuple(rowsOn(facts, said, bound), fc.boolean()).map(([raw, dated]): Model => {
    const id = (index: number) => `row${index}`
    const binds = ({ bound, force }: { bound: boolean; force: string }) => !bound && force === 'binding'
    const yields = ({ bound, force }: { bound: boolean; force: string }) => !bound && force === 'default'
    const rows = raw.map(({ fields, exceptions, disputed, force, ...row }, index): Row => {
      // an exception names earlier rows of its place (no ring; a default only defaults), or rows of a wider one that bind;
      // a dispute equal rows of its place, or rows of a wider one
      const exceptionTo = exceptions.filter((other) => {
        const named = raw[other]
        if (named === undefined || (yields({ ...row, force }) && !yields(named))) return false
        return named.place === row.place ? other < index : widerThan(row.place, named.place) && binds(named)
      })
      const disputes = disputed.filter((other) => {
        const named = raw[other]
        if (named === undefined || other === index) return false
        return named.place === row.place ? named.rank === row.rank : widerThan(row.place, named.place)
      })
      return {
        ...row,
        id: id(index),
        binding: binds({ ...row, force }),
        default: yields({ ...row, force }),
        then: { asked: fields as Record<string, Outcome> },
        source: 'random',
        exceptionTo: exceptionTo.map(id),
        disputes: disputes.map(id),
      }
    })
    const decision: Decision = { id: 'asked', fields: ['first', 'second'], optional: ['second'] }
    return {
      facts,
      decisions: [dated ? { ...decision, day: 'when' } : decision],
      rows,
      formulas: {},
      impossible: [],
      parents: { branch: 'town', town: 'country' },
      horizons: {},
    }
  })

export const models: fc.Arbitrary<Model> = factsOf.chain((facts) => modelsOf(facts, outcome, fc.constant(false)))

/** Models that also have bounds, impossible combinations, cases that are not asked, and a horizon. */
export const limitedModels: fc.Arbitrary<Model> = factsOf.chain((facts) =>
  fc
    .tuple(
      modelsOf(facts, amount, fc.boolean()),
      fc.array(clauseOn(facts), { maxLength: 2 }),
      fc.option(clauseOn(facts), { nil: undefined }),
      fc.constantFrom<Record<string, number>>({}, { when: 1 }, { when: 2 }),
    )
    .map(([model, impossible, only, horizons]) => ({
      ...model,
      decisions: model.decisions.map((decision) => ({ ...decision, ...(only && { only }) })),
      impossible: impossible
        .filter((when) => Object.keys(when).length > 0)
        .map((when) => ({ when, reason: 'it cannot be' })),
      horizons,
    })),
)

/** What may be known of a fact: nothing, its value, some values, or an interval. */
const knownOf = (fact: Fact): fc.Arbitrary<Known> => {
  const values = valuesOf(fact)
  const some = fc.subarray([...values], { minLength: 1 }).map((oneOf) => ({ oneOf }))
  return fact.kind === 'enum'
    ? fc.oneof(fc.constant(undefined), fc.constantFrom(...values), some)
    : fc.oneof(fc.constant(undefined), fc.constantFrom(...values), some, interval)
}

/** A complete case: a value of every fact. */
export const completeIn = (model: Model): fc.Arbitrary<Scalar[]> =>
  fc.tuple(...model.facts.map((fact) => fc.constantFrom(...valuesOf(fact))))

/** The days that matter to a model: one where its decision names none. */
export const daysOf = (model: Model): readonly number[] => (model.decisions[0]?.day === undefined ? [0] : [0, 1, 2])

/** A place and a day on which to ask. */
export const asked = fc.record({ place: fc.constantFrom(...PLACES), day: fc.nat(2) })

/** Whether a value agrees with what is known of its fact. */
function agrees(known: Known, value: Scalar): boolean {
  if (known === undefined) return true
  if (typeof known !== 'object') return known === value
  if ('oneOf' in known) return known.oneOf.includes(value)
  return (known.min === null || known.min <= Number(value)) && (known.max === null || Number(value) <= known.max)
}

/** A case that is not fully known, but that some value of every fact agrees with. */
export const knownIn = (model: Model): fc.Arbitrary<Known[]> =>
  fc.tuple(
    ...model.facts.map((fact) => knownOf(fact).filter((known) => valuesOf(fact).some((value) => agrees(known, value)))),
  )

/** Every complete case that agrees with what is known. */
export const completions = (model: Model, known: readonly Known[] = []): Scalar[][] =>
  model.facts.reduce<Scalar[][]>(
    (soFar, fact, index) => {
      const values = valuesOf(fact).filter((value) => agrees(known[index], value))
      return soFar.flatMap((head) => values.map((value) => [...head, value]))
    },
    [[]],
  )
