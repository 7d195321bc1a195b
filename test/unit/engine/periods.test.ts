import { check, compile } from '../../../cloudfunctions/rules/engine'
import { loan, model, row } from './library'

const decisions = [{ id: 'loan', fields: ['days'], day: 'lentOn' }]
const lentOn = (day: number) => ({ lentOn: day, returnedOn: 0 })

describe('a row in force on [100, 200)', () => {
  const rules = model([row('old', { days: 14 }, { from: 100, to: 200 })], { decisions })

  test.each([
    [99, []],
    [100, [14]],
    [199, [14]],
    [200, []],
  ])('on day %i it gives %j', (day, values) => {
    expect(loan(rules, {}, 'country', lentOn(day)).values).toEqual(values)
  })
})

test.each([
  ['none', undefined],
  ['another', { returnedOn: 0 }],
  ['no number', { lentOn: Number.NaN }],
])('a day that rows need must be given: %s', (_, days) => {
  const rules = model([row('old', { days: 14 }, { to: 200 })], { decisions })
  expect(() => loan(rules, {}, 'country', days as Record<string, number> | undefined)).toThrow(
    new RangeError('no day lentOn'),
  )
})

describe('rows that follow one another', () => {
  const rules = model(
    [
      row('before', { days: 14 }, { to: 100 }),
      row('between', { days: 21 }, { from: 100, to: 200 }),
      row('since', { days: 28 }, { from: 200 }),
    ],
    { decisions },
  )

  test.each([
    [-1_000_000, 14],
    [99, 14],
    [100, 21],
    [199, 21],
    [200, 28],
    [1_000_000, 28],
  ])('on day %i the loan is %i days', (day, days) => {
    expect(loan(rules, {}, 'country', lentOn(day)).values).toEqual([days])
  })

  test('leave no gap', () => {
    expect(check(compile(rules)).findings).toEqual([])
  })
})

test('a local row that has ended leaves the wider one to speak', () => {
  const rules = model([row('country', { days: 28 }), row('town', { days: 7 }, { place: 'town', to: 50 })], {
    decisions,
  })
  expect(loan(rules, {}, 'town', lentOn(49)).values).toEqual([7])
  expect(loan(rules, {}, 'town', lentOn(50)).values).toEqual([28])
})

test('an exception that has not begun leaves its default to speak', () => {
  const rules = model(
    [row('standard', { days: 28 }), row('strike', { days: 60 }, { from: 50, exceptionTo: ['standard'] })],
    {
      decisions,
    },
  )
  expect(loan(rules, {}, 'country', lentOn(49)).values).toEqual([28])
  expect(loan(rules, {}, 'country', lentOn(50)).values).toEqual([60])
})

test('each decision is tested on the day that it names', () => {
  const then = (decision: string, days: number) => ({ then: { [decision]: { days: { constant: days } } } })
  const rules = model(
    [
      row('lent before', {}, { ...then('loan', 14), to: 100 }),
      row('lent since', {}, { ...then('loan', 28), from: 100 }),
      row('back before', {}, { ...then('fine', 1), to: 100 }),
      row('back since', {}, { ...then('fine', 2), from: 100 }),
    ],
    { decisions: [...decisions, { id: 'fine', fields: ['days'], day: 'returnedOn' }] },
  )
  const { values } = loan(rules, {}, 'country', { lentOn: 99, returnedOn: 100 })
  expect(values).toEqual([14])
})

test('a decision that names no day takes no notice of when a row is in force', () => {
  const rules = model([row('old', { days: 14 }, { from: 100, to: 200 })])
  expect(loan(rules).values).toEqual([14])
})

describe('the check of periods', () => {
  test('a gap between two rows is found, with its days and the rows that are out of force', () => {
    const rules = model([row('before', { days: 14 }, { to: 100 }), row('since', { days: 28 }, { from: 120 })], {
      decisions,
    })
    const { findings } = check(compile(rules))
    expect(findings).toMatchObject([{ kind: 'gap', decision: 'loan', row: 'before' }])
    expect(findings[0]?.message).toMatch(/out of force: before, since — lentOn in \[1970-04-11, 1970-05-01\)/)
  })

  test('two rows conflict only in the days on which both are in force', () => {
    const apart = model([row('a', { days: 14 }, { to: 100 }), row('b', { days: 28 }, { from: 100 })], { decisions })
    expect(check(compile(apart)).findings).toEqual([])
    const together = model([row('a', { days: 14 }, { to: 101 }), row('b', { days: 28 }, { from: 100 })], { decisions })
    expect(check(compile(together)).findings).toMatchObject([{ kind: 'conflict' }])
  })

  test('a gap that ends by the first day of which the model speaks is none; a longer one is', () => {
    const from = (horizon: number) =>
      check(compile(model([row('since', { days: 28 }, { from: 100 })], { decisions, horizons: { lentOn: horizon } })))
        .findings
    expect(from(100)).toEqual([])
    expect(from(99)).toMatchObject([{ kind: 'gap', decision: 'loan' }])
  })

  test('a horizon of one day does not excuse a decision that names another', () => {
    const rules = model([row('since', { days: 28 }, { from: 100 })], { decisions, horizons: { returnedOn: 100 } })
    expect(check(compile(rules)).findings).toMatchObject([{ kind: 'gap' }])
  })

  test('a row that ended before the first day of which the model speaks is dead', () => {
    const rules = model([row('old', { days: 14 }, { to: 100 }), row('since', { days: 28 }, { from: 100 })], {
      decisions,
      horizons: { lentOn: 100 },
    })
    expect(check(compile(rules)).findings).toMatchObject([{ kind: 'dead-row', row: 'old' }])
  })
})
