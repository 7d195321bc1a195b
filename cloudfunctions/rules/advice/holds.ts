import { type Condition, factOf, holds as fits } from '../engine'
import type { Case } from './case'

/** Whether all these conditions on facts are known to be so. */
export const holds = (of: Case, when: Readonly<Record<string, Condition>>): boolean =>
  Object.entries(when).every(([fact, condition]) => {
    const known = factOf(of.answer, fact)
    return known !== undefined && typeof known !== 'object' && fits(condition, known)
  })
