import type { DayRange, OpenDayRange } from '@contract'

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

const parts = (day: string): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const serial = (day: string): number => {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date) / DAY
}

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** `2026-03-10` → 「2026年3月10日」. */
export function dayWords(day: string): string {
  const [year, month, date] = parts(day)
  return `${year}年${month}月${date}日`
}

/** `2026-03` → 「2026年3月」. */
export function monthWords(month: string): string {
  const [year, number] = parts(month)
  return `${year}年${number}月`
}

/** The calendar day before `day`, both `YYYY-MM-DD`: what people call the end of a half-open `[from, to)`. */
export function dayBefore(day: string): string {
  return iso((serial(day) - 1) * DAY)
}

/** Calendar days in `[from, to)`. */
export function daysBetween(from: string, to: string): number {
  return serial(to) - serial(from)
}

/** The calendar day of an ISO instant in Asia/Shanghai, which has kept UTC+8 without summer time since 1992. */
export function dayOfInstant(instant: string): string {
  return iso(Date.parse(instant) + SHANGHAI)
}

/** A day, or 「…至…」 when it lies between two. */
export function dayRangeWords({ earliest, latest }: DayRange): string {
  return earliest === latest ? dayWords(earliest) : `${dayWords(earliest)}至${dayWords(latest)}`
}

/** First day with benefits: one line when it is certain, else the bounds; a missing upper bound is 「至少」. */
export function startsOnLines({ earliest, latest }: OpenDayRange): string[] {
  if (latest === null) return [`至少要到${dayWords(earliest)}`]
  if (latest === earliest) return [dayWords(earliest)]
  return [`最早${dayWords(earliest)}`, `最晚${dayWords(latest)}`]
}
