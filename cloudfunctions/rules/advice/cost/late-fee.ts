import type { Cost, DayRange, Range } from '@contract'
import { addMonths, type Day, dayNumber, type Month } from '../../calendar'
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

const MS_PER_DAY = 86_400_000

/** When a month was due, a range of a month as the last day is local, and how many days late it is on the day of payment. */
export function overdue(month: Month, paidOn: Day): { dueOn: DayRange; days: Range } {
  const next = addMonths(month, 1)
  const [earliest, latest] = [lastOf(month), lastOf(next)]
  const late = (due: Date) => Math.max(0, dayNumber(paidOn) - due.getTime() / MS_PER_DAY)
  return {
    dueOn: { earliest: `${month}-${earliest.getUTCDate()}`, latest: `${next}-${latest.getUTCDate()}` },
    days: { min: late(latest), max: late(earliest) },
  }
}

/** The last day of a month: day 0 of the next, whose number from 0 is its own from 1. */
const lastOf = (month: Month): Date => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))

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
