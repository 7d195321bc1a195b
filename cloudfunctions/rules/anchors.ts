import { addDays, addMonthsToDay, type Day, earlier, firstOf, later, type Month } from './calendar'
import type { Interval } from './engine'

/** A day as a rule names it: an anchor, how far from it (`wait`: the waiting period), and of what. */
export interface AnchorOutcome {
  readonly anchor: string
  readonly n?: number | 'wait'
  /** How many days stand for a month, where a place counts its waiting period in days. */
  readonly per?: number
  readonly of?: 'arrears' | 'payment' | 'registration'
}

/** The days of a case that anchors count from. */
export interface AnchorDays {
  readonly paidOn: Day
  readonly registeredOn: Day
  readonly firstLapsed: Month | undefined
  readonly coverYears: readonly number[]
  readonly bornOn: Day | undefined
  /** Waiting period in months; an open end is null. */
  readonly wait: Interval
  /** Cover may reach back before the day of payment: what counts from the month of payment may then begin with that month. */
  readonly reachesBack: boolean
}

/** A range of days; `latest` null: nothing says how late. */
export interface Days {
  readonly earliest: Day
  readonly latest: Day | null
}

type Arithmetic = (days: AnchorDays, n: number, of: AnchorOutcome['of']) => Day | undefined

/** Every anchor a rule may name, by its arithmetic: `n` months or days from the day or month it counts from. */
const anchors: Readonly<Record<string, Arithmetic>> = {
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
  payDayPlusMonths: ({ paidOn }, n) => addMonthsToDay(paidOn, n),
  // 民法典第二百零一条：开始的当日不计入
  payDayPlusMonthsExclusive: ({ paidOn }, n) => addDays(addMonthsToDay(paidOn, n), 1),
  payDayPlusDays: ({ paidOn }, n) => addDays(paidOn, n),
  payDayPlusDaysExclusive: ({ paidOn }, n) => addDays(paidOn, n + 1),
  birthDay: ({ bornOn }) => bornOn,
}

/** Anchors in a resident's cover year, which may be one of several. */
const coverYearAnchors: Readonly<Record<string, (year: number, n: number) => Day>> = {
  coverYearStart: (year) => firstOf(`${year}-01`),
  coverYearPlusMonths: (year, n) => firstOf(`${year}-01`, n),
}

/** The anchor that stands for "never". */
export const NEVER = 'never'

/** Whether something names one of the anchors above. */
export const isAnchor = (name: unknown): boolean =>
  typeof name === 'string' && [NEVER, ...Object.keys(anchors), ...Object.keys(coverYearAnchors)].includes(name)

/** The days an anchor may mean; undefined when it counts from a day that is not known. Throws RangeError for an unknown anchor. */
export function daysOf(outcome: AnchorOutcome, days: AnchorDays): Days | undefined {
  const { min, max } = outcome.n === 'wait' ? days.wait : { min: outcome.n ?? 0, max: outcome.n ?? 0 }
  const ofYear = coverYearAnchors[outcome.anchor]
  const plain = anchors[outcome.anchor]
  if (!ofYear && !plain) throw new RangeError(`no anchor ${outcome.anchor}`)
  const at = (n: number): Day[] => {
    const count = n * (outcome.per ?? 1)
    const found = ofYear ? days.coverYears.map((year) => ofYear(year, count)) : [plain?.(days, count, outcome.of)]
    return found.filter((day): day is Day => day !== undefined)
  }
  const first = at(min ?? 0)
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
