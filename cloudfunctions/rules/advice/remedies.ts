import type { Advice, Remedy } from '@contract'
import type { GuideRecourse } from '../guide'
import { type Case, values } from './case'
import { concerning, grounds } from './entry'

/**
 * What can be done, and within which time: against the employer and the collector where an employer owes, against the office
 * where it refuses a bill or a benefit, or may.
 */
export function remedies(of: Case, expenses: NonNullable<Advice['benefits']>['expenses']): Remedy[] {
  const refused = mayBeRefused(of, expenses)
  return concerning(of, of.policy.guide.recourses)
    .filter(({ against }) => against !== 'office' || refused)
    .map((entry) => remedyOf(of, entry))
}

const remedyOf = (of: Case, entry: GuideRecourse): Remedy => {
  const { id, against, text, where, within } = entry
  return {
    against,
    text,
    ...(within && { within: within.text }),
    ...(where !== undefined && { where }),
    basis: [grounds(of, entry), ...(within ? [grounds(of, { id, ...within })] : [])],
  }
}

/** Whether a bill told may be one that the office refuses, or an allowance one that the fund does not pay. */
const mayBeRefused = (of: Case, expenses: NonNullable<Advice['benefits']>['expenses'] = []): boolean =>
  expenses.some(({ status }) => status !== 'covered') ||
  (of.reading.situation.maternity !== undefined &&
    values(of, 'maternityAllowance', 'payer').some((payer) => payer !== 'none'))
