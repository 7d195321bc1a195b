import { type Condition, factOf, holds as fits } from '../engine'
import { once } from '../once'
import type { Case } from './case'

type Conditions = Readonly<Record<string, Condition>>

const entriesOf = once((when: Conditions) => Object.entries(when))

/** Whether all these conditions on facts are known to be so. */
export const holds = (of: Case, when: Conditions): boolean =>
  entriesOf(when).every(([fact, condition]) => {
    const known = factOf(of.answer, fact)
    return known !== undefined && typeof known !== 'object' && fits(condition, known)
  })
