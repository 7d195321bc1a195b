import { type Month, monthIn, type Situation } from '@contract'
import { isFirst, lapse, lapsedMonths, type Reading } from './situation'

/** Months in a row that an employer did not pay. */
export interface Unpaid {
  /** First of them; undefined: not told. */
  readonly from?: Month
  /** Last of them, included; undefined: not told, as a lapse that is still open may go on after the employment. */
  readonly to?: Month
  /** True of those that it paid after all. */
  readonly paidBack?: boolean
}

/**
 * Months that an employer did not pay when they were due, in stretches; those that it paid afterwards are among them, as what
 * the fund does not pay of them stays a loss. Empty: none.
 */
export function unpaidByEmployer(reading: Reading): Unpaid[] {
  const { purpose, neverEnrolled, gaps = [], cause } = reading.situation
  const earlier = gaps.flatMap(({ from, to, cause, paidBackOn }) =>
    cause === 'employer-arrears' ? [{ from, to, paidBack: paidBackOn !== undefined }] : [],
  )
  if (neverEnrolled || purpose === 'never-enrolled') return [...earlier, stretchFrom(neverEnrolled?.workedFrom)]
  if (cause !== 'employer-arrears' || lapsedMonths(reading) === 0) return earlier
  return [...earlier, isFirst(reading) ? {} : lastStretch(reading)]
}

/** A bill told: its day, the sum, and what another scheme has paid of it. */
type Bill = NonNullable<Situation['expenses']>[number]

/** Whether a bill falls into the months that an employer missed or after them, and another scheme has not paid all of it. */
export function isOfMissed(reading: Reading, { on, amount, reimbursed = 0 }: Bill): boolean {
  const missed = unpaidByEmployer(reading)
  return reimbursed < amount && missed.some(({ from }) => !from || from <= monthIn(on))
}

/** The months of the one lapse, as far as they are told. */
export function lastStretch(reading: Reading): Unpaid {
  const { from, to } = lapse(reading) ?? {}
  const isTold = reading.situation.paidAgainFrom !== undefined || from === to
  return to && isTold ? { ...stretchFrom(from), to } : stretchFrom(from)
}

const stretchFrom = (from: Month | undefined): Unpaid => (from ? { from } : {})
