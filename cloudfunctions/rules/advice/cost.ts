import type { Cost, MonthCost } from '@contract'
import { addDays, type Day, dayNumber, firstOf, monthsBetween } from '../calendar'
import { lateFee } from '../formulas/late-fee'
import { lapse } from '../situation'
import { basis, type Case, only, values } from './case'

/** The cost block: what the arrears cost in late fees. Absent where there are no arrears of a worker. */
export function cost(of: Case, undecided: string | undefined): Cost | undefined {
  const months = lapse(of.reading)
  const kinds = values(of, 'lateFee', 'kind')
  if (!months || kinds.length === 0) return undefined
  const payer = only<'employer' | 'nobody'>(of, 'lateFee', 'payer')
  const rate = only<number>(of, 'lateFee', 'ratePerDay')
  const caps = values(of, 'lateFee', 'cap')
  const charged = kinds.length === 1 && kinds[0] === 'late-fee'
  return {
    months:
      charged && rate !== undefined
        ? monthsBetween(months.from, months.to).map((month) => monthCost(month, rate, of.reading.paidOn, caps))
        : [],
    ...(charged && rate !== undefined && { lateFeePerDay: rate }),
    ...(payer && { lateFeePayer: payer }),
    ...(charged && caps.length > 0 && { lateFeeCap: caps.length > 1 ? 'disputed' : (caps[0] as 'none' | 'principal') }),
    ...(charged && {
      assumptions: ['各地的缴费截止日不同，这里按当月月底到下个月月底估计；从截止日的第二天数到缴费那天。'],
    }),
    basis: basis(of, ['lateFee', 'kind'], ['lateFee', 'cap']),
    ...(undecided && { undecided }),
  }
}

/** One month of arrears: when it was due (a range of a month), how late it is, and the fee on each 100 yuan of it, rounded to the fen. */
function monthCost(month: string, rate: number, paidOn: Day, caps: readonly unknown[]): MonthCost {
  const due = { earliest: addDays(firstOf(month, 1), -1), latest: addDays(firstOf(month, 2), -1) }
  const days = {
    min: Math.max(0, dayNumber(paidOn) - dayNumber(due.latest)),
    max: Math.max(0, dayNumber(paidOn) - dayNumber(due.earliest)),
  }
  const perHundred = (count: number, capped: boolean) =>
    Math.round(Math.min(lateFee(100, rate, count), capped ? 100 : Number.POSITIVE_INFINITY) * 100) / 100
  return {
    month,
    dueOn: due,
    days,
    lateFeePerHundred: {
      min: perHundred(days.min, caps.includes('principal')),
      max: perHundred(days.max, !caps.includes('none') && caps.includes('principal')),
    },
  }
}
