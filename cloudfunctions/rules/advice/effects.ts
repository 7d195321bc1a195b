import type { Advice } from '@contract'
import type { Case } from './case'
import { catastrophicCap } from './catastrophic-cap'
import { linkedClaims } from './claims'
import { doubleCover } from './double-cover'
import { maternity } from './maternity'
import { personalAccount } from './personal-account'
import { resident } from './resident'
import { pensionNote, retirement } from './retirement'
import { workerCeiling } from './worker-ceiling'

type Effects = Pick<
  Advice,
  'resident' | 'catastrophicCap' | 'personalAccount' | 'maternity' | 'retirement' | 'doubleCover' | 'linkedRights'
>

/** What a lapse, and paying again, does beside the cover itself: each block where it applies. */
export function effects(of: Case): Effects {
  const linked = [pensionNote(of), ...linkedClaims(of), workerCeiling(of)].filter((right) => right !== undefined)
  const blocks: { [Name in keyof Effects]: Effects[Name] | undefined } = {
    resident: resident(of),
    catastrophicCap: catastrophicCap(of),
    personalAccount: personalAccount(of),
    maternity: maternity(of),
    retirement: retirement(of),
    doubleCover: doubleCover(of),
    linkedRights: linked.length > 0 ? linked : undefined,
  }
  return Object.fromEntries(Object.entries(blocks).filter(([, block]) => block !== undefined))
}
