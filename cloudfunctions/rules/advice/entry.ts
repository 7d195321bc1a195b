import type { Basis } from '@contract'
import type { Circumstances, GuideLetter, GuideMaterial, GuideRecourse, GuideSentence, GuideStep } from '../guide'
import { once } from '../once'
import type { Policy } from '../policy'
import { type Case, cite, quote, values } from './case'
import { holds } from './holds'

type Entry = GuideMaterial | GuideStep | GuideLetter | GuideSentence | GuideRecourse

const around = once((_all: readonly Entry[]) => new Map<string, readonly Entry[]>())

/** Those of the entries that speak of this place, of what is known here, and of an outcome that may still be. */
export function concerning<T extends Entry>(of: Case, all: readonly T[]): T[] {
  const { region } = of.reading.situation
  const here = around(all).get(region) ?? all.filter(({ place }) => place === undefined || of.places.includes(place))
  around(all).set(region, here)
  return (here as readonly T[]).filter((entry) => isSo(of, entry))
}

/** Whether the circumstances are known to be these, and the outcomes may still be. */
export const isSo = (of: Case, { when, unless, may }: Circumstances): boolean =>
  when.some((set) => holds(of, set)) &&
  !unless.some((set) => holds(of, set)) &&
  may.every(({ decision, field, values: those }) => values(of, decision, field).some((value) => those.includes(value)))

/** What an entry of the guide says it rests on. */
interface Grounded {
  readonly id: string
  readonly source: string
  readonly article: readonly string[]
}

/** What an entry rests on; what only the web says is marked as such, without the ids of its claims, which tell people nothing. */
export const grounds = (of: Case, entry: Grounded): Basis => quote(of, groundsOf(of.policy)(entry))

const groundsOf = once((policy: Policy) =>
  once(({ id, source, article }: Grounded): Basis => {
    const basis = cite(policy, id, source, article.join('、'))
    return basis.grade === 'claimed' ? { ...basis, article: '', note: UNVERIFIED } : basis
  }),
)

const UNVERIFIED = '网上说法，没有核实。'
