import type { Basis, Cost, MonthCost, Range } from '@contract'
import { monthsBetween } from '../../calendar'
import { assessment } from '../../formulas/assessment'
import { lapse } from '../../situation'
import { basis, type Case, only } from '../case'
import { fenOf, moneyOf } from '../range'
import { undecided } from '../undecided'
import { inYuan, sum } from './amounts'
import { added, type Bill, billsOf, isPriced } from './bill'
import { feeOn, isDisputed, isFree } from './late-fee'
import { stretchesOf } from './stretches'
import { asksBase, assumptions, formula } from './worker-words'

/**
 * What paying the missing months back costs: each by the rules of its own time, both shares and the late fee, rounded half up
 * to the fen once for each month and payer. Absent where no month is missing, and where no rule speaks of it.
 */
export function workerCost(of: Case): Cost | undefined {
  const lapsed = lapse(of.reading)
  if (!lapsed) return undefined
  const stretches = stretchesOf(of, monthsBetween(lapsed.from, lapsed.to))
  const cases = stretches.map((stretch) => stretch.of)
  const bills = stretches.flatMap((stretch) => billsOf(of, stretch))
  const sources = basisOf(cases, bills)
  if (sources.length === 0) return undefined
  // a unit that did not declare is assessed from the first missing month on
  const ratio = only<number>(cases[0] as Case, 'assessment', 'ratio')
  const unitPaid = of.reading.situation.lastDeclared
  const assessed =
    ratio !== undefined && unitPaid !== undefined ? moneyOf(assessment(fenOf(unitPaid), ratio)) : undefined
  const assumed = assumptions(of, bills, assessed !== undefined)
  const words = formula(of, bills, ratio)
  const open = openOf(of, cases, bills)
  return {
    months: bills.some((bill) => isPriced(bill) || bill.rule.rate !== undefined) ? bills.map(monthOf) : [],
    ...totals(bills),
    ...lateFeeOf(bills),
    ...(assessed !== undefined && { assessed }),
    ...(assumed.length > 0 && { assumptions: assumed }),
    ...(words.length > 0 && { formula: words }),
    basis: sources,
    ...(open && { undecided: open }),
  }
}

const HUNDRED_YUAN: Range = { min: 10_000, max: 10_000 }

function monthOf(bill: Bill): MonthCost {
  const { month, rule, shares, dueOn, days } = bill
  const lateFee = inYuan(bill.lateFee)
  const perHundred = rule.rate !== undefined && lateFee === undefined && feeOn(HUNDRED_YUAN, days, rule.rate, rule).fee
  return {
    month,
    ...money('base', shares.base),
    ...money('employer', shares.employer),
    ...money('person', shares.person),
    ...(!isFree(rule) && { dueOn, days }),
    ...(lateFee !== undefined && { lateFee }),
    ...(perHundred && { lateFeePerHundred: { min: perHundred.min / 100, max: perHundred.max / 100 } }),
  }
}

/** A field of money, left out where the amount is not known. */
function money<K extends string>(name: K, fen: Range | undefined): Partial<Record<K, NonNullable<Cost['total']>>> {
  const yuan = inYuan(fen)
  return yuan === undefined ? {} : ({ [name]: yuan } as Record<K, typeof yuan>)
}

/** The sums of what is known of every month. */
function totals(bills: readonly Bill[]): Partial<Cost> {
  const isCharged = bills.some(({ rule }) => rule.rate !== undefined)
  const limited = bills.some(({ rule }) => isDisputed(rule))
    ? sum(bills.map((bill) => bill.capped ?? added(bill)))
    : undefined
  const lateFee = sum(bills.map(added))
  return {
    ...money('employer', sum(bills.map(({ shares }) => shares.employer))),
    ...money('person', sum(bills.map(({ shares }) => shares.person))),
    ...(isCharged && money('lateFee', lateFee)),
    ...(limited && lateFee && limited.max < lateFee.max && money('lateFeeCapped', limited)),
    ...money('total', sum(bills.flatMap((bill) => [bill.arrears, added(bill)]))),
  }
}

/** What the months agree on about the late fee. */
function lateFeeOf(bills: readonly Bill[]): Partial<Cost> {
  const charged = bills.filter(({ rule }) => rule.rate !== undefined)
  const rates = new Set(charged.map(({ rule }) => rule.rate))
  const payers = new Set(bills.map(({ rule }) => rule.payer))
  const caps = new Set(charged.flatMap(({ rule }) => rule.caps))
  const [[rate], [payer], [cap]] = [[...rates], [...payers], [...caps]]
  return {
    ...(rates.size === 1 && rate !== undefined && { lateFeePerDay: rate }),
    ...(payers.size === 1 && payer && { lateFeePayer: payer }),
    ...(caps.size > 0 && { lateFeeCap: caps.size > 1 ? 'disputed' : (cap as 'none' | 'principal') }),
  }
}

/** What the late fees, and the amounts where there are any, rest on; each rule once. */
function basisOf(cases: readonly Case[], bills: readonly Bill[]): Basis[] {
  const found = new Map<string, Basis>()
  for (const of of cases)
    for (const each of basis(
      of,
      ['lateFee', 'kind'],
      ['lateFee', 'cap'],
      ['assessment', 'ratio'],
      ...(bills.some(isPriced) ? AMOUNT_FIELDS : []),
    ))
      found.set(each.rule, each)
  return [...found.values()]
}

const AMOUNT_FIELDS = [
  ['contributionRate', 'employer'],
  ['contributionRate', 'person'],
  ['contributionRate', 'personFixed'],
  ['contributionRate', 'flexible'],
  ['contributionRate', 'flexibleAmount'],
  ['contributionBase', 'lower'],
  ['contributionBase', 'upper'],
  ['contributionBase', 'flexible'],
  ['backPayment', 'base'],
] as const

/** Why amounts are open; undefined: they are not. */
function openOf(of: Case, cases: readonly Case[], bills: readonly Bill[]): string | undefined {
  const texts = cases.flatMap((each) => undecided(each, 'lateFee', 'contributionBase', 'contributionRate') ?? [])
  const asks = asksBase(of, bills) ? ['要先知道，您的缴费基数是多少？'] : []
  return [...new Set([...asks, ...texts])].join('') || undefined
}
