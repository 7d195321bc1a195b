import {
  addMonths,
  type Day,
  dateWords,
  earlier,
  firstOf,
  inOneLapse,
  type Month,
  monthIn,
  monthNumber,
  paidOnOf,
  type Situation,
  yearOf,
} from '@contract'

/** A situation with its defaults filled in, and the sentences that say so. */
export interface Reading {
  /** What was told, as its one lapse is decided: see {@link inOneLapse}. */
  readonly situation: Situation
  readonly asOf: Day
  /** The day that counts as paid: the money's arrival where it is told, else the payment. */
  readonly paidOn: Day
  /** First month without cover paid; undefined when the last covered month is not known. */
  readonly firstLapsed: Month | undefined
  /** The cover year of a resident's payment: told, or the years it may be. */
  readonly coverYears: readonly number[]
  readonly assumptions: readonly string[]
}

/** Reads a situation on the day it is asked; what is assumed is said. */
export function read(told: Situation, today: Day): Reading {
  const assumptions: string[] = []
  const asOf = told.asOf ?? today
  if (told.asOf === undefined) assumptions.push(`没有填提问日期，按今天（${dateWords(asOf)}）提问计算。`)
  const paidOn = paidOnOf(told, today)
  const situation = inOneLapse(told, paidOn)
  if (situation.payOn === undefined) assumptions.push(`没有填缴费日期，按${dateWords(asOf)}缴费计算。`)
  const firstLapsed = situation.lastCoveredMonth && addMonths(situation.lastCoveredMonth, 1)
  const year = yearOf(paidOn)
  const toldYear = situation.resident?.coverYear
  const coverYears =
    toldYear !== undefined ? [toldYear] : situation.resident?.window === 'outside' ? [year] : [year, year + 1]
  if (situation.insurance === 'resident' && toldYear === undefined)
    assumptions.push(
      coverYears.length === 1
        ? `没有填参保年度，按缴 ${year} 年度的费计算。`
        : `没有填参保年度，可能是 ${year} 或 ${year + 1} 年度。`,
    )
  const { bornOn, exemptions } = situation
  if (exemptions?.includes('newborn') && bornOn && yearOf(bornOn) < Math.min(...coverYears) - 1)
    assumptions.push('孩子不是参保年度或者上一年出生的，不按新生儿算。')
  if (situation.retired && (situation.cause === undefined || situation.cause === 'unknown'))
    assumptions.push('已经享受退休人员医保，没有说原单位欠费，按没有欠费计算。')
  if (situation.insurance === 'employee' && situation.event === 'first' && situation.cause === undefined)
    assumptions.push('第一次参保，按单位没有欠费计算。')
  const reading = { situation, asOf, paidOn, firstLapsed, coverYears, assumptions }
  const mayGoOn = situation.insurance !== 'resident' && situation.cause === 'employer-arrears'
  if (mayGoOn && situation.paidAgainFrom === undefined && lapse(reading))
    assumptions.push('没有填后来又从哪个月接着缴，按到缴费时一直没有接上计算。')
  return reading
}

/** Whether this is the person's first insurance of this scheme. */
export const isFirst = ({ situation }: Reading): boolean => situation.event === 'first'

/** The first day from which contributions went on again before what was missed is paid; undefined: not before the payment. */
export const paidAgain = ({ situation: { paidAgainFrom } }: Reading): Day | undefined =>
  paidAgainFrom && firstOf(paidAgainFrom)

/** The first month after the lapse: that of the payment, or the one from which contributions went on again. */
const monthAfterLapse = (reading: Reading): Month =>
  monthIn(earlier(reading.paidOn, paidAgain(reading) ?? reading.paidOn))

/** Whole calendar months strictly between the last covered month and {@link monthAfterLapse}; undefined when not known. */
export const lapsedMonths = (reading: Reading): number | undefined =>
  reading.firstLapsed === undefined
    ? undefined
    : Math.max(0, monthNumber(monthAfterLapse(reading)) - monthNumber(reading.firstLapsed))

/** The lapsed months, first and last, both included; undefined when there is none or it is not known. */
export function lapse(reading: Reading): { from: Month; to: Month } | undefined {
  const months = lapsedMonths(reading)
  if (!months || reading.firstLapsed === undefined) return undefined
  return { from: reading.firstLapsed, to: addMonths(monthAfterLapse(reading), -1) }
}
