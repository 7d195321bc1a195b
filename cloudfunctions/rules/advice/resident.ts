import { type Day, dateWords, firstOf, type Range, type ResidentEnrolment, yearOf } from '@contract'
import { type Condition, factOf, holds, hull, type Interval, isInterval } from '../engine'
import { dayInYear } from '../facts/literals'
import { basis, type Case, daysFor, field, only, values } from './case'
import { fenOf, moneyOf, rangeOf } from './range'
import { undecided } from './undecided'

/** In which phase of the year's enrolment a resident pays, from when to when it lasts, and what the year costs then. */
export function resident(of: Case): ResidentEnrolment | undefined {
  if (of.reading.situation.insurance !== 'resident') return undefined
  const phase = only<NonNullable<ResidentEnrolment['phase']>>(of, 'enrolmentPhase', 'phase')
  const price = yearFee(of)
  const fee = price && moneyOf((price.min ?? 0) * 100, (price.max ?? Number.POSITIVE_INFINITY) * 100)
  const open = undecided(of, 'enrolmentPhase', ...(typeof fee === 'number' ? [] : ['residentFee']))
  return {
    ...(phase && { phase, ...phaseDays(of) }),
    ...(fee !== undefined && { fee }),
    ...(fee === undefined && price?.min && { feeAtLeast: price.min }),
    ...otherYear(of),
    basis: basis(
      of,
      ['enrolmentPhase', 'phase'],
      ['residentFee', 'individual'],
      ['residentFee', 'subsidy'],
      ['residentFee', 'composition'],
    ),
    ...(open && { undecided: open }),
  }
}

/** Of a newborn: that the year of birth and the next are paid for apart; nothing where the year is not known, or both are paid. */
function otherYear(of: Case): Pick<ResidentEnrolment, 'otherYear'> {
  const [year, another] = of.reading.coverYears
  const { bornOn } = of.reading.situation
  if (factOf(of.answer, 'newborn') !== true || year === undefined || another !== undefined || !bornOn) return {}
  const timing = factOf(of.answer, 'birthTiming')
  if (timing === 'cover-year')
    return {
      otherYear: `这一份只管到${dateWords(`${year}-12-31`)}。${year + 1}年度的费要另外缴，在${year + 1}年度的集中参保期里缴。`,
    }
  if (timing !== 'prior-year' || factOf(of.answer, 'paysPriorYear') === true) return {}
  // where one payment covers both years, the rules say so by its first day
  const begins = daysFor(of, 'benefitStart', 'notBefore')?.earliest
  if (begins !== undefined && begins < firstOf(`${year}-01`)) return {}
  return {
    otherYear: `这一份从${year}年1月1日起才管用。${dateWords(bornOn)}出生以后、${yearOf(bornOn)}年里看病的钱要能报，还要另外缴${yearOf(bornOn)}年度的费。`,
  }
}

/**
 * What the cover year costs the person, in yuan, with open ends: `individual` is what is paid, the subsidy included where the
 * person pays that too. The individual fee that was told stands where the rules leave it open, up to the price of whoever gets
 * no help; it is the least where the subsidy may come on top of it. Undefined: no rule names a fee.
 */
export function yearFee(of: Case): Interval | undefined {
  const ruled = rangeOf(of, 'residentFee', 'individual')
  const told = of.reading.situation.resident?.annualFee
  if (told === undefined || (ruled && !holds(ruled, told))) return ruled
  if (ruled && told > (ruled.max ?? unassisted(of) ?? told)) return ruled
  const mayBeFull = values(of, 'residentFee', 'composition').includes('full')
  return { min: told, max: mayBeFull ? (ruled?.max ?? null) : told }
}

/**
 * The price of the cover year, in fen; undefined: not known. What the State pays of it for a group only makes it less
 * (社会保险法 art. 25 (3)), so that the price without such help is the most.
 */
export function yearPrice(of: Case): Range | undefined {
  const { min = 0, max = null } = yearFee(of) ?? {}
  const most = max ?? unassisted(of)
  return most === undefined ? undefined : { min: fenOf(min ?? 0), max: fenOf(most) }
}

/** The price of the year for whoever gets no help, in yuan; undefined: not known, or it was told that none is given. */
function unassisted(of: Case): number | undefined {
  const { situation } = of.reading
  if (situation.resident?.assistance === 'none') return undefined
  const ordinary = of.again({ situation: { ...situation, resident: { ...situation.resident, assistance: 'none' } } })
  return yearFee(ordinary)?.max ?? undefined
}

/** The first and the last day of the phase, as far as the rules that decided it name them and agree. */
function phaseDays(of: Case): { from?: Day; to?: Day } {
  const [year, another] = of.reading.coverYears
  const paid = factOf(of.answer, 'paid')
  if (year === undefined || another !== undefined || typeof paid !== 'number') return {}
  const windows = field(of, 'enrolmentPhase', 'phase')
    .alternatives.flatMap(({ rows }) => rows.flatMap(({ when }) => when))
    .filter((clause) => speaksOf(clause.coverYear, year) && speaksOf(clause.paid, paid))
    .map(({ paid }) => (isInterval(paid) ? paid : hull(paid ?? [])))
  const from = same(windows.map(({ min }) => min))
  const to = same(windows.map(({ max }) => max))
  return {
    ...(from !== undefined && { from: dayInYear.first(from, year) }),
    ...(to !== undefined && { to: dayInYear.last(to, year) }),
  }
}

/** The one number that all of these are. */
const same = (ends: readonly (number | null)[]): number | undefined =>
  ends.every((end) => end === ends[0]) ? (ends[0] ?? undefined) : undefined

/** Whether a condition in days or years is there and holds. */
const speaksOf = (condition: Condition | undefined, value: number): boolean =>
  condition !== undefined && holds(condition, value)
