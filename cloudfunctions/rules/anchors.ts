import { addDays, addMonthsToDay, type Day, earlier, firstOf, later, type Month } from '@contract'
import type { Interval } from './engine'

/** A day as a rule names it: an anchor, how far from it (`wait`: the waiting period), and of what. */
export interface AnchorOutcome {
  readonly anchor: string
  readonly n?: number | 'wait'
  /** How many days stand for a month, where a place counts its waiting period in days. */
  readonly per?: number
  readonly of?: 'arrears' | 'payment' | 'registration'
  /** The last day of a month on which a payment counts for that month; a later one counts for the next. */
  readonly closes?: number
}

/** A waiting period; an open end is null. */
export type Wait = Interval & { readonly unit: 'month' | 'day' }

/** The days of a case that anchors count from. */
export interface AnchorDays {
  readonly paidOn: Day
  readonly registeredOn: Day
  readonly firstLapsed: Month | undefined
  readonly coverYears: readonly number[]
  readonly bornOn: Day | undefined
  readonly wait: Wait
  /** Cover may reach back before the day of payment: what counts from the month of payment may then begin with that month. */
  readonly reachesBack: boolean
}

/** A range of days; `latest` null: nothing says how late. */
export interface Days {
  readonly earliest: Day
  readonly latest: Day | null
}

/** The anchor that stands for "never". */
export const NEVER = 'never'

type Arithmetic = (days: AnchorDays, n: number, of: AnchorOutcome['of']) => Day | undefined

/** Every anchor a rule may name, by its arithmetic: `n` months or days from the day or month it counts from. */
const anchors = {
  uninterrupted: ({ firstLapsed }) => firstLapsed && firstOf(firstLapsed),
  monthAfterStop: ({ firstLapsed }, n) => firstLapsed && firstOf(firstLapsed, n),
  payMonth: ({ paidOn, reachesBack }) => (reachesBack ? firstOf(paidOn) : paidOn),
  monthsFromPayMonth: ({ paidOn, reachesBack }, n) => (n === 0 && !reachesBack ? paidOn : firstOf(paidOn, n)),
  monthsFromNextMonth: ({ paidOn }, n) => firstOf(paidOn, n + 1),
  // 「第二个自然月」 counts the first month itself
  nthNaturalMonth: ({ paidOn, registeredOn, firstLapsed }, n, of) => {
    const month = of === 'arrears' ? firstLapsed : of === 'registration' ? registeredOn : paidOn
    return month && firstOf(month, n - 1)
  },
  payDay: ({ paidOn }) => paidOn,
  dayAfterPay: ({ paidOn }) => addDays(paidOn, 1),
  payDayPlusMonths: ({ paidOn }, n) => addMonthsToDay(paidOn, n),
  // 民法典第二百零一条：开始的当日不计入
  payDayPlusMonthsExclusive: ({ paidOn }, n) => addDays(addMonthsToDay(paidOn, n), 1),
  payDayPlusDays: ({ paidOn }, n) => addDays(paidOn, n),
  payDayPlusDaysExclusive: ({ paidOn }, n) => addDays(paidOn, n + 1),
  birthDay: ({ bornOn }) => bornOn,
  birthMonth: ({ bornOn }) => bornOn && firstOf(bornOn),
} satisfies Record<string, Arithmetic>

/** Anchors in a resident's cover year, which may be one of several. */
const coverYearAnchors = {
  coverYearStart: (year) => firstOf(`${year}-01`),
  coverYearPlusMonths: (year, n) => firstOf(`${year}-01`, n),
  coverYearPlusDays: (year, n) => addDays(firstOf(`${year}-01`), n),
  nextCoverYear: (year) => firstOf(`${year + 1}-01`),
} satisfies Record<string, (year: number, n: number) => Day>

type Name = keyof typeof anchors | keyof typeof coverYearAnchors | typeof NEVER

/** Every anchor a rule may name. */
export const anchorNames = [NEVER, ...Object.keys(anchors), ...Object.keys(coverYearAnchors)] as [Name, ...Name[]]

/** Days that stand for a month where some sources count a wait in months and others in days. */
export const MONTH_IN_DAYS = 30

/** The anchor that counts days, for those that count months from a day. */
const inDays: Readonly<Record<string, Name>> = {
  payDayPlusMonths: 'payDayPlusDays',
  payDayPlusMonthsExclusive: 'payDayPlusDaysExclusive',
  coverYearPlusMonths: 'coverYearPlusDays',
}
const COUNTS_DAYS: readonly string[] = Object.values(inDays)

/** What an outcome counts, and from which anchor: a wait in days is counted in days wherever the anchor can. */
function counted({ anchor, n, per }: AnchorOutcome, wait: Wait): { anchor: string; min: number; max: number | null } {
  const times = ({ min, max }: Interval, factor: number) => ({
    min: Math.floor((min ?? 0) * factor),
    max: max === null ? null : Math.ceil(max * factor),
  })
  if (n !== 'wait') return { anchor, ...times({ min: n ?? 0, max: n ?? 0 }, per ?? 1) }
  if (wait.unit === 'month')
    return { anchor, ...times(wait, per ?? (COUNTS_DAYS.includes(anchor) ? MONTH_IN_DAYS : 1)) }
  const daily = inDays[anchor] ?? anchor
  return { anchor: daily, ...times(wait, COUNTS_DAYS.includes(daily) ? 1 : 1 / MONTH_IN_DAYS) }
}

/** The day as which a payment counts: after the day on which its month closes, the first of the next. */
const countsFrom = (paidOn: Day, closes = 31): Day => (Number(paidOn.slice(8)) > closes ? firstOf(paidOn, 1) : paidOn)

/** The days an anchor may mean; undefined when it counts from a day that is not known. */
export function daysOf(outcome: AnchorOutcome, told: AnchorDays): Days | undefined {
  const days = { ...told, paidOn: countsFrom(told.paidOn, outcome.closes) }
  const { anchor, min, max } = counted(outcome, days.wait)
  const at = (n: number): Day[] => {
    const found =
      anchor in coverYearAnchors
        ? days.coverYears.map((year) => coverYearAnchors[anchor as keyof typeof coverYearAnchors](year, n))
        : [(anchors[anchor as keyof typeof anchors] as Arithmetic)(days, n, outcome.of)]
    return found.filter((day): day is Day => day !== undefined)
  }
  const first = at(min)
  if (first.length === 0) return undefined
  return { earliest: first.reduce(earlier), latest: max === null ? null : at(max).reduce(later) }
}

/** The smallest range that holds all these. */
export const rangeOfDays = (ranges: readonly Days[]): Days => ({
  earliest: ranges.map(({ earliest }) => earliest).reduce(earlier),
  latest: ranges.reduce<Day | null>(
    (soFar, { latest }) => (soFar === null || latest === null ? null : later(soFar, latest)),
    ranges[0]?.latest ?? null,
  ),
})
