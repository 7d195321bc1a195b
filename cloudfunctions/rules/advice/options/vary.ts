import { type Insurance, type Situation, yearOf } from '@contract'

/** 职工医保 is one scheme, through an employer or as 灵活就业 (社会保险法 art. 23). */
export const otherWorkerScheme = (insurance: Insurance): 'employee' | 'flexible' =>
  insurance === 'employee' ? 'flexible' : 'employee'

/** Whoever leaves what was told behind without paying back; an employer in arrears is left, and owes the months all the same. */
export function leaving({ orderedToPay: _order, ...situation }: Situation): Situation {
  const owed = situation.cause === 'employer-arrears' || situation.cause === 'base-adjustment'
  return { ...situation, ...(owed && { cause: 'left-job' }), backPays: false }
}

/** The same person in the other of the two schemes, who moves there: without what was told of staying. */
export function inScheme({ event, previous, ...situation }: Situation, insurance: Insurance): Situation {
  const before = previous?.insurance ?? formerScheme(situation.insurance, event)
  return {
    ...situation,
    insurance,
    backPays: false,
    ...((before || previous) && { previous: { ...previous, ...(before && { insurance: before }) } }),
  }
}

/** The former scheme, where only the event tells it. */
function formerScheme(insurance: Insurance, event: Situation['event']): Insurance | undefined {
  const worker = insurance !== 'resident'
  if (event === 'resume') return worker ? 'employee' : 'resident'
  if (event === 'switch') return worker ? 'resident' : 'employee'
  return undefined
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
