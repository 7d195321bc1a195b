import { type Basis, type Cost, moneyWords, type Range, yearOf } from '@contract'
import { repairFee } from '../../formulas/repair-fee'
import { basis, type Case, field, office, only, values, waiting } from '../case'
import { yearFee, yearPrice } from '../resident'
import { undecided } from '../undecided'
import { bounded, inFen, inYuan, NOTHING, sum } from './amounts'
import { isPaidBack } from './bill'

/** What paying for the cover year, and for the years repaired, costs together, in fen, as the cost block says it. */
export function residentTotal(of: Case): Range | undefined {
  if (isClosed(of) || basisOf(of).length === 0) return undefined
  return totalOf(of, yearPrice(of), repairOf(of))
}

const totalOf = (of: Case, fee: Range | undefined, repair: Repair | undefined): Range | undefined =>
  of.reading.situation.resident?.alsoPays ? undefined : sum([fee, repair ? repair.fee : NOTHING])

const isClosed = (of: Case): boolean => only(of, 'enrolmentPhase', 'phase') === 'closed'

/** What the cover year costs a resident at the price of the day of payment, and what repairing the wait costs. */
export function residentCost(of: Case): Cost | undefined {
  const sources = basisOf(of)
  if (isClosed(of) || sources.length === 0) return undefined
  const fee = yearPrice(of)
  const repair = repairOf(of)
  const composition = only<NonNullable<Cost['composition']>>(of, 'residentFee', 'composition')
  const [person, repairs] = [inYuan(fee), repair && inYuan(repair.fee)]
  const total = inYuan(totalOf(of, fee, repair))
  const assumed = assumptions(of, fee, repair)
  const words = formula(of, fee, repair)
  const open = fee && fee.min === fee.max ? undefined : undecided(of, 'residentFee')
  return {
    months: [],
    ...(person !== undefined && { person }),
    ...(composition && { composition }),
    ...(repairs !== undefined && { repairFee: repairs }),
    ...(total !== undefined && { total }),
    ...(assumed.length > 0 && { assumptions: assumed }),
    ...(words.length > 0 && { formula: words }),
    basis: sources,
    ...(open && { undecided: open }),
  }
}

interface Repair {
  readonly years: number
  /** The year whose individual fee is paid for each: that of the payment. */
  readonly standardOf: number
  /** In fen; undefined: that fee is not known. */
  readonly fee: Range | undefined
}

function repairOf(of: Case): Repair | undefined {
  const { situation, paidOn, coverYears } = of.reading
  const years = situation.resident?.repairYears
  if (!years || !isPaidBack(of)) return undefined
  const standardOf = yearOf(paidOn)
  const { annualFee, ...resident } = situation.resident ?? {}
  const isCoverYear = coverYears.length === 1 && coverYears[0] === standardOf
  const then = isCoverYear
    ? of
    : of.again({ situation: { ...situation, resident: { ...resident, coverYear: standardOf } } })
  const told = isCoverYear && annualFee !== undefined ? { min: annualFee, max: annualFee } : undefined
  const each = inFen(individualOf(then) ?? told)
  return { years, standardOf, fee: each && { min: repairFee(years, each.min), max: repairFee(years, each.max) } }
}

/**
 * The individual fee in yuan, which repairs a year: of a price that has the subsidy in it, what is left without it. Undefined:
 * not known, also where the rows that name such a price do not say how much of it is the subsidy.
 */
function individualOf(of: Case): Range | undefined {
  const price = bounded(of, 'residentFee', 'individual')
  const compositions = values(of, 'residentFee', 'composition')
  if (!price || !compositions.includes('full')) return price
  const isSplit = field(of, 'residentFee', 'individual').alternatives.every(({ rows }) =>
    rows.some(({ then: { residentFee } }) => residentFee?.composition && residentFee.subsidy),
  )
  const subsidy = bounded(of, 'residentFee', 'subsidy')
  return compositions.length === 1 && isSplit && subsidy
    ? { min: price.min - subsidy.max, max: price.max - subsidy.min }
    : undefined
}

function basisOf(of: Case): Basis[] {
  const price = basis(
    of,
    ['residentFee', 'individual'],
    ['residentFee', 'composition'],
    ['residentFee', 'subsidy'],
    ...(of.reading.situation.resident?.repairYears ? ([['backPayment', 'verdict']] as const) : []),
  )
  // where no rule names a price, the phase of the year's enrolment is what it hangs on
  return price.length > 0 ? price : basis(of, ['enrolmentPhase', 'phase'])
}

function assumptions(of: Case, fee: Range | undefined, repair: Repair | undefined): string[] {
  const { assistance, annualFee } = of.reading.situation.resident ?? {}
  const ruled = bounded(of, 'residentFee', 'individual')
  const isTold =
    fee !== undefined && annualFee !== undefined && yearFee(of)?.min === annualFee && (!ruled || ruled.min < ruled.max)
  const late = values(of, 'enrolmentPhase', 'phase').some((phase) => phase === 'outside' || phase === 'supplement')
  const isCapped = fee !== undefined && fee.min < fee.max && (yearFee(of)?.max ?? null) === null
  const said = [
    isTold && `个人缴费标准按您填的${moneyWords(annualFee)}算。`,
    isTold &&
      late &&
      !values(of, 'residentFee', 'composition').includes('full') &&
      '集中参保期以外缴费，有的地方还要缴财政补助那部分，这里没有算。',
    isCapped &&
      (assistance === undefined
        ? '没有填有没有参保资助：没有资助的按上限缴，有资助的更少。'
        : '有参保资助的，最多和没有资助的一样；少缴多少由参保地规定。'),
    repair?.fee && `补断保年份，每年按${repair.standardOf}年度的个人缴费标准算，不含财政补助。`,
  ]
  return said.filter((text) => typeof text === 'string')
}

function formula(of: Case, fee: Range | undefined, repair: Repair | undefined): string[] {
  const { resident } = of.reading.situation
  const { min: least = 0 } = yearFee(of) ?? {}
  // the whole price is one sum: what the rules name is told with the subsidy in it
  const price =
    only(of, 'residentFee', 'composition') === 'full' ? '是全价，财政补助那部分也要自己出' : '＝个人缴费标准'
  const years = of.reading.coverYears.join('或')
  const said = [
    !fee &&
      `${years}年度的费${price}。${least ? `至少${moneyWords(least)}，` : ''}当地的标准还没有核实，请问${office(of)}。`,
    repair &&
      !repair.fee &&
      `补断保年份的费＝${repair.years}×${repair.standardOf}年度的个人缴费标准，不含财政补助。标准请问${office(of)}。`,
    repair && isIdle(of) && `补${repair.years}年和${lessText(repair.years - 1)}，等待期一样长。`,
    resident?.alsoPays && `同一天补缴的上一年度的费，没有算进合计，请问${office(of)}。`,
  ]
  return said.filter((text) => typeof text === 'string')
}

/** Whether the last of the years that are paid back shortens the wait by nothing. */
function isIdle(of: Case): boolean {
  const { situation } = of.reading
  const repairYears = (situation.resident?.repairYears ?? 0) - 1
  const wait = waiting(of)
  const less = waiting(of.again({ situation: { ...situation, resident: { ...situation.resident, repairYears } } }))
  return wait.min === wait.max && less.min === wait.min && less.max === wait.max
}

const lessText = (years: number): string => (years === 0 ? '不补' : `只补${years}年`)
