import { monthNumber } from '@contract'
import fc from 'fast-check'
import { formulas } from '../../cloudfunctions/rules/formulas'
import { lateFee } from '../../cloudfunctions/rules/formulas/late-fee'

/** A formula, with its arguments by name. */
function call(name: string, args: Readonly<Record<string, string | number | boolean>>): number {
  const formula = formulas[name]
  if (!formula) throw new Error(`no formula ${name}`)
  expect(Object.keys(args).sort()).toEqual([...formula.parameters].sort())
  return formula.compute(...formula.parameters.map((parameter) => args[parameter])) as number
}

const Q = 'each-further-year'
const P = 'every-year'
const months = { step: 1, fixed: 3, floorYears: 4, floorTotal: 6 }
const days = { step: 30, fixed: 90, floorYears: 4, floorTotal: 180 }

const waiting = (reading: string, lapsedYears: number, repairYears = 0, unit = months) =>
  call('residentWaiting', { reading, lapsedYears, repairYears, ...unit })
const variable = (reading: string, lapsedYears: number, repairYears = 0) =>
  call('residentVariable', { reading, lapsedYears, repairYears, step: 1 })

describe('the wait of a resident, by years missed and not paid back', () => {
  test.each([
    ['from the second year on', Q, [3, 3, 4, 5, 6, 7]],
    ['for every year', P, [3, 4, 5, 6, 7, 8]],
  ])('where each year counts %s', (_, reading, expected) => {
    expect([0, 1, 2, 3, 4, 5].map((years) => waiting(reading, years))).toEqual(expected)
  })

  test.each([
    ['from the second year on', Q, [90, 90, 120, 150, 180, 210]],
    ['for every year', P, [90, 120, 150, 180, 210, 240]],
  ])('where each year counts %s, in days', (_, reading, expected) => {
    expect([0, 1, 2, 3, 4, 5].map((years) => waiting(reading, years, 0, days))).toEqual(expected)
  })
})

describe('years that are paid back', () => {
  test.each([
    [Q, 3, 1, 4],
    [Q, 3, 2, 3],
    [Q, 2, 1, 3],
    [P, 3, 1, 5],
    [P, 3, 3, 3],
  ])('%s: of %i missed, %i paid back leave %i months', (reading, missed, repaired, expected) => {
    expect(waiting(reading, missed, repaired)).toBe(expected)
  })

  test('never shorten the fixed part', () => {
    expect(waiting(Q, 3, 9)).toBe(3)
    expect(waiting(P, 1, 9)).toBe(3)
  })

  test.each([
    [Q, 4, 0],
    [Q, 4, 3],
    [P, 4, 4],
    [Q, 5, 4],
  ])(
    '%s: from four missed years on, %i missed and %i paid back wait six months at least',
    (reading, missed, repaired) => {
      expect(waiting(reading, missed, repaired)).toBe(6)
    },
  )

  test('the floor does not shorten a longer wait', () => {
    expect(waiting(Q, 6, 1)).toBe(7)
    expect(waiting(P, 5, 1)).toBe(7)
  })
})

describe('the variable part', () => {
  test('is what goes beyond the fixed part where no floor holds', () => {
    for (const reading of [Q, P])
      for (const missed of [0, 1, 2, 3])
        for (const repaired of [0, 1, 2, 3])
          expect(variable(reading, missed, repaired)).toBe(waiting(reading, missed, repaired) - 3)
  })

  test('is shortened to nothing, never below', () => {
    expect(variable(Q, 0)).toBe(0)
    expect(variable(Q, 3, 1)).toBe(1)
    expect(variable(Q, 3, 5)).toBe(0)
  })
})

test('a wait moves as its direction says, so that the ends of an interval hold all between', () => {
  const years = fc.nat(12)
  fc.assert(
    fc.property(fc.constantFrom(Q, P), years, years, years, (reading, a, b, other) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      for (const formula of [waiting, variable]) {
        expect(formula(reading, more, other)).toBeGreaterThanOrEqual(formula(reading, less, other))
        expect(formula(reading, other, more)).toBeLessThanOrEqual(formula(reading, other, less))
      }
    }),
  )
})

describe('the late fee', () => {
  test.each([
    [1, 5],
    [2, 10],
    [30, 150],
    [2000, 10_000],
    [2001, 10_005],
  ])('at five in ten thousand, %i days of 10000 fen are %i fen', (days, fee) => {
    expect(lateFee(10_000, 0.0005, days)).toBeCloseTo(fee, 9)
  })

  test('is nothing on the day it is due, and before', () => {
    expect(lateFee(10_000, 0.0005, 0)).toBe(0)
    expect(lateFee(10_000, 0.0005, -3)).toBe(0)
  })
})

describe('months that rise with the year of retirement', () => {
  const retiring = (month: string) =>
    call('ramp', { retirementMonth: monthNumber(month), from: 2024, first: 132, perYear: 12, most: 180 })

  test.each([
    ['2024-01', 132],
    ['2024-12', 132],
    ['2025-01', 144],
    ['2027-12', 168],
    ['2028-01', 180],
    ['2035-06', 180],
  ])('%s asks for %i months', (month, months) => {
    expect(retiring(month)).toBe(months)
  })
})

describe('maternity leave', () => {
  test.each([
    [false, 1, 98],
    [true, 1, 113],
    [false, 2, 113],
    [true, 3, 143],
  ])('difficult %s, %i born: %i days', (difficult, babies, days) => {
    expect(call('maternityLeave', { difficult, babies, days: 98, more: 15 })).toBe(days)
  })
})
