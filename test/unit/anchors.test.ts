import { addDays, dayNumber } from '@contract'
import fc from 'fast-check'
import { type AnchorDays, type AnchorOutcome, daysOf, rangeOfDays } from '../../cloudfunctions/rules/anchors'

/** Paid on 2026-03-20 for 2026, covered up to and with December 2025. */
const days = (rest: Partial<AnchorDays> = {}): AnchorDays => ({
  paidOn: '2026-03-20',
  registeredOn: '2026-03-20',
  firstLapsed: '2026-01',
  coverYears: [2026],
  bornOn: undefined,
  wait: { min: 0, max: 0, unit: 'month' },
  reachesBack: false,
  ...rest,
})

/** The one day that an anchor means. */
function dayOf(outcome: AnchorOutcome, rest?: Partial<AnchorDays>) {
  const found = daysOf(outcome, days(rest))
  expect(found?.latest).toBe(found?.earliest)
  return found?.earliest
}

test.each<[AnchorOutcome, string]>([
  [{ anchor: 'uninterrupted' }, '2026-01-01'],
  [{ anchor: 'monthAfterStop' }, '2026-01-01'],
  [{ anchor: 'monthAfterStop', n: 1 }, '2026-02-01'],
  [{ anchor: 'payMonth' }, '2026-03-20'],
  [{ anchor: 'monthsFromPayMonth', n: 0 }, '2026-03-20'],
  [{ anchor: 'monthsFromPayMonth', n: 1 }, '2026-04-01'],
  [{ anchor: 'monthsFromPayMonth', n: 3 }, '2026-06-01'],
  [{ anchor: 'monthsFromPayMonth', n: 6 }, '2026-09-01'],
  [{ anchor: 'monthsFromNextMonth', n: 3 }, '2026-07-01'],
  [{ anchor: 'payDay' }, '2026-03-20'],
  [{ anchor: 'payDayPlusMonths', n: 3 }, '2026-06-20'],
  [{ anchor: 'payDayPlusMonthsExclusive', n: 3 }, '2026-06-21'],
  [{ anchor: 'coverYearStart' }, '2026-01-01'],
  [{ anchor: 'coverYearPlusMonths', n: 3 }, '2026-04-01'],
])('paid on 2026-03-20 after a lapse since January, %j is %s', (outcome, day) => {
  expect(dayOf(outcome)).toBe(day)
})

test('where cover reaches back, what counts from the month of payment begins with that month', () => {
  const back = { reachesBack: true }
  expect(dayOf({ anchor: 'payMonth' }, back)).toBe('2026-03-01')
  expect(dayOf({ anchor: 'monthsFromPayMonth', n: 0 }, back)).toBe('2026-03-01')
  expect(dayOf({ anchor: 'monthsFromPayMonth', n: 1 }, back)).toBe('2026-04-01')
  expect(dayOf({ anchor: 'payDay' }, back)).toBe('2026-03-20')
})

describe('a natural month counts the month it begins with', () => {
  test.each<[AnchorOutcome, string]>([
    [{ anchor: 'nthNaturalMonth', n: 2, of: 'payment' }, '2026-04-01'],
    [{ anchor: 'nthNaturalMonth', n: 3, of: 'payment' }, '2026-05-01'],
    [{ anchor: 'nthNaturalMonth', n: 2, of: 'registration' }, '2026-03-01'],
    [{ anchor: 'nthNaturalMonth', n: 2, of: 'arrears' }, '2026-02-01'],
  ])('%j is %s', (outcome, day) => {
    expect(dayOf(outcome, { registeredOn: '2026-02-10' })).toBe(day)
  })
})

describe('months from a day', () => {
  test.each<[string, string, string, string]>([
    ['2025-07-03', '2025-10-03', '2025-10-04', 'the day of payment counted, as in 阜新'],
    ['2026-03-01', '2026-06-01', '2026-06-02', 'the day of payment not counted, as in 广州'],
    ['2025-11-30', '2026-02-28', '2026-03-01', 'February is shorter'],
    ['2027-11-30', '2028-02-29', '2028-03-01', 'February of a leap year is shorter'],
    ['2026-01-31', '2026-04-30', '2026-05-01', 'April is shorter'],
  ])('three months from %s are %s, or %s: %s', (paidOn, plain, exclusive) => {
    expect(dayOf({ anchor: 'payDayPlusMonths', n: 3 }, { paidOn })).toBe(plain)
    expect(dayOf({ anchor: 'payDayPlusMonthsExclusive', n: 3 }, { paidOn })).toBe(exclusive)
  })

  test.each([
    ['2026-03-01', '2026-05-30', '2026-05-31'],
    ['2026-01-02', '2026-04-02', '2026-04-03'],
  ])('where a place counts days, three months from %s are 90 days: %s, or %s', (paidOn, plain, exclusive) => {
    expect(dayOf({ anchor: 'payDayPlusDays', n: 3, per: 30 }, { paidOn })).toBe(plain)
    expect(dayOf({ anchor: 'payDayPlusDaysExclusive', n: 3, per: 30 }, { paidOn })).toBe(exclusive)
  })

  test('the two ways of counting differ by two days at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2032-12-31') }), (number) => {
        const paidOn = addDays('1970-01-01', number)
        const months = dayOf({ anchor: 'payDayPlusMonths', n: 3 }, { paidOn }) as string
        const ninety = dayOf({ anchor: 'payDayPlusDays', n: 3, per: 30 }, { paidOn }) as string
        expect(Math.abs(dayNumber(months) - dayNumber(ninety))).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('the cover year', () => {
  test('may begin before the day of payment', () => {
    expect(dayOf({ anchor: 'coverYearStart' }, { paidOn: '2026-02-28' })).toBe('2026-01-01')
  })

  test('2027 with a wait of four months is covered from May', () => {
    const wait = { min: 4, max: 4, unit: 'month' as const }
    expect(dayOf({ anchor: 'coverYearPlusMonths', n: 'wait' }, { coverYears: [2027], wait })).toBe('2027-05-01')
  })

  test('that is one of two gives a range', () => {
    expect(daysOf({ anchor: 'coverYearStart' }, days({ coverYears: [2026, 2027] }))).toEqual({
      earliest: '2026-01-01',
      latest: '2027-01-01',
    })
  })
})

describe('the waiting period', () => {
  test('that is a range gives a range of days', () => {
    expect(
      daysOf({ anchor: 'monthsFromPayMonth', n: 'wait' }, days({ wait: { min: 3, max: 5, unit: 'month' } })),
    ).toEqual({
      earliest: '2026-06-01',
      latest: '2026-08-01',
    })
  })

  test('without an end leaves the latest day open', () => {
    expect(
      daysOf({ anchor: 'monthsFromNextMonth', n: 'wait' }, days({ wait: { min: 0, max: null, unit: 'month' } })),
    ).toEqual({
      earliest: '2026-04-01',
      latest: null,
    })
  })

  test('without a beginning begins with none', () => {
    expect(
      daysOf({ anchor: 'payDayPlusMonths', n: 'wait' }, days({ wait: { min: null, max: 1, unit: 'month' } })),
    ).toEqual({
      earliest: '2026-03-20',
      latest: '2026-04-20',
    })
  })

  test.each([
    ['payDayPlusMonths', '2026-06-18'],
    ['payDayPlusMonthsExclusive', '2026-06-19'],
    ['payDayPlusDays', '2026-06-18'],
    ['coverYearPlusMonths', '2026-04-01'],
    ['monthsFromPayMonth', '2026-06-01'],
  ] as const)('of 90 days is counted in days from %s where that can be', (anchor, day) => {
    const wait = { min: 90, max: 90, unit: 'day' as const }
    expect(dayOf({ anchor, n: 'wait' }, { wait })).toBe(day)
  })

  test('does not touch an anchor that names a number', () => {
    expect(dayOf({ anchor: 'monthsFromPayMonth', n: 1 }, { wait: { min: 3, max: null, unit: 'month' } })).toBe(
      '2026-04-01',
    )
  })
})

describe('a day that is not known gives no day', () => {
  test.each<AnchorOutcome>([
    { anchor: 'uninterrupted' },
    { anchor: 'monthAfterStop', n: 1 },
    { anchor: 'nthNaturalMonth', n: 2, of: 'arrears' },
    { anchor: 'birthDay' },
  ])('%j', (outcome) => {
    expect(daysOf(outcome, days({ firstLapsed: undefined }))).toBeUndefined()
  })

  test('and once it is known, it does', () => {
    expect(dayOf({ anchor: 'birthDay' }, { bornOn: '2026-02-11' })).toBe('2026-02-11')
  })
})

test('several ranges are held by the smallest that holds them all', () => {
  const a = { earliest: '2026-04-01', latest: '2026-06-01' }
  const b = { earliest: '2026-05-01', latest: '2026-05-01' }
  expect(rangeOfDays([a])).toEqual(a)
  expect(rangeOfDays([b, a])).toEqual(a)
  expect(rangeOfDays([b, { earliest: '2026-03-01', latest: '2026-03-01' }])).toEqual({
    earliest: '2026-03-01',
    latest: '2026-05-01',
  })
  expect(rangeOfDays([{ ...b, latest: null }, a])).toEqual({ earliest: '2026-04-01', latest: null })
  expect(rangeOfDays([a, { ...b, latest: null }])).toEqual({ earliest: '2026-04-01', latest: null })
})
