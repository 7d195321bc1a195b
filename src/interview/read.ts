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
function yearOf(written: string, from: string): number {
  const thisYear = Number(from.slice(0, 4))
  const away = YEARS[written]
  if (away !== undefined) return thisYear + away
  if (written.length === 4) return Number(written)
  const inThisCentury = thisYear - (thisYear % 100) + Number(written)
  return inThisCentury > thisYear + YEARS_AHEAD ? inThisCentury - 100 : inThisCentury
}

/** 2026-03, 2026年3月, 2026/3, 2026.3, 202603, 26年3月, 去年12月, 上个月 → `2026-03`; seen from the day `from` (YYYY-MM-DD). */
export function readMonth(text: string, from = today()): string | undefined {
  const written = plain(text)
  const away = MONTHS[written]
  if (away !== undefined) return iso(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + away, 1).slice(0, 7)
  const [, year, month] =
    /^(?:(\d{4})[-年/.]|(\d{2})年|([前去今明]年))(\d{1,2})月?$|^(\d{4})(\d{2})$/.exec(written)?.filter(Boolean) ?? []
  return year && month && `${yearOf(year, from)}-${two(month)}`
}

/** 2026-03-10, 2026年3月10日, 2026/3/10, 2026.3.10, 20260310, 26年3月10日, 去年3月10日, 昨天 → `2026-03-10`; seen from the day `from`. */
export function readDay(text: string, from = today()): string | undefined {
  const written = plain(text)
  const away = DAYS[written]
  if (away !== undefined) return iso(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8)) + away)
  const parts =
    /^(?:(\d{4})[-年/.]|(\d{2})年|([前去今明]年))(\d{1,2})[-月/.](\d{1,2})[日号]?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  const [, year, month, day] = parts?.filter(Boolean) ?? []
  return year && month && day && `${yearOf(year, from)}-${two(month)}-${two(day)}`
}

/** The day of these numbers, which may run over the ends of their month or year. */
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** 27, 27个月, 2年, 2年3个月 → months. */
export function readMonths(text: string): number | undefined {
  const [, years, months] = /^(?:(\d{1,3})年)?零?(?:(\d{1,4})(?:个?月)?)?$/.exec(plain(text)) ?? []
  return years || months ? Number(years ?? 0) * 12 + Number(months ?? 0) : undefined
}

/** 3, 3个, 3年, 3个月 → 3. */
export function readCount(text: string): number | undefined {
  const [, count] = /^(\d{1,4})(?:个?月|[个年])?$/.exec(plain(text)) ?? []
  return count === undefined ? undefined : Number(count)
}

/** 2027, 2027年, 2027年度 → 2027. */
export function readYear(text: string): number | undefined {
  const [, year] = /^(\d{4})(?:年度?)?$/.exec(plain(text)) ?? []
  return year === undefined ? undefined : Number(year)
}

/** 5, 5%, 2.5%, 百分之5 → the share, 0.05. */
export function readPercent(text: string): number | undefined {
  const [, percent] = /^(?:百分之)?(\d{1,3}(?:\.\d{1,2})?)%?$/.exec(plain(text)) ?? []
  return percent === undefined ? undefined : Math.round(Number(percent) * 100) / 10_000
}

/** 4500, 4,500.50, 4500元, ¥4500, 30万 → yuan. */
export function readMoney(text: string): number | undefined {
  const [, figure, tenThousands] = /^¥?(\d{1,10}(?:\.\d{1,2})?)(万)?元?$/.exec(plain(text)) ?? []
  if (figure === undefined) return undefined
  return tenThousands ? Math.round(Number(figure) * 10_000) : Number(figure)
}
