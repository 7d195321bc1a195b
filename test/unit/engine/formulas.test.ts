import type { Formula, Known, Model, Scalar } from '../../../cloudfunctions/rules/engine'
import { item, loan, model, reader, row } from './library'

/** The fine for a late return: so much for each day, at most so much. */
const fine: Formula = {
  parameters: ['late', 'perDay', 'most'],
  direction: { late: 'up' },
  compute: (late: number, perDay: number, most: number) => Math.min(late * perDay, most),
}
/** Days that remain: falls with those that have passed. */
const left: Formula = { parameters: ['late'], direction: { late: 'down' }, compute: (late: number) => 28 - late }
/** A number without a direction: it goes up and down. */
const weekday: Formula = { parameters: ['late'], compute: (late: number) => late % 7 }
const shelf: Formula = {
  parameters: ['item', 'reader'],
  compute: (item: string, reader: string) => (item === 'map' ? 'room' : `${reader}-${item}`),
}
const formulas = { fine, left, weekday, shelf }

const late = { id: 'late', kind: 'integer', min: 0 } as const
const calling = (formula: string, args: Record<string, Scalar> = {}, facts: Model['facts'] = [reader, item, late]) =>
  model([row('r', {}, { then: { loan: { days: { formula, args } } } })], { facts, formulas })

const fined = calling('fine', { perDay: 2, most: 50 })

test('parameters are filled from the arguments of the outcome, else from the fact of that name', () => {
  expect(loan(fined, { late: 3 })).toMatchObject({ values: [6], rows: [['r']], missing: [], unknown: [] })
  expect(loan(calling('fine', { perDay: 2, most: 50, late: 10 })).values).toEqual([20])
})

test('an argument that is false or zero is an argument', () => {
  const open: Formula = {
    parameters: ['member', 'late'],
    compute: (member: boolean, late: number) => `${member} ${late}`,
  }
  const rules = model(
    [row('r', {}, { then: { loan: { days: { formula: 'open', args: { member: false, late: 0 } } } } })],
    { formulas: { open } },
  )
  expect(loan(rules, { member: true, late: 9 }).values).toEqual(['false 0'])
})

test.each<[string, Known, unknown[]]>([
  ['an interval of a fact that it rises with gives an interval', { min: 1, max: 4 }, [{ min: 2, max: 8 }]],
  ['an interval that the result does not vary over gives one value', { min: 40, max: 60 }, [50]],
  ['an interval of one integer gives one value', { min: 4, max: 4 }, [8]],
  ['some values give the values of each', { oneOf: [1, 4] }, [2, 8]],
  ['some values that come to the same give one', { oneOf: [30, 40] }, [50]],
])('%s', (_, late, values) => {
  // the fact is named where knowing it better would narrow the result
  const unknown = values.length > 1 || typeof values[0] === 'object' ? ['late'] : []
  expect(loan(fined, { late })).toMatchObject({ values, missing: [], open: unknown, unknown })
})

test('an interval of one integer is exact, also for a formula that gives no direction', () => {
  expect(loan(calling('weekday'), { late: { min: 9, max: 9 } })).toMatchObject({
    values: [2],
    missing: [],
    unknown: [],
  })
})

test('an interval of a fact that the result falls with is turned round', () => {
  expect(loan(calling('left'), { late: { min: 1, max: 4 } }).values).toEqual([{ min: 24, max: 27 }])
})

test('a fact that is not known stands for its limits', () => {
  const limited = calling('left', {}, [{ ...late, max: 10 }])
  expect(loan(limited)).toMatchObject({ values: [{ min: 18, max: 28 }], missing: [] })
})

test.each<[string, Model, Known]>([
  ['an interval of a formula that gives no direction', calling('weekday'), { min: 1, max: 4 }],
  ['an interval with an open end', fined, { min: 1, max: null }],
  ['a fact without a limit of which nothing is known', fined, undefined],
])('%s names the missing argument', (_, rules, late) => {
  expect(loan(rules, { late })).toMatchObject({ values: [], missing: ['late'], unknown: ['late'] })
})

test('an enumeration of which nothing is known gives the result of every value, each once', () => {
  const { values } = loan(calling('shelf'), { reader: 'child' })
  expect(values.sort()).toEqual(['child-book', 'child-film', 'room'])
  expect(loan(calling('shelf'), { reader: 'child' })).toMatchObject({ missing: [], unknown: ['item'] })
  expect(loan(calling('shelf'), { item: 'map' })).toMatchObject({ values: ['room'], missing: [], unknown: [] })
})

test('facts that are open together are combined', () => {
  const { values } = loan(calling('shelf'), { item: { oneOf: ['film', 'map'] }, reader: { oneOf: ['child', 'adult'] } })
  expect(values.sort()).toEqual(['adult-film', 'child-film', 'room'])
})

test('a formula of many parameters gets them all', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const join: Formula = { parameters: letters, compute: (...all: string[]) => all.join('') }
  const args = Object.fromEntries(letters.map((letter) => [letter, letter.toUpperCase()]))
  const rules = model([row('r', {}, { then: { loan: { days: { formula: 'join', args } } } })], { formulas: { join } })
  expect(loan(rules).values).toEqual(['ABCDEFGHIJ'])
})

test('only the row that decides is computed', () => {
  const rules = model(
    [
      row('computed', {}, { then: { loan: { days: { formula: 'weekday', args: {} } } } }),
      row('film', { days: 7 }, { when: [{ item: ['film'] }], exceptionTo: ['computed'] }),
    ],
    { formulas },
  )
  expect(loan(rules, { item: 'film' })).toMatchObject({ values: [7], missing: [] })
  expect(loan(rules, { item: 'book' })).toMatchObject({ values: [], missing: ['late'] })
})

test('a constant and a formula that dispute each other give both', () => {
  const rules = model(
    [
      row('fixed', { days: 14 }),
      row('r', {}, { then: { loan: { days: { formula: 'left', args: {} } } }, disputes: ['fixed'] }),
    ],
    { formulas },
  )
  expect(loan(rules, { late: 3 }).values.sort()).toEqual([14, 25])
  expect(loan(rules, { late: 14 })).toMatchObject({ values: [14], rows: [['fixed', 'r']] })
  expect(loan(rules)).toMatchObject({ values: [14], missing: ['late'] })
})
