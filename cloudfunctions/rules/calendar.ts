import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai; never a timestamp. */
export type Day = string
/** A calendar month `YYYY-MM`. */
export type Month = string

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Months since the year 0. */
export const monthNumber = (dayOrMonth: Day | Month): number =>
  Number(dayOrMonth.slice(0, 4)) * 12 + Number(dayOrMonth.slice(5, 7)) - 1

/** The month with that number. */
export const monthOf = (number: number): Month =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** `count` months after `month`. */
export const addMonths = (month: Month, count: number): Month => monthOf(monthNumber(month) + count)

/** First day of the month that lies `count` months after that of `dayOrMonth`. */
export const firstOf = (dayOrMonth: Day | Month, count = 0): Day => `${monthOf(monthNumber(dayOrMonth) + count)}-01`

/** `count` days later. */
export const addDays = (day: Day, count: number): Day => dayjs.utc(day).add(count, 'day').format('YYYY-MM-DD')

/** The same day `count` months later, or the last day of that month when it is shorter. */
export const addMonthsToDay = (day: Day, count: number): Day => dayjs.utc(day).add(count, 'month').format('YYYY-MM-DD')

/** The months from `from` to `to`, both included; empty when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, monthNumber(to) - monthNumber(from) + 1) }, (_, index) => addMonths(from, index))

/** The earlier and the later of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
