import fc from 'fast-check'
import { at, check, compile, type Decided, InvalidModel, type Known } from '../../../cloudfunctions/rules/engine'
import { answer, item, late, loan, member, model, read, reader, row } from './library'
import { decide } from './naive'
import { asked, completions, knownIn, models } from './random'

test('facts that split the outcome only together are named', () => {
  const rules = model([
    row(
      'same',
      { days: 7 },
      {
        when: [
          { member: [true], late: [0] },
          { member: [false], late: { min: 1, max: null } },
        ],
      },
    ),
    row(
      'different',
      { days: 28 },
      {
        when: [
          { member: [false], late: [0] },
          { member: [true], late: { min: 1, max: null } },
        ],
      },
    ),
  ])
  expect(loan(rules).values).toEqual([7, 28])
  expect(loan(rules).unknown).not.toEqual([])
})

test('where two of the cases that remain differ in outcome, some fact is named', () => {
  fc.assert(
    fc.property(
      models.chain((m) =>
        fc.tuple(fc.constant(m), fc.array(fc.tuple(knownIn(m), asked), { minLength: 5, maxLength: 5 })),
      ),
      ([m, cases]) => {
        const program = compile(m)
        const silent = cases.filter(([known, { place, day }]) => {
          const outcomes = completions(m, known).map((values) =>
            JSON.stringify([...decide(m, values, place, day).values()].map((said) => [...said.values.keys()].sort())),
          )
          const { unknown } = at(program, place).decide(known, { when: day }).decided[0] as Decided
          return new Set(outcomes).size > 1 && unknown.length === 0
        })
        expect(silent).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('a fact is not named for integers that it cannot be', () => {
  const rules = model([
    row('a', { days: 1 }, { when: [{ member: [false], late: { min: null, max: 7 } }] }),
    row('b', { days: 1 }, { when: [{ member: [false], late: { min: 8, max: null } }] }),
    row('c', { days: 1 }, { when: [{ member: [true], late: { min: null, max: 3 } }] }),
    row('d', { days: 2 }, { when: [{ member: [true], late: { min: 4, max: null } }] }),
  ])
  expect(loan(rules, { late: { min: 5, max: 10 } })).toMatchObject({ unknown: ['member'] })
})

test('a value that two sides of a dispute share is one alternative', () => {
  const rules = model(
    [
      row('fixed', { days: 28 }),
      row('r', {}, { then: { loan: { days: { formula: 'left', args: {} } } }, disputes: ['fixed'] }),
    ],
    { formulas: { left: { parameters: ['late'], compute: (late: number) => 28 - late } } },
  )
  expect(loan(rules, { late: 0 }).values).toEqual([28])
  const choice = model([
    row('a', {}, { then: { loan: { days: { oneOf: [1, 2] } } } }),
    row('b', { days: 1 }, { disputes: ['a'] }),
  ])
  expect(loan(choice).values).toEqual([1, 2])
})

test('a bound that is wider than the bound around it breaks it', () => {
  const rules = model([
    row('limit', { days: { min: 0, max: 6 } }, { bound: true }),
    row('local', { days: { min: 0, max: 9 } }, { bound: true, place: 'town' }),
  ])
  expect(check(compile(rules)).findings).toMatchObject([{ kind: 'bound', row: 'local' }])
})

const facts = [
  reader,
  item,
  member,
  late,
  { id: 'level', kind: 'enum', values: ['gold', 'plain'], from: { decision: 'standing', field: 'level' } } as const,
]
const standing = (level: unknown, when = {}) =>
  row(`s-${level}`, {}, { when: [when], then: { standing: { level: { constant: level } } } })

test('a decision asked of some cases only comes after the decision that tells which', () => {
  const rules = model(
    [row('r', { days: 1 }), standing('gold', { member: [true] }), standing('plain', { member: [false] })],
    {
      facts,
      decisions: [
        { id: 'loan', fields: ['days'], only: { level: ['gold'] } },
        { id: 'standing', fields: ['level'] },
      ],
    },
  )
  expect(read(answer(rules, { member: false })).values).toEqual([])
})

test.each<[string, Parameters<typeof model>]>([
  [
    'an outcome that the fact it fills does not have',
    [
      [row('r', { days: 1 }), standing('golden')],
      {
        facts,
        decisions: [
          { id: 'loan', fields: ['days'] },
          { id: 'standing', fields: ['level'] },
        ],
      },
    ],
  ],
  ['a decision that a fact is filled from', [[row('r', { days: 1 })], { facts }]],
  [
    'a fact of `only`',
    [[row('r', { days: 1 })], { decisions: [{ id: 'loan', fields: ['days'], only: { weather: ['rain'] } }] }],
  ],
  [
    'a fact of an impossible combination',
    [[row('r', { days: 1 })], { impossible: [{ when: { weather: ['rain'] }, reason: '' }] }],
  ],
  [
    'a value of an impossible combination',
    [[row('r', { days: 1 })], { impossible: [{ when: { item: ['painting'] }, reason: '' }] }],
  ],
])('%s that does not exist is a fault', (_, asked) => {
  expect(() => compile(model(...asked))).toThrow(InvalidModel)
})

test.each<[string, Record<string, Known>]>([
  ['an integer outside the limits of the fact', { late: -1 }],
  ['one of several values that the fact does not have', { item: { oneOf: ['film', 'painting'] } }],
])('%s is refused', (_, known) => {
  expect(() => loan(model([row('r', { days: 1 })]), known)).toThrow(RangeError)
})
