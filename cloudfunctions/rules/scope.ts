import { dateWords, type Issue } from '@contract'
import type { Policy } from './policy'
import type { Reading } from './situation'

/** A situation the rulebook cannot speak of; `issues` name the fields, in Chinese. */
export class OutOfScope extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join(' '))
    this.name = 'OutOfScope'
  }
}

/**
 * Throws {@link OutOfScope} for a payment before the first day of the rulebook. To be asked before anything is decided:
 * what is told of such a payment lies outside the facts too.
 */
export function checkScope({ firstDay }: Policy, { situation, paidOn }: Reading): void {
  if (paidOn >= firstDay) return
  throw new OutOfScope([
    {
      path: situation.creditedOn ? 'creditedOn' : situation.payOn ? 'payOn' : 'asOf',
      message: `这里只收录${dateWords(firstDay)}以后的规则，更早的缴费请问当地医保经办机构。`,
    },
  ])
}
