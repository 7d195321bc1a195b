import type { Basis } from '@contract'
import type { Circumstances, GuideLetter, GuideMaterial, GuideStep } from '../guide'
import { placesAround } from '../policy'
import { type Case, cite, quote, values } from './case'
import { holds } from './holds'

/** Whether an entry speaks of this place, of what is known here, and of an outcome that may still be. */
export const concerns = (of: Case, entry: GuideMaterial | GuideStep | GuideLetter): boolean =>
  (entry.place === undefined || placesAround(of.policy, of.reading.situation.region).includes(entry.place)) &&
  isSo(of, entry) &&
  entry.may.every((may) => values(of, may.decision, may.field).some((value) => may.values.includes(value)))

/** Whether the circumstances are known to be these. */
export const isSo = (of: Case, { when, unless }: Circumstances): boolean =>
  when.some((set) => holds(of, set)) && !unless.some((set) => holds(of, set))

/** What an entry rests on; what only the web says is marked as such, without the ids of its claims, which tell people nothing. */
export function grounds(of: Case, id: string, source: string, article: readonly string[]): Basis {
  const basis = quote(of, cite(of.policy, id, source, article.join('、')))
  return basis.grade === 'claimed' ? { ...basis, article: '', note: UNVERIFIED } : basis
}

const UNVERIFIED = '网上说法，没有核实。'
