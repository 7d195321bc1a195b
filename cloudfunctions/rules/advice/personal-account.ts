import type { PersonalAccount } from '@contract'
import { basis, type Case, only, values, waiting } from './case'
import { undecided } from './undecided'

/** What becomes of the personal account after a lapse; absent for who has none, and where nothing is paid back or waited for. */
export function personalAccount(of: Case): PersonalAccount | undefined {
  if (of.reading.situation.workerPlan === 'pooled-only') return undefined
  const backPaid = values(of, 'backPayment', 'verdict').some((verdict) => PAID_BACK.includes(verdict))
  const waits = waiting(of).max !== 0
  const credited = backPaid && values(of, 'personalAccount', 'gapCredited').length > 0
  const usable = waits && values(of, 'personalAccount', 'usableInWait').length > 0
  if (!credited && !usable) return undefined
  const gapCredited = only<'yes' | 'no' | 'depends'>(of, 'personalAccount', 'gapCredited') ?? 'depends'
  const usableInWait = yesNo[String(only<boolean>(of, 'personalAccount', 'usableInWait'))] ?? 'depends'
  const open = (credited && gapCredited === 'depends') || (usable && usableInWait === 'depends')
  const why = open && undecided(of, 'personalAccount')
  return {
    ...(credited && { gapCredited }),
    ...(usable && { usableInWait }),
    basis: basis(
      of,
      ...(credited ? [['personalAccount', 'gapCredited'] as const] : []),
      ...(usable ? [['personalAccount', 'usableInWait'] as const] : []),
    ),
    ...(why && { undecided: why }),
  }
}

const PAID_BACK: readonly unknown[] = ['allowed', 'employer-duty', 'depends']

const yesNo: Readonly<Record<string, 'yes' | 'no'>> = { true: 'yes', false: 'no' }
