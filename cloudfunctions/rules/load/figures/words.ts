/** A day that a text names; without a year where the text gives none. */
interface NamedDay {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** A month that a text names alone. */
interface NamedMonth {
  readonly year?: number
  readonly month: number
}

/** What a text names: days, months, and the other numbers, by their value; shares as they are written, `9%`. */
export interface Named {
  readonly days: readonly NamedDay[]
  readonly months: readonly NamedMonth[]
  readonly numbers: ReadonlySet<number>
  readonly shares: ReadonlySet<number>
  /** Whether it says that somebody pays nothing. */
  readonly nothing: boolean
}

const DAY = /(?<!\d)(?<!\d\.)(?:(\d{4})[-年])?(\d{1,2})[-月](\d{1,2})(?![\d月])日?/g
/** `9.1–12.20`, in which no year is given. */
const DOTTED_DAY = /(?<!\d)(?<!\d\.)(\d{1,2})\.(\d{1,2})(?![\d.%])/g
const MONTHS = /(?<!\d)(?<!\d\.)(\d{1,2})[-–—至到](\d{1,2})月/g
const MONTH = /(?<!\d)(?<!\d\.)(?:(\d{4})-(\d{2})(?![\d-])|(?:(\d{4})年)?(\d{1,2})月)/g
const NUMBER = /(?<!\d)(?<!\d\.)\d+(?:\.\d+)?(%?)/g
/** A share in a record of the material: `"flex_pct": 8.8`. */
const RECORDED_SHARE = /pct"?: ?(\d+(?:\.\d+)?)/g
const CHINESE = /[一二三四五六七八九十]{1,3}/g
const NOTHING = /全额资助|全额(?!自|缴)|免缴|不缴|不用缴|无需缴费|零缴费/

/** Reads the days, months and numbers that a text names. */
export function readNames(text: string): Named {
  const days: NamedDay[] = []
  const months: NamedMonth[] = []
  const take = (rest: string, pattern: RegExp, read: (...groups: (string | undefined)[]) => void) =>
    rest.replace(pattern, (...match) => {
      read(...(match.slice(1, -2) as (string | undefined)[]))
      return ' '
    })
  let rest = take(text, DAY, (year, month, day) =>
    days.push({ ...dated(year), month: Number(month), day: Number(day) }),
  )
  rest = take(rest, MONTHS, (from, to) => {
    for (let month = Number(from); month <= Number(to); month++) months.push({ month })
  })
  rest = take(rest, MONTH, (year, month, ofYear, inWords) =>
    months.push({ ...dated(year ?? ofYear), month: Number(month ?? inWords) }),
  )
  for (const [, month, day] of rest.matchAll(DOTTED_DAY)) days.push({ month: Number(month), day: Number(day) })
  const numbers = new Set<number>()
  const shares = new Set([...rest.matchAll(RECORDED_SHARE)].map(([, share]) => Number(share)))
  for (const [number, percent] of rest.matchAll(NUMBER)) (percent ? shares : numbers).add(Number.parseFloat(number))
  for (const [number] of rest.matchAll(CHINESE)) numbers.add(chinese(number))
  return { days, months, numbers, shares, nothing: NOTHING.test(text) }
}

const dated = (year: string | undefined): { year?: number } => (year === undefined ? {} : { year: Number(year) })

const DIGITS = '零一二三四五六七八九'

/** 二十五 → 25; up to 99. */
function chinese(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const value = (digit: string | undefined, otherwise: number) => (digit ? DIGITS.indexOf(digit) : otherwise)
  return (text.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0)
}
