import { addDays, type Day, firstOf, type Month, monthNumber, monthOf, yearOf } from '@contract'
import type { Literal } from './definition'

/** The years of {@link dayInYear}: how far each lies from the year that is spoken of. */
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 上年: -1, 当年: 0, 次年: 1 }

const DAYS_IN_MONTH = 31
const DAYS_IN_YEAR = 12 * DAYS_IN_MONTH

const place = (years: number, month: number, day: number): number =>
  years * DAYS_IN_YEAR + (month - 1) * DAYS_IN_MONTH + day - 1

/**
 * A calendar day seen from a year: `上年10-20` is the 20th of October of the year before it. As an integer that grows with
 * the day: every month counts 31 days, so that the last day of a year and the first of the next are neighbours.
 */
export const dayInYear: Literal & {
  of(day: Day, year: number): number
  /** The day that it is, seen from that year; the next one that exists. */
  first(place: number, year: number): Day
  /** The day that it is, seen from that year; the last one that exists until then. */
  last(place: number, year: number): Day
} = {
  pattern: '(前年|上年|当年|次年)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])',
  read(text) {
    const [, year, month, day] = /^(前年|上年|当年|次年)(\d{2})-(\d{2})$/.exec(text) ?? []
    return year === undefined ? undefined : place(YEARS[year] as number, Number(month), Number(day))
  },
  of: (day, year) => place(yearOf(day) - year, Number(day.slice(5, 7)), Number(day.slice(8))),
  first: (place, year) => dayAt(place, year) ?? firstOf(monthAt(place, year), 1),
  last: (place, year) => dayAt(place, year) ?? addDays(firstOf(monthAt(place, year), 1), -1),
}

/** The month of a place, seen from a year. */
const monthAt = (place: number, year: number): Month => monthOf(year * 12 + Math.floor(place / DAYS_IN_MONTH))

/** The day at a place; undefined when its month is shorter. */
function dayAt(place: number, year: number): Day | undefined {
  const month = monthAt(place, year)
  const day = addDays(firstOf(month), ((place % DAYS_IN_MONTH) + DAYS_IN_MONTH) % DAYS_IN_MONTH)
  return day.startsWith(month) ? day : undefined
}

/** A month, `2030-01`; as an integer: years × 12 + months. */
export const month: Literal = {
  pattern: '\\d{4}-(0[1-9]|1[0-2])',
  read: (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? monthNumber(text as Month) : undefined),
}
