import type { DayRange, OpenDayRange } from '@contract'
import { dateInWords } from '../../interview/answer'

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** The calendar day before `day`, both `YYYY-MM-DD`: what people call the end of a half-open `[from, to)`. */
export function dayBefore(day: string): string {
  return iso(Date.parse(day) - DAY)
}

/** Calendar days in `[from, to)`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** The calendar day of an ISO instant in Asia/Shanghai, which has kept UTC+8 without summer time since 1992. */
export function dayOfInstant(instant: string): string {
  return iso(Date.parse(instant) + SHANGHAI)
}

/** The time of day of an ISO instant there: 「08:30」. */
export function timeOfInstant(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(11, 16)
}

/** A day, or 「…至…」 when it lies between two. */
export function dayRangeWords({ earliest, latest }: DayRange): string {
  return earliest === latest ? dateInWords(earliest) : `${dateInWords(earliest)}至${dateInWords(latest)}`
}

/** First day with benefits: one day when it is certain, else its bounds; without an upper bound it is 「至少」. */
export function startBounds({ earliest, latest }: OpenDayRange): { label: string; day: string }[] {
  if (latest === null) return [{ label: '至少要到', day: earliest }]
  if (latest === earliest) return [{ label: '', day: earliest }]
  return [
    { label: '最早', day: earliest },
    { label: '最晚', day: latest },
  ]
}

/** The same on one line. */
export function startWords(startsOn: OpenDayRange): string {
  return startBounds(startsOn)
    .map(({ label, day }) => label + dateInWords(day))
    .join('，')
}
