import fc from 'fast-check'
import {
  at,
  check,
  compile,
  type Decided,
  type Finding,
  type Known,
  type Model,
  type Row,
} from '../../../cloudfunctions/rules/engine'
import { asked, knownIn, models } from './random'

/** A permutation of so many things. */
const permutation = (count: number) =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count })

const permuted = <Each>(all: readonly Each[], order: readonly number[]) => order.map((index) => all[index] as Each)

/** What is decided, with the rows by the names they had before, in no order. */
const outcome = (decided: Decided, original: (id: string) => string) => ({
  unknown: decided.unknown,
  fields: decided.results.map(({ alternatives, overridden, missing }) => ({
    missing,
    overridden: overridden.map(({ id }) => original(id)).sort(),
    alternatives: alternatives
      .map(({ value, rows }) => [String(value), ...rows.map(({ id }) => original(id)).sort()].join(' '))
      .sort(),
  })),
})

const kinds = (findings: readonly Finding[]) =>
  findings.map(({ kind, place, decision }) => `${kind} ${place} ${decision}`).sort()

/** Asks a model and its twin the same, and expects the same. */
function expectSame(model: Model, twin: Model, cases: readonly Case[], original: (id: string) => string = (id) => id) {
  const decide = (of: Model) => {
    const program = compile(of)
    return cases.map(([known, { place, day }]) => at(program, place).decide(known, { when: day }).decided[0] as Decided)
  }
  expect(decide(twin).map((decided) => outcome(decided, original))).toEqual(
    decide(model).map((decided) => outcome(decided, (id) => id)),
  )
  expect(kinds(check(compile(twin)).findings)).toEqual(kinds(check(compile(model)).findings))
}
type Case = readonly [Known[], { place: string; day: number }]

const withCases = models.chain((model) =>
  fc.tuple(fc.constant(model), fc.array(fc.tuple(knownIn(model), asked), { minLength: 4, maxLength: 4 })),
)

test('the order of rows and of their clauses never changes an outcome or a finding', () => {
  fc.assert(
    fc.property(
      withCases.chain(([model, cases]) =>
        fc.tuple(fc.constant(model), fc.constant(cases), permutation(model.rows.length)),
      ),
      ([model, cases, order]) => {
        const rows = permuted(model.rows, order).map((row) => ({ ...row, when: [...row.when].reverse() }))
        expectSame(model, { ...model, rows }, cases)
      },
    ),
    { numRuns: 150 },
  )
})

test('the spelling of ids never changes an outcome or a finding', () => {
  const idsOf = (model: Model) =>
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: model.rows.length, maxLength: model.rows.length })
  fc.assert(
    fc.property(
      withCases.chain(([model, cases]) => fc.tuple(fc.constant(model), fc.constant(cases), idsOf(model))),
      ([model, cases, ids]) => {
        const named = new Map(model.rows.map(({ id }, index) => [id, ids[index] as string]))
        const former = new Map([...named].map(([old, id]) => [id, old]))
        const rename = (old: readonly string[]) => old.map((id) => named.get(id) as string)
        const rows = model.rows.map((row): Row => {
          const [id] = rename([row.id])
          return { ...row, id: id as string, exceptionTo: rename(row.exceptionTo), disputes: rename(row.disputes) }
        })
        expectSame(model, { ...model, rows }, cases, (id) => former.get(id) as string)
      },
    ),
    { numRuns: 150 },
  )
})

test('the order of the facts never changes an outcome or a finding', () => {
  fc.assert(
    fc.property(
      withCases.chain(([model, cases]) =>
        fc.tuple(fc.constant(model), fc.constant(cases), permutation(model.facts.length)),
      ),
      ([model, cases, order]) => {
        const twin = compile({ ...model, facts: permuted(model.facts, order) })
        const program = compile(model)
        const decide = (on: typeof program, known: readonly Known[], { place, day }: Case[1]) => {
          const { fields } = outcome(at(on, place).decide(known, { when: day }).decided[0] as Decided, (id) => id)
          return fields
        }
        expect(cases.map(([known, where]) => decide(twin, permuted(known, order), where))).toEqual(
          cases.map(([known, where]) => decide(program, known, where)),
        )
        const dead = (of: typeof program) =>
          check(of)
            .findings.filter(({ kind }) => kind === 'dead-row')
            .map(({ row }) => row)
        expect(dead(twin)).toEqual(dead(program))
      },
    ),
    { numRuns: 150 },
  )
})

test('ids that read like one another are kept apart', () => {
  const model = (ids: readonly [string, string, string]): Model => {
    const row = (id: string, size: string, cost: number, rest: Partial<Row> = {}): Row => ({
      id,
      place: 'town',
      when: [{ size: [size] }],
      then: { parking: { cost: { constant: cost } } },
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
      source: 'sign',
      rank: 0,
      exceptionTo: [],
      disputes: [],
      bound: false,
      binding: false,
      default: false,
      ...rest,
    })
    return {
      facts: [{ id: 'size', kind: 'enum', values: ['small', 'large'] }],
      decisions: [{ id: 'parking', fields: ['cost'] }],
      rows: [row(ids[0], 'small', 1), row(ids[1], 'small', 2, { disputes: [ids[0]] }), row(ids[2], 'large', 3)],
      formulas: {},
      impossible: [],
      parents: {},
      horizons: {},
    }
  }
  const costs = (of: Model) =>
    ['small', 'large'].map((size) =>
      at(compile(of), 'town')
        .decide([size])
        .decided[0]?.results[0]?.alternatives.map(({ value }) => value),
    )
  expect(costs(model(['a', 'b', 'a,b']))).toEqual([[1, 2], [3]])
  expect(costs(model(['0', '1', '0,1']))).toEqual([[1, 2], [3]])
})
