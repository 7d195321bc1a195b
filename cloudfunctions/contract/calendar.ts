// Days are `YYYY-MM-DD` and months `YYYY-MM` in Asia/Shanghai, never timestamps; a day stands for its month where one is wanted.

import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

type Day = string
type Month = string

const FORMAT = 'YYYY-MM-DD'
/** Asia/Shanghai has kept UTC+8 without summer time since 1992: hours. */
const SHANGHAI = 8

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The day of these numbers, which may run over the ends of their month or year: the 0th is the last of the month before. */
export const dayAt = (year: number, month: number, day: number): Day =>
  dayjs.utc(Date.UTC(year, month - 1, day)).format(FORMAT)

/** `count` days later. */
export const addDays = (day: Day, count: number): Day => dayjs.utc(day).add(count, 'day').format(FORMAT)

/** The day before: what people call the end of a half-open `[from, to)`. */
export const dayBefore = (day: Day): Day => addDays(day, -1)

/** Calendar days in `[from, to)`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The year of a day or a month. */
export const yearOf = (date: Day | Month): number => Number(date.slice(0, 4))

/** The month in which a day lies. */
export const monthIn = (day: Day): Month => day.slice(0, 7)

/** Months since the year 0. */
export const monthNumber = (date: Day | Month): number => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1

/** The month with that number. */
export const monthOf = (number: number): Month =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** `count` months after that of `date`. */
export const addMonths = (date: Day | Month, count: number): Month => monthOf(monthNumber(date) + count)

/** First day of the month that lies `count` months after that of `date`. */
export const firstOf = (date: Day | Month, count = 0): Day => `${addMonths(date, count)}-01`

/** The same day `count` months later, or the last day of that month when it is shorter. */
export const addMonthsToDay = (day: Day, count: number): Day => dayjs.utc(day).add(count, 'month').format(FORMAT)

/** The months from `from` to `to`, both included; empty when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, monthNumber(to) - monthNumber(from) + 1) }, (_, index) => addMonths(from, index))

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The calendar day of an instant in Asia/Shanghai, wherever the machine stands. */
export const dayOfInstant = (instant: string | Date): Day => dayjs(instant).utcOffset(SHANGHAI).format(FORMAT)

/** The time of day of an instant there: 「08:30」. */
export const timeOfInstant = (instant: string): string => dayjs(instant).utcOffset(SHANGHAI).format('HH:mm')
