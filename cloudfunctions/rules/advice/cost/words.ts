import { type Advice, moneyWords } from '@contract'
import type { Case } from '../case'

/** What the person pays. */
export function costLine({ reading }: Case, cost: Advice['cost']): string | undefined {
  if (cost?.person === undefined) return undefined
  if (reading.situation.insurance !== 'resident') return `补缴要您个人出${moneyWords(cost.person)}。`
  const repair =
    cost.repairFee === undefined || cost.repairFee === 0 ? '' : `，补以前年度另缴${moneyWords(cost.repairFee)}`
  return `这一年度的医保费要缴${moneyWords(cost.person)}${repair}。`
}
