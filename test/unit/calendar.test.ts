import {
  addDays,
  addMonths,
  addMonthsToDay,
  dayBefore,
  dayNumber,
  dayOfInstant,
  daysBetween,
  earlier,
  firstOf,
  later,
  monthNumber,
  monthOf,
  monthsBetween,
  timeOfInstant,
} from '@contract'
import fc from 'fast-check'

const day = fc
  .integer({ min: dayNumber('1990-01-01'), max: dayNumber('2099-12-31') })
  .map((number) => addDays('1970-01-01', number))
const month = day.map((each) => each.slice(0, 7))
const count = fc.integer({ min: -600, max: 600 })

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2026-11-22', 20_779],
])('%s is day %i', (day, number) => {
  expect(dayNumber(day)).toBe(number)
})

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-01', 90, '2026-05-30'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to)
})

test.each([
  ['2026-03-20', 3, '2026-06-20'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-05-31', 1, '2026-06-30'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months is %s: a month that is too short ends it', (from, months, to) => {
  expect(addMonthsToDay(from, months)).toBe(to)
})

test.each([
  ['2026-03', 0, '2026-03-01'],
  ['2026-03-20', 0, '2026-03-01'],
  ['2026-03-20', 10, '2027-01-01'],
  ['2026-03-20', -3, '2025-12-01'],
])('the first of the month of %s and %i months is %s', (from, months, to) => {
  expect(firstOf(from, months)).toBe(to)
})

test('months between two are listed with both ends', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2026-02')).toEqual(['2026-02'])
  expect(monthsBetween('2026-03', '2026-02')).toEqual([])
})

test('the earlier and the later of two days, also when they are one', () => {
  expect(earlier('2026-03-01', '2026-02-28')).toBe('2026-02-28')
  expect(later('2026-03-01', '2026-02-28')).toBe('2026-03-01')
  expect(earlier('2026-03-01', '2026-03-01')).toBe('2026-03-01')
})

test('months and their numbers are two names of one thing', () => {
  fc.assert(
    fc.property(month, count, (month, count) => {
      expect(monthOf(monthNumber(month))).toBe(month)
      expect(monthNumber(addMonths(month, count))).toBe(monthNumber(month) + count)
    }),
  )
})

test('days that are added are days that passed', () => {
  fc.assert(
    fc.property(day, count, (from, count) => {
      expect(dayNumber(addDays(from, count))).toBe(dayNumber(from) + count)
    }),
  )
})

test('months that are added to a day lead to that month, and never to a later day of it', () => {
  fc.assert(
    fc.property(day, count, (from, count) => {
      const to = addMonthsToDay(from, count)
      expect(monthNumber(to)).toBe(monthNumber(from) + count)
      expect(to.slice(8) <= from.slice(8)).toBe(true)
      // it is shorter only where the month ends
      if (to.slice(8) < from.slice(8)) expect(addDays(to, 1)).toBe(firstOf(to, 1))
    }),
  )
})

test('days are counted from the first to the one before the last', () => {
  expect(daysBetween('2026-01-01', '2026-01-02')).toBe(1)
  expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29)
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
})

test.each([
  ['2026-03-10', '2026-03-09'],
  ['2026-03-01', '2026-02-28'],
  ['2028-03-01', '2028-02-29'],
  ['2027-01-01', '2026-12-31'],
])('the day before %s is %s', (day, before) => {
  expect(dayBefore(day)).toBe(before)
})

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
  ['2024-02-28T23:00:00.000Z', '2024-02-29', '07:00'],
])('the instant %s is on %s at %s in Shanghai', (instant, day, time) => {
  expect(dayOfInstant(new Date(instant))).toBe(day)
  expect(timeOfInstant(instant)).toBe(time)
})
