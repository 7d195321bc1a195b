import type { LinkedRight } from '@contract'
import { basis, type Case, field, office, only } from './case'

/** That the most which is paid in a year may depend on the months paid without a gap, where a gap may end their count; else undefined. */
export function workerCeiling(of: Case): LinkedRight | undefined {
  const [decided, another] = field(of, 'workerCeiling', 'byContinuity').alternatives
  if (!decided || another || only(of, 'continuity', 'continuous') === 'kept') return undefined
  const text = decided.rows.map(({ id }) => of.policy.rules.get(id)?.text ?? '').join('')
  return {
    text: decided.value === 'depends' ? `${text}${of.place}有没有这样的规定没有查到，请问${office(of)}。` : text,
    basis: basis(of, ['workerCeiling', 'byContinuity']),
  }
}
