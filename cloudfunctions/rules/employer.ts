import type { Month } from '@contract'
import { isFirst, lapse, lapsedMonths, type Reading } from './situation'

/** Months in a row that an employer did not pay. */
export interface Unpaid {
  /** First of them; undefined: not told. */
  readonly from?: Month
  /** Last of them, included; undefined: not told, as a lapse that is still open may go on after the employment. */
  readonly to?: Month
}

/**
 * Months that an employer did not pay when they were due, in stretches; those that it paid afterwards are among them, as what
 * the fund does not pay of them stays a loss. Empty: none.
 */
export function unpaidByEmployer(reading: Reading): Unpaid[] {
  const { purpose, neverEnrolled, gaps = [], cause } = reading.situation
  const earlier = gaps.filter((gap) => gap.cause === 'employer-arrears')
  if (neverEnrolled || purpose === 'never-enrolled') return [...earlier, stretchFrom(neverEnrolled?.workedFrom)]
  if (cause !== 'employer-arrears' || lapsedMonths(reading) === 0) return earlier
  return [...earlier, isFirst(reading) ? {} : lastStretch(reading)]
}

/** The months of the one lapse, as far as they are told. */
export function lastStretch(reading: Reading): Unpaid {
  const { from, to } = lapse(reading) ?? {}
  const isTold = reading.situation.paidAgainFrom !== undefined || from === to
  return to && isTold ? { ...stretchFrom(from), to } : stretchFrom(from)
}

const stretchFrom = (from: Month | undefined): Unpaid => (from ? { from } : {})
