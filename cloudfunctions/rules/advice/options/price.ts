import { type Cost, monthIn, type Range } from '@contract'
import { type Case, only } from '../case'
import { cost } from '../cost'
import { inFen, inYuan } from '../cost/amounts'
import { residentTotal } from '../cost/resident'
import { sharesOf, tariffOf, toldBase } from '../cost/shares'
import { yearPrice } from '../resident'
import type { Way } from './ways'

/** What a way costs the person in fen: at once, and each month from then on; undefined: not known, or nothing of the kind. */
export interface Price {
  readonly atOnce: Range | undefined
  readonly monthly: Range | undefined
}

/** The price of a way; `main` is the cost block of the case as it was told. */
export function priceOf(of: Case, way: Way, main: Cost | undefined): Price {
  const isResident = way.of.reading.situation.insurance === 'resident'
  return {
    atOnce: isResident ? residentPrice(way, main) : way.kind === 'back-pay' ? arrears(of, way.of, main) : undefined,
    monthly: isResident ? undefined : monthly(of, way.of),
  }
}

/** What the missing months cost the person: the own share where the employer owes the other one, else everything. */
function arrears(of: Case, way: Case, main: Cost | undefined): Range | undefined {
  // the cost block takes for granted that the months are paid back, unless it was told otherwise
  const bill = of.reading.situation.backPays === false ? cost(way) : main
  const by = only(way, 'backPayment', 'by')
  if (by === 'employer') return inFen(bill?.person)
  return by === 'person' || way.reading.situation.insurance === 'flexible' ? inFen(bill?.total) : undefined
}

/** A month of 职工医保 from the payment on. The base that was told stands for the scheme it was told of. */
function monthly(of: Case, way: Case): Range | undefined {
  const { insurance } = way.reading.situation
  const month = monthIn(way.reading.paidOn)
  const base = insurance === of.reading.situation.insurance ? toldBase(of.reading.situation, month) : undefined
  return sharesOf(tariffOf(way), insurance, [base]).person
}

function residentPrice(way: Way, main: Cost | undefined): Range | undefined {
  if (way.asTold) return inFen(main?.total)
  return way.kind === 'back-pay' ? inFen(inYuan(residentTotal(way.of))) : yearPrice(way.of)
}

/** What twelve months of a way cost, in fen; undefined: not known. */
export const yearOfPaying = ({ kind }: Way, { atOnce, monthly }: Price): Range | undefined => {
  const months = monthly && { min: monthly.min * 12, max: monthly.max * 12 }
  if (kind === 'resident') return atOnce
  if (kind !== 'back-pay') return months
  return atOnce && months && { min: atOnce.min + months.min, max: atOnce.max + months.max }
}
