import { type Situation, yearOf } from '@contract'
import { today } from '../services/clock'

/** How many past years one can look through. */
const YEARS_SHOWN = 6

/** The years before the one that is paid for (before next year, while that is not known), the earliest first. */
export function pastYears({ resident }: Partial<Situation>): readonly number[] {
  const coverYear = resident?.coverYear ?? yearOf(today()) + 1
  return Array.from({ length: YEARS_SHOWN }, (_, index) => coverYear - YEARS_SHOWN + index)
}
