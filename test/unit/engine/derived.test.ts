import { check, compile, factOf, InvalidModel } from '../../../cloudfunctions/rules/engine'
import { answer, item, late, loan, member, model, read, reader, row } from './library'

const standing = (id: string, value: unknown, when: Record<string, readonly (string | boolean)[]>, rest = {}) =>
  row(id, {}, { when: [when], then: { standing: { level: { constant: value } } }, ...rest })

/** The standing of a reader decides the loan; membership and being a child decide the standing. */
const facts = [
  {
    id: 'level',
    kind: 'enum',
    values: ['gold', 'plain', 'new'],
    from: { decision: 'standing', field: 'level' },
  } as const,
  reader,
  item,
  member,
  late,
]
const decisions = [
  { id: 'loan', fields: ['days'] },
  { id: 'standing', fields: ['level'] },
]
const rows = [
  standing('member', 'gold', { member: [true] }),
  standing('stranger', 'plain', { member: [false], reader: ['student', 'adult'] }),
  standing('young', 'new', { member: [false], reader: ['child'] }),
  row('long', { days: 42 }, { when: [{ level: ['gold'] }] }),
  row('short', { days: 14 }, { when: [{ level: ['plain', 'new'] }] }),
]
const rules = model(rows, { facts, decisions })

test('an outcome is read as a fact, whatever the order of the decisions', () => {
  for (const order of [decisions, [...decisions].reverse()]) {
    const said = answer({ ...rules, decisions: order }, { member: true })
    expect(factOf(said, 'level')).toBe('gold')
    expect(read(said)).toMatchObject({ values: [42], rows: [['long']], unknown: [] })
  }
})

test('an outcome that is open leaves the outcomes of all its values, and the facts that would settle it are named', () => {
  const said = answer(rules, { reader: 'adult' })
  expect(factOf(said, 'level')).toEqual({ oneOf: ['gold', 'plain'] })
  expect(read(said)).toMatchObject({ values: [42, 14], unknown: ['member'] })
})

test('an outcome that is open without consequence names nothing', () => {
  const said = answer(rules, { member: false })
  expect(read(said, 'standing', 'level').unknown).toEqual(['reader'])
  expect(read(said)).toMatchObject({ values: [14], unknown: [] })
})

test('an outcome that two sources dispute is open, and no answer would settle it', () => {
  const disputed = model([...rows, standing('rumour', 'plain', { member: [true] }, { disputes: ['member'] })], {
    facts,
    decisions,
  })
  const said = answer(disputed, { member: true })
  expect(factOf(said, 'level')).toEqual({ oneOf: ['gold', 'plain'] })
  expect(read(said)).toMatchObject({ values: [42, 14], unknown: [] })
})

test('what is open is carried through several decisions to the facts it began with', () => {
  const further = model(
    [
      ...rows,
      row('queue', {}, { when: [{ length: [42] }], then: { queue: { place: { constant: 'front' } } } }),
      row('end', {}, { when: [{ length: { min: 0, max: 41 } }], then: { queue: { place: { constant: 'back' } } } }),
      row(
        'never',
        {},
        { when: [{ length: { min: 43, max: null } }], then: { queue: { place: { constant: 'none' } } } },
      ),
    ],
    {
      facts: [...facts, { id: 'length', kind: 'integer', min: 0, from: { decision: 'loan', field: 'days' } }],
      decisions: [...decisions, { id: 'queue', fields: ['place'] }],
    },
  )
  expect(read(answer(further, { reader: 'child' }), 'queue', 'place')).toMatchObject({
    values: ['back', 'front'],
    unknown: ['member'],
  })
  expect(read(answer(further, { member: true }), 'queue', 'place')).toMatchObject({ values: ['front'], unknown: [] })
})

describe('a computed outcome as a fact', () => {
  const computed = model(
    [
      row('days', {}, { then: { loan: { days: { formula: 'left', args: {} } } } }),
      row('soon', {}, { when: [{ left: { min: null, max: 6 } }], then: { notice: { text: { constant: 'soon' } } } }),
      row('later', {}, { when: [{ left: { min: 7, max: null } }], then: { notice: { text: { constant: 'later' } } } }),
    ],
    {
      facts: [late, { id: 'left', kind: 'integer', from: { decision: 'loan', field: 'days' } }],
      decisions: [
        { id: 'loan', fields: ['days'] },
        { id: 'notice', fields: ['text'] },
      ],
      formulas: { left: { parameters: ['late'], direction: { late: 'down' }, compute: (late: number) => 28 - late } },
    },
  )

  test('is its number, or the interval it may have', () => {
    expect(factOf(answer(computed, { late: 20 }), 'left')).toBe(8)
    expect(factOf(answer(computed, { late: { min: 20, max: 25 } }), 'left')).toEqual({ min: 3, max: 8 })
  })

  test('decides by the outcomes that its interval reaches', () => {
    const text = (known: Parameters<typeof answer>[1]) => read(answer(computed, known), 'notice', 'text').values
    expect(text({ late: 20 })).toEqual(['later'])
    expect(text({ late: { min: 0, max: 21 } })).toEqual(['later'])
    expect(text({ late: { min: 20, max: 25 } })).toEqual(['soon', 'later'])
  })

  test('that lacks an argument is not known, and the argument is named', () => {
    const said = answer(computed)
    expect(factOf(said, 'left')).toBeUndefined()
    expect(read(said, 'notice', 'text')).toMatchObject({ values: ['soon', 'later'], unknown: ['late'] })
  })
})

describe('an outcome that is a range as a fact', () => {
  const ranged = (days: unknown) =>
    model([row('limit', { days }), row('other', { days: 14 }, { disputes: ['limit'] })], {
      facts: [late, { id: 'length', kind: 'integer', from: { decision: 'loan', field: 'days' } }],
      decisions,
    })

  test.each([
    [
      { min: 21, max: 28 },
      { min: 14, max: 28 },
    ],
    [
      { min: 7, max: null },
      { min: 7, max: null },
    ],
    [
      { min: null, max: 7 },
      { min: null, max: 14 },
    ],
  ])('%j disputed by 14 is %j', (days, known) => {
    expect(factOf(answer(ranged(days)), 'length')).toEqual(known)
  })
})

test('a formula may be filled from an earlier outcome', () => {
  const fined = model([...rows, row('fee', {}, { then: { fee: { cents: { formula: 'fee', args: {} } } } })], {
    facts: [...facts, { id: 'length', kind: 'integer', from: { decision: 'loan', field: 'days' } }],
    decisions: [{ id: 'fee', fields: ['cents'] }, ...decisions],
    formulas: { fee: { parameters: ['length'], compute: (length: number) => length * 10 } },
  })
  expect(read(answer(fined, { member: true }), 'fee', 'cents').values).toEqual([420])
  expect(read(answer(fined, { reader: 'adult' }), 'fee', 'cents')).toMatchObject({ values: [420, 140], missing: [] })
})

test('a decision that is asked of some outcomes only comes after the decision that gives them', () => {
  const some = model([rows[0], rows[1], rows[2], row('r', { days: 1 })] as typeof rows, {
    facts,
    decisions: [
      { id: 'loan', fields: ['days'], only: { level: ['gold'] } },
      { id: 'standing', fields: ['level'] },
    ],
  })
  expect(loan(some, { member: true }).values).toEqual([1])
  expect(loan(some, { member: false, reader: 'adult' }).values).toEqual([])
})

test('decisions that read each other in a ring are refused', () => {
  const ring = model(
    [
      ...rows.filter(({ id }) => id !== 'member'),
      standing('member', 'gold', { long: [true] }),
      row('is long', {}, { when: [{ level: ['gold'] }], then: { length: { long: { constant: true } } } }),
    ],
    {
      facts: [
        ...facts,
        { id: 'long', kind: 'enum', values: [true, false], from: { decision: 'length', field: 'long' } },
      ],
      decisions: [...decisions, { id: 'length', fields: ['long'] }],
    },
  )
  expect(() => compile(ring)).toThrow(InvalidModel)
  expect(() => compile(ring)).toThrow('decisions depend on each other in a ring')
})

test('a decision that reads its own outcome is a ring', () => {
  const own = model([...rows, standing('kept', 'gold', { level: ['gold'] })], { facts, decisions })
  expect(() => compile(own)).toThrow(InvalidModel)
})

test('the check walks a decision over every value that an earlier one may give', () => {
  const gap = model(
    rows.filter(({ id }) => id !== 'short'),
    { facts, decisions },
  )
  expect(check(compile(gap)).findings).toMatchObject([{ kind: 'gap', decision: 'loan' }])
  expect(loan(gap, { member: false, reader: 'child' }).values).toEqual([])
})
