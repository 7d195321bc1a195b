import { addDays, addMonths, dayAt, dayBefore, daysBetween, firstOf, yearOf } from '@contract'
import { today } from '../services/clock'

/** What people type, read as what the situation holds; each gives undefined for what cannot be read. */

/** Full-width digits, spaces and commas as they are typed on a phone → plain ones. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s,]/g, '')

const two = (digits: string) => digits.padStart(2, '0')

/** How far ahead a year of two digits may lie; beyond that it is one of the century before: 56年 is 1956. */
const YEARS_AHEAD = 10

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 }
const MONTHS: Readonly<Record<string, number>> = { 上上个月: -2, 上个月: -1, 上月: -1, 这个月: 0, 本月: 0, 下个月: 1 }
const DAYS: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 }

/** A year as it is written (2026, 26, 去年) → 2026, seen from a day. */
function yearWritten(written: string, from: string): number {
  const thisYear = yearOf(from)
  const away = YEARS[written]
  if (away !== undefined) return thisYear + away
  if (written.length === 4) return Number(written)
  const inThisCentury = thisYear - (thisYear % 100) + Number(written)
  return inThisCentury > thisYear + YEARS_AHEAD ? inThisCentury - 100 : inThisCentury
}

/** A date as it is written, which need not exist. */
interface Written {
  year: number
  month: number
  /** 1 for a month. */
  day: number
}

/**
 * 2026-03, 2026年3月, 2026/3, 2026.3, 202603, 26年3月, 去年12月, 上个月, 3月 (of the nearest year) → `2026-03`; seen from the
 * day `from` (YYYY-MM-DD).
 */
export function readMonth(text: string, from = today()): string | undefined {
  const away = MONTHS[plain(text)]
  if (away !== undefined) return addMonths(from, away)
  return existing(writtenMonth(text, from))?.slice(0, 7)
}

/**
 * 2026-03-10, 2026年3月10日, 2026/3/10, 2026.3.10, 20260310, 26年3月10日, 去年3月10日, 昨天, 这个月最后一天, 3月10日 (of the
 * nearest year) → `2026-03-10`; seen from the day `from`.
 */
export function readDay(text: string, from = today()): string | undefined {
  const written = plain(text)
  if (LAST_DAY.includes(written)) return dayBefore(firstOf(from, 1))
  const away = DAYS[written]
  return away === undefined ? existing(writtenDay(text, from)) : addDays(from, away)
}

const LAST_DAY: readonly string[] = ['这个月最后一天', '本月最后一天', '这个月底', '月底']

/** What does not exist of a month or a day that is written well (2026年2月30日), in Chinese. */
export function noSuchDate(text: string, from = today()): string | undefined {
  const written = writtenDay(text, from) ?? writtenMonth(text, from)
  if (!written || existing(written)) return undefined
  const { year, month, day } = written
  return month < 1 || month > 12 ? `没有${month}月` : `${year}年${month}月没有${day}日`
}

function writtenMonth(text: string, from: string): Written | undefined {
  const written = plain(text)
  const [, year, month] =
    /^(?:(\d{4})[-年/.]|(\d{2})年|([前去今明]年))(\d{1,2})月?$|^(\d{4})(\d{2})$/.exec(written)?.filter(Boolean) ?? []
  if (year && month) return { year: yearWritten(year, from), month: Number(month), day: 1 }
  const [, alone] = /^(\d{1,2})月$/.exec(written) ?? []
  return alone === undefined ? undefined : nearest(Number(alone), 1, firstOf(from))
}

function writtenDay(text: string, from: string): Written | undefined {
  const written = plain(text)
  const parts =
    /^(?:(\d{4})[-年/.]|(\d{2})年|([前去今明]年))(\d{1,2})[-月/.](\d{1,2})[日号]?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  const [, year, month, day] = parts?.filter(Boolean) ?? []
  if (year && month && day) return { year: yearWritten(year, from), month: Number(month), day: Number(day) }
  const [, ofYear, ofMonth] = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(written) ?? []
  return ofYear && ofMonth ? nearest(Number(ofYear), Number(ofMonth), from) : undefined
}

/** The day of a year nearest to `from`, the coming one when two are as near. */
function nearest(month: number, day: number, from: string): Written {
  const thisYear = yearOf(from)
  const away = (year: number) => Math.abs(daysBetween(from, dayAt(year, month, day)))
  const year = [thisYear - 1, thisYear].reduce((best, next) => (away(next) < away(best) ? next : best), thisYear + 1)
  return { year, month, day }
}

function existing(written: Written | undefined): string | undefined {
  if (!written) return undefined
  const date = dayAt(written.year, written.month, written.day)
  return date === [written.year, two(`${written.month}`), two(`${written.day}`)].join('-') ? date : undefined
}

/** 27个月, 2年, 2年3个月 → months; a bare number, which may be years, is none but 0. */
export function readMonths(text: string): number | undefined {
  if (plain(text) === '0') return 0
  const [, years, months] = /^(?:(\d{1,3})年)?零?(?:(\d{1,4})个?月)?$/.exec(plain(text)) ?? []
  return years || months ? Number(years ?? 0) * 12 + Number(months ?? 0) : undefined
}

/** 3, or 3个月, 3个, 3月 where months are counted → 3; 3年 is another number of them. */
export function readCount(text: string, unit = ''): number | undefined {
  const [, count, written = ''] = /^(\d{1,4})(\D*)$/.exec(plain(text)) ?? []
  return count !== undefined && unit.includes(written) ? Number(count) : undefined
}

/** 2027, 2027年, 2027年度 → 2027. */
export function readYear(text: string): number | undefined {
  const [, year] = /^(\d{4})(?:年度?)?$/.exec(plain(text)) ?? []
  return year === undefined ? undefined : Number(year)
}

/** 4500, 4,500.50, 4500元, ¥4500, 30万 → yuan. */
export function readMoney(text: string): number | undefined {
  const [, figure, tenThousands] = /^¥?(\d{1,10}(?:\.\d{1,2})?)(万)?元?$/.exec(plain(text)) ?? []
  if (figure === undefined) return undefined
  return tenThousands ? Math.round(Number(figure) * 10_000) : Number(figure)
}
