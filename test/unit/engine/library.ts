import {
  type Answer,
  at,
  compile,
  decidedOf,
  type Fact,
  type Known,
  type Model,
  type Outcome,
  type Row,
  resultOf,
} from '../../../cloudfunctions/rules/engine'

/** The rules of a lending library, in a country with two towns, one of which has a branch. */
export const reader: Fact = { id: 'reader', kind: 'enum', values: ['child', 'student', 'adult'] }
export const item: Fact = { id: 'item', kind: 'enum', values: ['book', 'film', 'map'] }
export const member: Fact = { id: 'member', kind: 'enum', values: [true, false] }
export const late: Fact = { id: 'late', kind: 'integer', min: 0 }

/** A model with these parts; it decides a loan, of which `renewals` may stay open. */
export const model = (rows: readonly Row[], parts: Partial<Model> = {}): Model => ({
  facts: [reader, item, member, late],
  decisions: [{ id: 'loan', fields: ['days', 'renewals'], optional: ['renewals'] }],
  formulas: {},
  impossible: [],
  parents: { branch: 'town', town: 'country', 'other-town': 'country' },
  horizons: {},
  ...parts,
  rows,
})

export const is = (constant: unknown): Outcome => ({ constant })

/** A row of the country that always holds and says this of a loan; `rest` says what is different. */
export const row = (id: string, loan: Readonly<Record<string, unknown>>, rest: Partial<Row> = {}): Row => ({
  id,
  place: 'country',
  when: [{}],
  then: { loan: Object.fromEntries(Object.entries(loan).map(([field, value]) => [field, is(value)])) },
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  source: 'statutes',
  rank: 0,
  exceptionTo: [],
  disputes: [],
  bound: false,
  binding: false,
  default: false,
  ...rest,
})

/** Everything that a model answers to a case in a place. */
export const answer = (
  of: Model,
  known: Readonly<Record<string, Known>> = {},
  place = 'country',
  days?: Readonly<Record<string, number>>,
): Answer =>
  at(compile(of), place).decide(
    of.facts.map(({ id }) => known[id]),
    days,
  )

/** What an answer says of a field, with rows by their ids. */
export function read(from: Answer, decision = 'loan', field = 'days') {
  const decided = decidedOf(from, decision)
  const { alternatives, overridden, missing, open, silent } = resultOf(decided, field)
  return {
    values: alternatives.map(({ value }) => value),
    rows: alternatives.map(({ rows }) => rows.map(({ id }) => id)),
    overridden: overridden.map(({ id }) => id),
    missing,
    open,
    silent,
    unknown: decided.unknown,
  }
}

/** What a model says of the days of a loan. */
export const loan = (...asked: Parameters<typeof answer>) => read(answer(...asked))
