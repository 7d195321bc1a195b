import {
  type Basis,
  type Cost,
  type EarlierMonths,
  MOST_MONTHS,
  type MonthCost,
  monthsBetween,
  type Range,
} from '@contract'
import { assessment } from '../../formulas/assessment'
import { lapse } from '../../situation'
import { basis, type Case, only } from '../case'
import { fenOf, moneyOf } from '../range'
import { undecided } from '../undecided'
import { inYuan, sum } from './amounts'
import { added, type Bill, billsOf, isPriced } from './bill'
import { feeOn, isDisputed, isFree } from './late-fee'
import { PERSON_FIELDS } from './shares'
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
    ...monthsOf(bills),
    ...totals(bills),
    ...lateFeeOf(bills),
    ...(assessed !== undefined && { assessed }),
    ...(assumed.length > 0 && { assumptions: assumed }),
    ...(words.length > 0 && { formula: words }),
    basis: sources,
    ...(open && { undecided: open }),
  }
}

/** Month by month; of long arrears the last ones, and those before them together. */
function monthsOf(bills: readonly Bill[]): Pick<Cost, 'months' | 'earlier'> {
  if (!bills.some((bill) => isPriced(bill) || bill.rule.rate !== undefined)) return { months: [] }
  const before = bills.slice(0, -MOST_MONTHS)
  return {
    months: bills.slice(-MOST_MONTHS).map(monthOf),
    ...(before.length > 0 && { earlier: together(before) }),
  }
}

function together(bills: readonly Bill[]): EarlierMonths {
  const months = bills.map(monthOf)
  const [first, last] = [months[0] as MonthCost, months[months.length - 1] as MonthCost]
  return {
    from: first.month,
    to: last.month,
    months: months.length,
    ...over('days', months),
    ...sums(bills),
    ...over('lateFeePerHundred', months),
  }
}

/** The range that a field has over the months that have it. */
function over<K extends 'days' | 'lateFeePerHundred'>(
  name: K,
  months: readonly MonthCost[],
): Partial<Record<K, Range>> {
  const ranges = months.flatMap((month) => month[name] ?? [])
  if (ranges.length === 0) return {}
  const range = { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) }
  return { [name]: range } as Record<K, Range>
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
  const limited = bills.some(({ rule }) => isDisputed(rule))
    ? sum(bills.map((bill) => bill.capped ?? added(bill)))
    : undefined
  const lateFee = sum(bills.map(added))
  return {
    ...sums(bills),
    ...(limited && lateFee && limited.max < lateFee.max && money('lateFeeCapped', limited)),
    ...money('total', sum(bills.flatMap((bill) => [bill.arrears, added(bill)]))),
  }
}

/** Each payer's shares and the late fees of all these months, where they are known of every one. */
const sums = (bills: readonly Bill[]): Partial<Pick<Cost, 'employer' | 'person' | 'lateFee'>> => ({
  ...money('employer', sum(bills.map(({ shares }) => shares.employer))),
  ...money('person', sum(bills.map(({ shares }) => shares.person))),
  ...(bills.some(({ rule }) => rule.rate !== undefined) && money('lateFee', sum(bills.map(added)))),
})

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

const AMOUNT_FIELDS = [['contributionRate', 'employer'], ...PERSON_FIELDS, ['backPayment', 'base']] as const

/** Why amounts are open; undefined: they are not. */
function openOf(of: Case, cases: readonly Case[], bills: readonly Bill[]): string | undefined {
  const texts = cases.flatMap((each) => undecided(each, 'lateFee', 'contributionBase', 'contributionRate') ?? [])
  const asks = asksBase(of, bills) ? ['要先知道，您的缴费基数是多少？'] : []
  return [...new Set([...asks, ...texts])].join('') || undefined
}
