import { type Cost, type Day, type DayRange, dayBefore, daysBetween, firstOf, type Month, type Range } from '@contract'
import { lateFee, lateFeeCapped } from '../../formulas/late-fee'
import { type Case, only, values } from '../case'

/** What the rules of a month say of paying late. */
export interface LateFeeRule {
  /** What remains: `late-fee`, `interest`, `none`, `review`; empty: no rule speaks. */
  readonly kinds: readonly unknown[]
  /** Share of the arrears for each day; only where a late fee is certain. */
  readonly rate: number | undefined
  readonly payer: Cost['lateFeePayer']
  readonly caps: readonly unknown[]
}

export function lateFeeRule(of: Case): LateFeeRule {
  const kinds = values(of, 'lateFee', 'kind')
  return {
    kinds,
    rate: kinds.length === 1 && kinds[0] === 'late-fee' ? only<number>(of, 'lateFee', 'ratePerDay') : undefined,
    payer: only<NonNullable<Cost['lateFeePayer']>>(of, 'lateFee', 'payer'),
    caps: values(of, 'lateFee', 'cap'),
  }
}

/** Whether it is certain that nothing is added. */
export const isFree = ({ kinds }: LateFeeRule): boolean => kinds.length === 1 && kinds[0] === 'none'

/** Whether sources of equal standing dispute that the fee is limited to the arrears. */
export const isDisputed = ({ caps }: LateFeeRule): boolean => caps.length > 1

/** When a month was due, a range of a month as the last day is local, and how many days late it is on the day of payment. */
export function overdue(month: Month, paidOn: Day): { dueOn: DayRange; days: Range } {
  const [earliest, latest] = [dayBefore(firstOf(month, 1)), dayBefore(firstOf(month, 2))]
  const late = (due: Day) => Math.max(0, daysBetween(due, paidOn))
  return { dueOn: { earliest, latest }, days: { min: late(latest), max: late(earliest) } }
}

/** The fee on arrears in fen: by all readings of the limit, and as it is where it is limited. */
export function feeOn(
  principal: Range,
  days: Range,
  rate: number,
  { caps }: LateFeeRule,
): { fee: Range; capped: Range } {
  const free = { min: lateFee(principal.min, rate, days.min), max: lateFee(principal.max, rate, days.max) }
  const capped = {
    min: lateFeeCapped(principal.min, rate, days.min),
    max: lateFeeCapped(principal.max, rate, days.max),
  }
  const mayBeCapped = caps.includes('principal')
  return {
    fee: {
      min: mayBeCapped ? capped.min : free.min,
      max: mayBeCapped && !caps.includes('none') ? capped.max : free.max,
    },
    capped: mayBeCapped ? capped : free,
  }
}
