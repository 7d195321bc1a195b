import type { Situation } from '@contract'
import { lapse, lapsedMonths, paidAgain, read } from '../../cloudfunctions/rules/situation'

const TODAY = '2026-11-22'
const worker: Situation = { region: '450900', insurance: 'employee', lastCoveredMonth: '2026-07', payOn: TODAY }
const reading = (told: Partial<Situation>) => read({ ...worker, ...told }, TODAY)

describe('the lapse', () => {
  test('reaches up to the month before the payment while nothing was paid again', () => {
    expect(lapse(reading({}))).toEqual({ from: '2026-08', to: '2026-10' })
    expect(lapsedMonths(reading({}))).toBe(3)
    expect(paidAgain(reading({}))).toBeUndefined()
  })

  test.each([
    ['2026-09', 1, '2026-08'],
    ['2026-10', 2, '2026-09'],
    ['2026-11', 3, '2026-10'],
  ])('ends before %s, from which contributions went on again: %i months, to %s', (paidAgainFrom, months, to) => {
    expect(lapse(reading({ paidAgainFrom }))).toEqual({ from: '2026-08', to })
    expect(lapsedMonths(reading({ paidAgainFrom }))).toBe(months)
    expect(paidAgain(reading({ paidAgainFrom }))).toBe(`${paidAgainFrom}-01`)
  })

  test('ends with the payment at the latest, where the day of it is only assumed', () => {
    const { payOn: _day, ...open } = worker
    expect(lapse(read({ ...open, paidAgainFrom: '2027-03' }, TODAY))).toEqual({ from: '2026-08', to: '2026-10' })
  })

  test('crosses the turn of the year', () => {
    const over = { lastCoveredMonth: '2025-11', paidAgainFrom: '2026-02' }
    expect(lapse(reading(over))).toEqual({ from: '2025-12', to: '2026-01' })
    expect(lapsedMonths(reading(over))).toBe(2)
  })

  test('is none, and not known, as before', () => {
    expect(lapsedMonths(reading({ lastCoveredMonth: '2026-10' }))).toBe(0)
    expect(lapse(reading({ lastCoveredMonth: '2026-10' }))).toBeUndefined()
    expect(lapsedMonths(reading({ lastCoveredMonth: '2026-12' }))).toBe(0)
    expect(lapsedMonths(reading({ lastCoveredMonth: undefined }))).toBeUndefined()
  })
})

describe('that nobody told whether an employer in arrears has paid again', () => {
  const said = '没有填后来又从哪个月接着缴，按到缴费时一直没有接上计算。'
  const assumed = (told: Partial<Situation>) => reading(told).assumptions.includes(said)

  test('is said where months are missing', () => {
    expect(assumed({ cause: 'employer-arrears' })).toBe(true)
    expect(assumed({ cause: 'employer-arrears', paidAgainFrom: '2026-10' })).toBe(false)
    expect(assumed({ cause: 'employer-arrears', lastCoveredMonth: '2026-10' })).toBe(false)
    expect(assumed({ cause: 'left-job' })).toBe(false)
  })
})
