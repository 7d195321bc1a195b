import { type Condition, factOf, type Known } from '../engine'
import type { Case } from './case'

/** Whether all these conditions on facts are known to be so. */
export const holds = (of: Case, when: Readonly<Record<string, Condition>>): boolean =>
  Object.entries(when).every(([fact, condition]) => fits(factOf(of.answer, fact), condition))

function fits(known: Known, condition: Condition): boolean {
  if (known === undefined || typeof known === 'object') return false
  if (!('min' in condition)) return condition.includes(known)
  const value = Number(known)
  return (condition.min === null || value >= condition.min) && (condition.max === null || value <= condition.max)
}
