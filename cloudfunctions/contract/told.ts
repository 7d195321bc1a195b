import { addMonths, later, monthIn, monthNumber, monthsBetween } from './calendar'
import type { Day, Month } from './primitives'
import type { Situation } from './situation'

/** A gap that ended, beside the one that the question is about. */
export type ToldGap = NonNullable<Situation['gaps']>[number]

/** Whether the person pays into 居民医保, by the year. */
export const isResident = ({ insurance }: Situation): boolean => insurance === 'resident'

/**
 * A situation as its one lapse is decided: what was told of several gaps, of months on unemployment benefit, of an employer
 * that never enrolled the person is written into the fields that speak of that one lapse. The same again leaves it as it is.
 */
export function inOneLapse(told: Situation, paidOn: Day): Situation {
  return withRetired(withBenefitMonths(withLastGap(withNeverEnrolled(told), paidOn), paidOn), paidOn)
}

/** Who is retired with medical benefits pays nothing: no month lapses, unless a former employer owes (社会保险法 art. 27). */
function withRetired(told: Situation, paidOn: Day): Situation {
  if (!told.retired || isResident(told) || told.cause === 'employer-arrears') return told
  const { gaps: _none, paidAgainFrom: _gone, ...rest } = told
  return { ...rest, event: 'resume', lastCoveredMonth: addMonths(monthIn(paidOn), -1) }
}

/** Who was never enrolled comes for the first time, and the employer owes the months (社会保险法 art. 58). */
function withNeverEnrolled(told: Situation): Situation {
  if (!told.neverEnrolled) return told
  const before = told.lastCoveredMonth ?? told.unemployment
  return { ...told, ...(!before && !told.event && { event: 'first' }), cause: told.cause ?? 'employer-arrears' }
}

/** The day that counts as paid: the money's arrival where it is told, else the payment, told or of the gap asked about, else the day of the question. */
export const paidOnOf = (told: Situation, today: Day): Day =>
  told.creditedOn ?? told.payOn ?? mainGap(told)?.paidBackOn ?? told.asOf ?? today

/** The gap of the list that the question is about: the one that the short form tells, else the last; undefined: none is. */
function mainGap({ gaps = [], insurance, lastCoveredMonth }: Situation): ToldGap | undefined {
  if (insurance === 'resident') return undefined
  return lastCoveredMonth ? gaps.find(({ from }) => from === addMonths(lastCoveredMonth, 1)) : gaps.at(-1)
}

/** The gap that the question is about, as the short form tells it; it is no gap beside itself. */
function withLastGap(told: Situation, paidOn: Day): Situation {
  const { gaps, ...rest } = told
  const main = mainGap(told)
  if (!gaps || !main) return told
  const again = addMonths(main.to, 1)
  const endedBefore = again < monthIn(paidOn)
  const { cause = main.cause, orderedToPay = main.orderedToPay } = told
  const paidAgainFrom = told.paidAgainFrom ?? (endedBefore ? again : undefined)
  const payOn = told.payOn ?? main.paidBackOn
  const backPays = told.backPays ?? (main.paidBackOn ? true : undefined)
  return {
    ...rest,
    gaps: gaps.filter((gap) => gap !== main),
    lastCoveredMonth: addMonths(main.from, -1),
    ...(paidAgainFrom && { paidAgainFrom }),
    ...(cause && { cause }),
    ...(orderedToPay && { orderedToPay }),
    ...(payOn && { payOn }),
    ...(backPays !== undefined && { backPays }),
  }
}

/** The fund pays for the months of benefit (社会保险法 art. 48): cover ends with them, and a gap before them is one of its own. */
function withBenefitMonths(told: Situation, paidOn: Day): Situation {
  const { unemployment, lastCoveredMonth } = told
  if (!unemployment) return told
  const before = addMonths(monthIn(paidOn), -1)
  const drawnTo = isDrawnOn(told, paidOn) ? later(unemployment.from, before) : (unemployment.to as Month)
  if (lastCoveredMonth && drawnTo <= lastCoveredMonth) return told
  const { paidAgainFrom, continuousMonths, localContinuousMonths: _former, ...rest } = told
  const between = lastCoveredMonth
    ? monthsBetween(addMonths(lastCoveredMonth, 1), addMonths(unemployment.from, -1))
    : undefined
  const [first] = between ?? []
  // why the months before the benefit were missed is what was told: what an employer owes of them it still owes
  const isEmployers = told.cause === 'employer-arrears'
  const cause = isEmployers ? ('employer-arrears' as const) : ('left-job' as const)
  const gap = first && {
    from: first,
    to: addMonths(unemployment.from, -1),
    cause,
    ...(isEmployers && told.orderedToPay && { orderedToPay: told.orderedToPay }),
  }
  const continuous = continuousWithBenefit(told, drawnTo, between?.length)
  return {
    ...rest,
    ...(gap && { gaps: [...(told.gaps ?? []), gap] }),
    lastCoveredMonth: drawnTo,
    ...(continuous !== undefined && { continuousMonths: continuous }),
    ...(paidAgainFrom && paidAgainFrom > addMonths(drawnTo, 1) && { paidAgainFrom }),
    // whoever drew it was insured before
    ...(told.event === 'first' && { event: 'resume' as const }),
    // still drawn: nothing lapsed; else why it lapsed after the benefit is not what was told
    ...((isDrawnOn(told, paidOn) || (gap && isEmployers)) && { cause: 'unemployment-benefit' as const }),
  }
}

/** Months without a gap up to the last one on benefit, which follows the last paid one after so many months; undefined: not known. */
function continuousWithBenefit(told: Situation, drawnTo: Month, between: number | undefined): number | undefined {
  const { unemployment, lastCoveredMonth, continuousMonths } = told
  if (!unemployment || !lastCoveredMonth || between === undefined) return undefined
  if (between > 0) return monthNumber(drawnTo) - monthNumber(unemployment.from) + 1
  return continuousMonths === undefined
    ? undefined
    : continuousMonths + monthNumber(drawnTo) - monthNumber(lastCoveredMonth)
}

/** Whether benefit is still drawn in the month of payment; what lapsed after it ended is no month of it. */
export const isDrawnOn = ({ unemployment }: Situation, paidOn: Day): boolean =>
  unemployment !== undefined && (unemployment.to === undefined || unemployment.to >= monthIn(paidOn))

/** Months of the gaps beside the one lapse; undefined where nobody was asked for them. */
export const gapMonths = ({ gaps }: Situation): Month[] | undefined =>
  gaps?.flatMap(({ from, to }) => monthsBetween(from, to))

/** Months paid without a gap up to the one lapse, where an earlier gap tells when they began. */
export function continuousSinceGap({ gaps, lastCoveredMonth }: Situation): number | undefined {
  const last = gaps?.filter(({ to }) => to < (lastCoveredMonth ?? '')).at(-1)
  return last && lastCoveredMonth ? monthNumber(lastCoveredMonth) - monthNumber(last.to) : undefined
}
