import {
  compile,
  type Finding,
  InvalidModel,
  type Model,
  type Outcome,
  type Row,
} from '../../../cloudfunctions/rules/engine'
import { item, late, member, model, reader, row } from './library'

const film = row('film', { days: 7 }, { when: [{ item: ['film'] }] })
const standard = row('standard', { days: 28 })

/** The faults for which a model is not compiled. */
function faults(of: Model): readonly Finding[] {
  try {
    compile(of)
  } catch (error) {
    if (error instanceof InvalidModel) return error.findings
    throw error
  }
  return []
}

const formulas = { fine: { parameters: ['late', 'perDay'], compute: (late: number, perDay: number) => late * perDay } }
const calling = (formula: string, args: Record<string, number>): Partial<Row> => ({
  then: { loan: { days: { formula, args } } },
})

test('a sound model has no fault', () => {
  expect(faults(model([standard, { ...film, exceptionTo: ['standard'] }]))).toEqual([])
})

test.each<[string, Row['when'], string]>([
  ['a fact that does not exist', [{ weather: ['rain'] }], 'unknown fact weather'],
  ['a fact in a second clause', [{}, { weather: ['rain'] }], 'unknown fact weather'],
  ['a value that the fact does not have', [{ item: ['book', 'painting'] }], 'item cannot be ["book","painting"]'],
  ['a value of another type', [{ member: ['true'] }], 'member cannot be ["true"]'],
  ['an interval of an enumeration', [{ item: { min: 1, max: 2 } }], 'item cannot be {"min":1,"max":2}'],
  ['a text for an integer', [{ late: ['3'] }], 'late cannot be ["3"]'],
  ['a fraction for an integer', [{ late: [1.5] }], 'late cannot be [1.5]'],
  ['no clause at all', [], 'has no condition list'],
])('a condition with %s is a fault that names place and row', (_, when, message) => {
  expect(faults(model([standard, { ...film, place: 'town', when }]))).toEqual([
    { kind: 'invalid', place: 'town', row: 'film', message: `town: row film: ${message}` },
  ])
})

test.each<[string, Partial<Row>, string]>([
  ['a decision that does not exist', { then: { sale: { price: { constant: 1 } } } }, 'unknown outcome sale.price'],
  ['a field that does not exist', { then: { loan: { price: { constant: 1 } } } }, 'unknown outcome loan.price'],
  ['a formula that does not exist', calling('tax', {}), 'unknown formula tax'],
  ['a formula without an argument', calling('fine', {}), 'formula fine needs perDay'],
  ['a formula with an argument too many', calling('fine', { perDay: 1, most: 5 }), 'formula fine takes no most'],
])('an outcome with %s is a fault that names place and row', (_, rest, message) => {
  expect(faults(model([standard, { ...film, ...rest }], { formulas }))).toEqual([
    { kind: 'invalid', place: 'country', row: 'film', message: `country: row film: ${message}` },
  ])
})

test.each<[string, Partial<Model>, Partial<Finding>]>([
  [
    'a decision asked of a fact that does not exist',
    { decisions: [{ id: 'loan', fields: ['days'], only: { weather: ['rain'] } }] },
    { decision: 'loan', message: 'decision loan: unknown fact weather' },
  ],
  [
    'an impossible combination of a value that does not exist',
    { impossible: [{ when: { item: ['painting'] }, reason: 'not lent' }] },
    { message: 'impossible (not lent): item cannot be ["painting"]' },
  ],
  [
    'a fact read from an outcome that does not exist',
    {
      facts: [reader, item, member, late, { ...member, id: 'old', from: { decision: 'loan', field: 'age' } }],
    },
    { message: 'fact old: unknown outcome loan.age' },
  ],
])('%s is a fault', (_, parts, fault) => {
  expect(faults(model([standard], parts))).toEqual([{ kind: 'invalid', ...fault }])
})

test.each<[string, Outcome, string[]]>([
  ['a value that it has', { constant: 'long' }, []],
  ['another value', { constant: 'lnog' }, ['"lnog"']],
  ['one of two values', { oneOf: ['long', 'lnog'] }, ['"lnog"']],
  ['an interval', { constant: { min: 1, max: 2 } }, ['{"min":1,"max":2}']],
  ['a formula', { formula: 'fine', args: { perDay: 1 } }, []],
])('an outcome that a later fact reads, with %s', (_, term, strange) => {
  const rules = model([{ ...standard, then: { term: { term } } }], {
    formulas,
    facts: [late, { id: 'length', kind: 'enum', values: ['long'], from: { decision: 'term', field: 'term' } }],
    decisions: [{ id: 'term', fields: ['term'] }],
  })
  expect(faults(rules).map(({ message }) => message)).toEqual(
    strange.map((value) => `country: row standard: term.term, read as length, cannot be ${value}`),
  )
})

test.each<[string, 'exceptionTo' | 'disputes']>([
  ['an exception to a row', 'exceptionTo'],
  ['a dispute with a row', 'disputes'],
])('%s that does not exist is dangling', (_, relation) => {
  expect(faults(model([standard, { ...film, [relation]: ['standard', 'lost'] }]))).toEqual([
    {
      kind: 'dangling',
      place: 'country',
      row: 'film',
      message: 'country: row film: names the row lost, which does not exist',
    },
  ])
})

test.each<[string, Partial<Row>, string]>([
  [
    'an exception to a row of another place',
    { place: 'town', exceptionTo: ['standard'] },
    'is an exception to standard of another place',
  ],
  [
    'a default that is an exception to a row which is none',
    { default: true, exceptionTo: ['standard'] },
    'is a default, and an exception to standard, which is none',
  ],
  ['a row that binds and is a default', { binding: true, default: true }, 'only be one of bound, binding and default'],
  ['a limit that binds', { binding: true, bound: true }, 'only be one of bound, binding and default'],
  [
    'a dispute with a row of another rank',
    { rank: 2, disputes: ['standard'] },
    'disputes standard, whose grade differs',
  ],
  ['a row that ends on the day it begins', { from: 5, to: 5 }, 'ends before it begins'],
  ['a row that ends before it begins', { from: 6, to: 5 }, 'ends before it begins'],
])('%s is a fault', (_, rest, message) => {
  const [fault, ...others] = faults(model([standard, { ...film, ...rest }]))
  expect(fault).toMatchObject({ kind: 'invalid', row: 'film', place: rest.place ?? 'country' })
  expect(fault?.message).toContain(message)
  expect(others).toEqual([])
})

test('an id that is used twice is a fault, also in two places', () => {
  expect(faults(model([standard, film, { ...standard, place: 'town' }]))).toEqual([
    { kind: 'invalid', place: 'town', row: 'standard', message: 'town: row standard: the id is used twice' },
  ])
})

test('every fault is named, and the error says them all', () => {
  const broken = model([
    { ...film, when: [{ weather: ['rain'] }], exceptionTo: ['lost'] },
    { ...standard, then: { sale: { price: { constant: 1 } } } },
  ])
  expect(faults(broken).map(({ kind, row }) => [kind, row])).toEqual([
    ['invalid', 'film'],
    ['dangling', 'film'],
    ['invalid', 'standard'],
  ])
  expect(() => compile(broken)).toThrow(/unknown fact weather\n.*lost.*\n.*unknown outcome sale\.price/)
})

test('an exception to a binding row of a wider place is none, but of a narrower or another one', () => {
  const law = { ...standard, binding: true }
  const excepted = (from: string, place: string) =>
    faults(
      model([
        { ...law, place },
        { ...film, place: from, exceptionTo: ['standard'] },
      ]),
    ).length
  expect(excepted('town', 'country')).toBe(0)
  expect(excepted('branch', 'country')).toBe(0)
  expect(excepted('country', 'town')).toBe(1)
  expect(excepted('other-town', 'town')).toBe(1)
})
