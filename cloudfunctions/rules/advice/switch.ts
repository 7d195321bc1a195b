import { addDays, type Day, firstOf } from '@contract'
import { type Condition, factOf, holds, hull, isInterval, type Row } from '../engine'
import { type Case, field, only, waiting } from './case'

/**
 * Of who changes between 职工医保 and 居民医保: the last day of payment on which the new cover still joins without a wait, by the
 * months of the gap that the rules which free from it allow. Undefined: there is a wait already, the last month paid is not known,
 * or no rule names such months.
 */
export function switchUntil(of: Case): Day | undefined {
  const { firstLapsed } = of.reading
  if (firstLapsed === undefined || factOf(of.answer, 'event') !== 'switch' || waiting(of).max !== 0) return undefined
  const rows = [
    ...field(of, 'waiting', 'amount').alternatives,
    ...(only(of, 'waitExemption', 'exempt') === true ? field(of, 'waitExemption', 'exempt').alternatives : []),
  ].flatMap((alternative) => alternative.rows)
  const months = rows.flatMap((row) => mostLapsed(of, row) ?? [])
  return months.length === 0 ? undefined : addDays(firstOf(firstLapsed, Math.min(...months) + 1), -1)
}

/** The most missing months with which a row holds as it does now; undefined: it does not count them, or without end. */
function mostLapsed(of: Case, { when }: Row): number | undefined {
  const lapsed = factOf(of.answer, 'lapsedMonths')
  const ends = when.flatMap(({ lapsedMonths }) =>
    typeof lapsed === 'number' && lapsedMonths !== undefined && holds(lapsedMonths, lapsed)
      ? [endOf(lapsedMonths)]
      : [],
  )
  const known = ends.filter((end) => end !== null)
  return known.length === ends.length && known.length > 0 ? Math.max(...known) : undefined
}

const endOf = (condition: Condition): number | null => (isInterval(condition) ? condition.max : hull(condition).max)
