import { type DayRange, type Month, monthIn, type Range } from '@contract'
import { type Case, field, values } from '../case'
import { NOTHING, sum } from './amounts'
import { feeOn, isFree, type LateFeeRule, lateFeeRule, overdue } from './late-fee'
import { type Shares, sharesOf, type Tariff, tariffOf, toldBase } from './shares'
import type { Stretch } from './stretches'

/** A missing month as it is paid back; amounts in fen, undefined: not known. */
export interface Bill {
  readonly month: Month
  readonly rule: LateFeeRule
  readonly tariff: Tariff
  /** The person's bases by which it may be paid back, undefined among them: not told; undefined itself: it is another's base. */
  readonly bases: readonly (number | undefined)[] | undefined
  readonly shares: Shares
  /** What all payers owe together, without late fee. */
  readonly arrears: Range | undefined
  readonly dueOn: DayRange
  readonly days: Range
  readonly lateFee: Range | undefined
  /** The late fee where it is limited to the arrears, if that may be. */
  readonly capped: Range | undefined
}

/** The bills of months that one tariff and one rule of late fees hold for. */
export function billsOf(of: Case, { of: then, months }: Stretch): Bill[] {
  const { situation, paidOn } = of.reading
  const [rule, tariff] = [lateFeeRule(then), tariffOf(then)]
  const basesFor = isPaidInFull(of) ? ownBases(of) : undefined
  return months.map((month) => {
    const bases = basesFor?.(month)
    const shares = bases ? sharesOf(tariff, situation.insurance, bases) : {}
    const arrears = sum(situation.insurance === 'flexible' ? [shares.person] : [shares.employer, shares.person])
    const late = overdue(month, paidOn)
    const fee = arrears && rule.rate !== undefined ? feeOn(arrears, late.days, rule.rate, rule) : undefined
    return { month, rule, tariff, bases, shares, arrears, ...late, lateFee: fee?.fee, capped: fee?.capped }
  })
}

/** What is added to the arrears of a month; undefined: not known. */
export const added = ({ rule, lateFee }: Bill): Range | undefined => (isFree(rule) ? NOTHING : lateFee)

/** Whether an amount is known of a month. */
export const isPriced = ({ shares }: Bill): boolean => shares.person !== undefined || shares.employer !== undefined

const PAYABLE: readonly unknown[] = ['allowed', 'employer-duty', 'depends']

/** Whether something is owed that can be paid, or may be. */
export const isPayable = (of: Case): boolean =>
  values(of, 'backPayment', 'verdict').some((verdict) => PAYABLE.includes(verdict))

/** Whether the missing months or years are to be paid, or may be. */
export const isPaidBack = (of: Case): boolean =>
  isPayable(of) &&
  (of.reading.situation.backPays !== false || values(of, 'backPayment', 'verdict').includes('employer-duty'))

/** Whether months are paid back whole: after an adjustment of the base only the difference is. */
const isPaidInFull = (of: Case): boolean => isPaidBack(of) && of.reading.situation.cause !== 'base-adjustment'

const OTHERS: readonly unknown[] = ['province-average-60', 'unit-wage']

/** By which of the person's bases a month is paid back: that of the month, or that of the month of payment. */
function ownBases(of: Case): ((month: Month) => readonly (number | undefined)[]) | undefined {
  const { situation, paidOn } = of.reading
  const { alternatives, silent } = field(of, 'backPayment', 'base')
  const kinds = alternatives.map(({ value }) => value)
  if (kinds.some((kind) => OTHERS.includes(kind))) return undefined
  const current = monthIn(paidOn)
  const byMonth = silent || kinds.length === 0 || kinds.includes('own-original')
  return (month) => [
    ...(kinds.includes('own-current') ? [toldBase(situation, current)] : []),
    ...(byMonth ? [toldBase(situation, month)] : []),
  ]
}
