import type { DoubleCover } from '@contract'
import { basis, type Case, field, only } from './case'
import { undecided } from './undecided'

const FIELDS = ['both', 'keeps', 'refund'] as const

/**
 * Of who is insured twice: that only one benefit is paid, which cover is kept, whether the other's fee is paid back, each in the
 * words of the rule that decides it; absent where nobody asks about it, or no rule in force speaks of it.
 */
export function doubleCover(of: Case): DoubleCover | undefined {
  const rules = new Set(
    FIELDS.flatMap((name) =>
      field(of, 'doubleCover', name).alternatives.flatMap(({ rows }) => rows.map(({ id }) => id)),
    ),
  )
  const lines = [...rules].flatMap((id) => of.policy.rules.get(id)?.text ?? [])
  if (lines.length === 0) return undefined
  const keeps = only<'worker' | 'resident' | 'depends'>(of, 'doubleCover', 'keeps')
  const refund = only<'yes' | 'no' | 'depends'>(of, 'doubleCover', 'refund')
  const open = undecided(of, 'doubleCover')
  return {
    lines,
    ...(keeps !== undefined && keeps !== 'depends' && { keeps }),
    refund: refund ?? 'depends',
    basis: basis(of, ...FIELDS.map((name) => ['doubleCover', name] as const)),
    ...(open && { undecided: open }),
  }
}
