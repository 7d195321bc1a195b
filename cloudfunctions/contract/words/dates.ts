import { dayBefore, monthNumber, yearOf } from '../calendar'
import type { Day, DayRange, Month } from '../primitives'

/** `2026-03` → 「2026年3月」, `2026-03-10` → 「2026年3月10日」. */
export function dateWords(date: Day | Month): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`
}

/** 「2026年1月到2月」, 「2026年12月到2027年1月」, or one month; both ends included. */
export function monthSpanWords(from: Month, to: Month): string {
  if (from === to) return dateWords(from)
  return `${dateWords(from)}到${yearOf(from) === yearOf(to) ? `${(monthNumber(to) % 12) + 1}月` : dateWords(to)}`
}

/** A day, or 「…到…」 when it lies between two. */
export const dayRangeWords = ({ earliest, latest }: DayRange): string =>
  earliest === latest ? dateWords(earliest) : `${dateWords(earliest)}到${dateWords(latest)}`

/** When something holds, `to` being the first day after: 「…起」, 「…到…」, 「到…为止」; undefined: nothing bounds it. */
export function periodWords({ from, to }: { readonly from?: Day; readonly to?: Day }): string | undefined {
  if (to === undefined) return from && `${dateWords(from)}起`
  const last = dateWords(dayBefore(to))
  return from === undefined ? `到${last}为止` : `${dateWords(from)}到${last}`
}
