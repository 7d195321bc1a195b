import { at, check, compile, decidedOf, factOf, type Known, resultOf } from '../../../cloudfunctions/rules/engine'
import { answer, item, loan, member, model, read, reader, row } from './library'

const upTo = (max: number) => ({ min: null, max })
const from = (min: number) => ({ min, max: null })

describe('a fact that is not known', () => {
  const rules = model([
    row('book', { days: 28 }, { when: [{ item: ['book'] }] }),
    row('film', { days: 7 }, { when: [{ item: ['film'] }] }),
    row('map', { days: 0 }, { when: [{ item: ['map'] }] }),
  ])

  test('leaves every outcome, each with its row, and is named', () => {
    expect(loan(rules)).toMatchObject({
      values: [28, 7, 0],
      rows: [['book'], ['film'], ['map']],
      unknown: ['item'],
    })
  })

  test('leaves the outcomes of those values that it may have', () => {
    expect(loan(rules, { item: { oneOf: ['film', 'map'] } })).toMatchObject({ values: [7, 0], unknown: ['item'] })
  })

  test('is settled when it may have one value only', () => {
    expect(loan(rules, { item: { oneOf: ['film'] } })).toMatchObject({ values: [7], unknown: [] })
  })

  test('is not named where no row asks it', () => {
    expect(loan(rules, { item: 'film' })).toMatchObject({ values: [7], unknown: [] })
  })

  test('is not named where all its values come to the same', () => {
    const alike = model([
      row('book', { days: 28 }, { when: [{ item: ['book'] }] }),
      row('other', { days: 28 }, { when: [{ item: ['film', 'map'] }] }),
    ])
    expect(loan(alike)).toMatchObject({ values: [28], rows: [['book', 'other']], unknown: [] })
  })

  test('a row that may be overridden and may win is not called overridden', () => {
    const rules = model([
      row('standard', { days: 28 }),
      row('film', { days: 7 }, { when: [{ item: ['film'] }], exceptionTo: ['standard'] }),
    ])
    expect(loan(rules)).toMatchObject({ rows: [['standard'], ['film']], overridden: [] })
  })
})

describe('what would decide most is named first', () => {
  // the reader settles all but one case, membership only that one
  const rules = model([
    row('child', { days: 7 }, { when: [{ reader: ['child'] }] }),
    row('student', { days: 42 }, { when: [{ reader: ['student'] }] }),
    row('adult member', { days: 28 }, { when: [{ reader: ['adult'], member: [true] }] }),
    row('adult', { days: 14 }, { when: [{ reader: ['adult'], member: [false] }] }),
  ])

  test('whatever the order of the facts', () => {
    const order = { facts: [member, item, reader] }
    expect(loan(rules).unknown).toEqual(['reader', 'member'])
    expect(loan({ ...rules, ...order }).unknown).toEqual(['reader', 'member'])
  })

  test('and a fact that no longer matters is not named', () => {
    expect(loan(rules, { reader: 'child' })).toMatchObject({ values: [7], unknown: [] })
    expect(loan(rules, { reader: 'adult' })).toMatchObject({ values: [28, 14], unknown: ['member'] })
    expect(loan(rules, { member: true }).unknown).toEqual(['reader'])
  })
})

describe('integers are cut at the thresholds that rows use', () => {
  const rules = model([
    row('on time', { days: 28 }, { when: [{ late: upTo(0) }] }),
    row('a little', { days: 14 }, { when: [{ late: { min: 1, max: 6 } }] }),
    row('a week', { days: 7 }, { when: [{ late: [7] }] }),
    row('long', { days: 0 }, { when: [{ late: from(8) }] }),
  ])

  test.each([
    [0, 28],
    [1, 14],
    [6, 14],
    [7, 7],
    [8, 0],
    [9999, 0],
  ])('%i days late: %i', (late, days) => {
    expect(loan(rules, { late })).toMatchObject({ values: [days], unknown: [] })
  })

  test.each<[string, Known, number[]]>([
    ['an interval within one cell', { min: 2, max: 5 }, [14]],
    ['an interval that touches the next cell', { min: 2, max: 7 }, [14, 7]],
    ['an interval without an end', { min: 7, max: null }, [7, 0]],
    ['an interval without a beginning', { min: null, max: 0 }, [28]],
    ['some integers', { oneOf: [0, 8, 9] }, [28, 0]],
    ['nothing', undefined, [28, 14, 7, 0]],
  ])('%s: those outcomes remain that it reaches', (_, late, values) => {
    expect(loan(rules, { late })).toMatchObject({ values, unknown: values.length > 1 ? ['late'] : [] })
  })

  test('without limits they have cells on both sides of every threshold', () => {
    const cold = model([row('frost', { days: 1 }, { when: [{ degrees: { min: -5, max: -1 } }] })], {
      facts: [{ id: 'degrees', kind: 'integer' }],
      decisions: [{ id: 'loan', fields: ['days'], optional: ['days'] }],
    })
    const at = (degrees: number) => loan(cold, { degrees }).values
    expect([-6, -5, -1, 0].map(at)).toEqual([[], [1], [1], []])
  })
})

describe('what is not a value of a fact is refused', () => {
  const rules = model([row('film', { days: 7 }, { when: [{ item: ['film'] }] })])

  test.each<[string, Record<string, Known>]>([
    ['a value that the enumeration does not have', { item: 'painting' }],
    ['a value of another type', { member: 'true' }],
    ['a fraction', { late: 1.5 }],
    ['a text for an integer', { late: '3' }],
    ['a truth for an integer', { late: true }],
    ['no number', { late: Number.NaN }],
  ])('%s', (_, known) => {
    const [id] = Object.keys(known)
    expect(() => loan(rules, known)).toThrow(new RangeError(`${id} cannot be ${Object.values(known)[0]}`))
  })

  test('and what is not in the model cannot be read', () => {
    const said = answer(rules)
    expect(() => decidedOf(said, 'fine')).toThrow(RangeError)
    expect(() => resultOf(decidedOf(said, 'loan'), 'price')).toThrow(RangeError)
    expect(() => factOf(said, 'weather')).toThrow(RangeError)
  })
})

describe('what is known can be read back', () => {
  test.each<[string, Known]>([
    ['item', 'film'],
    ['late', 3],
    ['late', { min: 2, max: null }],
    ['item', { oneOf: ['book', 'map'] }],
    ['member', undefined],
  ])('%s: %j', (id, known) => {
    expect(factOf(answer(model([row('r', { days: 1 })]), { [id]: known }), id)).toEqual(known)
  })
})

describe('combinations that cannot occur', () => {
  const rows = [
    row('film', { days: 7 }, { when: [{ item: ['film'], reader: ['student', 'adult'] }] }),
    row('other', { days: 28 }, { when: [{ item: ['book', 'map'] }] }),
  ]
  const impossible = [{ when: { item: ['film'], reader: ['child'] }, reason: 'films are for grown-ups' }]
  const rules = model(rows, { impossible })

  test('are no outcome of a case that is not fully known', () => {
    const gaps = model([...rows, row('cartoon', { days: 3 }, { when: [{ item: ['film'], reader: ['child'] }] })])
    expect(loan(gaps, { reader: 'child' }).values).toEqual([28, 3])
    expect(loan({ ...gaps, impossible }, { reader: 'child' })).toMatchObject({ values: [28], unknown: [] })
  })

  test('are passed over by the check', () => {
    expect(check(compile(model(rows))).findings).toMatchObject([{ kind: 'gap' }])
    expect(check(compile(rules)).findings).toEqual([])
  })

  test('make a row dead that speaks of nothing else', () => {
    const cartoon = row('cartoon', { days: 3 }, { when: [{ item: ['film'], reader: ['child'] }] })
    expect(check(compile(model([...rows, cartoon], { impossible }))).findings).toMatchObject([
      { kind: 'dead-row', row: 'cartoon' },
    ])
  })
})

describe('a decision that is asked of some cases only', () => {
  const rules = model([row('adult', { days: 28 }, { when: [{ reader: ['adult'] }] })], {
    decisions: [{ id: 'loan', fields: ['days'], only: { reader: ['adult'] } }],
  })

  test('has an outcome there', () => {
    expect(loan(rules, { reader: 'adult' }).values).toEqual([28])
  })

  test('has none elsewhere, also when a row would say something', () => {
    const everyone = model([row('all', { days: 28 })], { decisions: rules.decisions })
    expect(loan(everyone, { reader: 'child' })).toEqual({
      values: [],
      rows: [],
      overridden: [],
      missing: [],
      open: [],
      silent: true,
      unknown: [],
    })
    expect(loan(everyone, { reader: 'adult' }).values).toEqual([28])
  })

  test('has no gap elsewhere', () => {
    expect(check(compile(rules)).findings).toEqual([])
    expect(check(compile({ ...rules, decisions: [{ id: 'loan', fields: ['days'] }] })).findings).toMatchObject([
      { kind: 'gap' },
    ])
  })

  test('may be asked of an interval', () => {
    const overdue = model([row('fined', { days: 0 })], {
      decisions: [{ id: 'loan', fields: ['days'], only: { late: from(1) } }],
    })
    expect(loan(overdue, { late: 0 }).values).toEqual([])
    expect(loan(overdue, { late: 1 }).values).toEqual([0])
  })
})

test('a field of which no row may speak is silent where that is known, and may be where it is not', () => {
  const rules = model([row('all', { days: 28 }), row('book', { renewals: 2 }, { when: [{ item: ['book'] }] })])
  const renewals = (known: Parameters<typeof answer>[1]) => {
    const { values, silent } = read(answer(rules, known), 'loan', 'renewals')
    return { values, silent }
  }
  expect(renewals({ item: 'book' })).toEqual({ values: [2], silent: false })
  expect(renewals({ item: 'film' })).toEqual({ values: [], silent: true })
  expect(renewals({})).toEqual({ values: [2], silent: true })
  expect(loan(rules).silent).toBe(false)
})

test('one compiled model answers many cases, and none changes another', () => {
  const rules = model([
    row('book', { days: 28 }, { when: [{ item: ['book'] }] }),
    row('other', { days: 7 }, { when: [{ item: ['film', 'map'] }] }),
  ])
  const { decide } = at(compile(rules), 'country')
  const days = (known: Known) =>
    resultOf(decidedOf(decide([undefined, known]), 'loan'), 'days').alternatives.map(({ value }) => value)
  expect([days('book'), days(undefined), days('map'), days({ oneOf: ['book'] }), days('book')]).toEqual([
    [28],
    [28, 7],
    [7],
    [28],
    [28],
  ])
})
