import type { LinkedRight } from '@contract'
import { basis, type Case, field, office } from './case'

/** That the most which is paid in a year may depend on the months paid without a gap: said where a gap is told; undefined: it is not. */
export function workerCeiling(of: Case): LinkedRight | undefined {
  const { alternatives } = field(of, 'workerCeiling', 'byContinuity')
  const [only, another] = alternatives
  if (!only || another) return undefined
  const text = only.rows.map(({ id }) => of.policy.rules.get(id)?.text ?? '').join('')
  return {
    text: only.value === 'depends' ? `${text}${of.place}有没有这样的规定没有查到，请问${office(of)}。` : text,
    basis: basis(of, ['workerCeiling', 'byContinuity']),
  }
}
