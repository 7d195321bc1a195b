import { settled } from './belongs'
import { addMonths, later, monthNumber, yearOf } from './calendar'
import type { Day } from './primitives'
import type { Insurance, Situation } from './situation'
import { inOneLapse, paidOnOf } from './told'

// The same person doing something else: every way to go on, and every plan that is tried out, is told by these.

/** 职工医保 is one scheme, through an employer or as 灵活就业 (社会保险法 art. 23). */
export const otherWorkerScheme = (insurance: Insurance): 'employee' | 'flexible' =>
  insurance === 'employee' ? 'flexible' : 'employee'

/** Whoever leaves what was told behind without paying back; an employer in arrears is left, and owes the months all the same. */
export function leaving({ orderedToPay: _order, ...situation }: Situation): Situation {
  const owed = situation.cause === 'employer-arrears' || situation.cause === 'base-adjustment'
  return { ...situation, ...(owed && { cause: 'left-job' }), backPays: false }
}

/**
 * The same person in another scheme, asked on `today`, who pays nothing back: the contribution base that was told stands for the
 * scheme it was told of. Between 职工医保 and 居民医保 the person moves, and what was told of staying no longer holds; nor does a
 * gap of months that was followed by others, for those are the cover that ends.
 */
export function inScheme(now: Situation, insurance: Insurance, today: Day): Situation {
  if (insurance === now.insurance) return now
  const { monthlyBase: _base, ...left } = leaving(inOneLapse(now, paidOnOf(now, today)))
  if (insurance !== 'resident' && now.insurance !== 'resident') return settled({ ...left, insurance }, today)
  const { event, previous, ...person } = endingNow(left, today)
  const before = previous?.insurance ?? formerScheme(now.insurance, event)
  const told = {
    ...person,
    insurance,
    ...((before || previous) && { previous: { ...previous, ...(before && { insurance: before }) } }),
  }
  // why cover stopped is not asked of residents; where it was told, some rules of theirs read it
  return { ...settled(told, today), ...(person.cause && { cause: person.cause }) }
}

/** The former scheme, where only the event tells it. */
function formerScheme(insurance: Insurance, event: Situation['event']): Insurance | undefined {
  if (event === 'resume') return insurance
  if (event === 'switch') return insurance === 'resident' ? 'employee' : 'resident'
  return undefined
}

/** Of whoever has gone on paying since a gap: the cover that ends before the payment, and began after the gap. */
function endingNow({ paidAgainFrom, localContinuousMonths, ...situation }: Situation, today: Day): Situation {
  if (paidAgainFrom === undefined)
    return { ...situation, ...(localContinuousMonths !== undefined && { localContinuousMonths }) }
  const last = later(paidAgainFrom, addMonths(paidOnOf(situation, today), -1))
  return {
    ...situation,
    lastCoveredMonth: last,
    continuousMonths: monthNumber(last) - monthNumber(paidAgainFrom) + 1,
  }
}

/** Whoever pays for this cover year; what was told of another year's enrolment and fee is left out. */
export function payingFor(situation: Situation, coverYear: number): Situation {
  const { coverYear: told, window, annualFee, ...resident } = situation.resident ?? {}
  const isTold = told === undefined || told === coverYear
  return {
    ...situation,
    resident: {
      repairYears: 0,
      ...resident,
      ...(isTold && window && { window }),
      ...(isTold && annualFee !== undefined && { annualFee }),
      coverYear,
    },
  }
}

/** Whoever comes from 职工医保 and pays for this cover year: the years missed are those that the last paid month tells. */
export function joining(situation: Situation, coverYear: number): Situation {
  const lapsedYears = situation.resident?.lapsedYears ?? missedBefore(situation, coverYear)
  return payingFor(
    { ...situation, resident: { ...situation.resident, ...(lapsedYears && { lapsedYears }) } },
    coverYear,
  )
}

/**
 * The whole years without cover before a cover year; undefined: the last paid month does not tell them, or only a part of the
 * year before was covered, and whether such a year counts as missed is the region's to say.
 */
function missedBefore({ lastCoveredMonth }: Situation, coverYear: number): number[] | undefined {
  if (lastCoveredMonth === undefined) return undefined
  const last = yearOf(lastCoveredMonth)
  if (last === coverYear - 1 && !lastCoveredMonth.endsWith('-12')) return undefined
  return Array.from({ length: Math.max(0, coverYear - 1 - last) }, (_, index) => last + 1 + index)
}
