import type { Hit } from '@contract'
import { facts } from '../facts'
import type { Policy } from '../policy'
import { pinyinOf } from './pinyin'
import { allPlaces, regionOf } from './places'

/** Something that can be found: its heading, how that is typed, and the words around it. */
export interface Entry {
  readonly kind: Hit['kind']
  readonly id: string
  readonly title: string
  /** The name of the place where it holds; undefined for the whole nation, and for what holds nowhere. */
  readonly place: string | undefined
  /** Parted by spaces; empty for headings that are whole sentences. */
  readonly pinyin: string
  readonly text: string
}

/** Everything of the rulebook that can be found. */
export function entriesOf(policy: Policy): Entry[] {
  const nameOf = (code: string) => regionOf(policy, code).region?.name
  const titleOf = (source: string) => policy.sources.get(source)?.title
  return [
    ...allPlaces(policy).map(({ code, name }) => named('region', code, name, [policy.regions.get(code)?.note])),
    ...[...policy.rules.values()].map(({ id, text, place, source, article, because, assumes }) =>
      said('rule', id, text, [nameOf(place), titleOf(source), article, because, assumes], nameOf(place)),
    ),
    ...policy.claims.map(({ id, statement, topic, scope, why }) =>
      said('claim', id, statement, [topic, nameOf(scope), why], nameOf(scope)),
    ),
    ...policy.clusters.map(({ id, title, sides, ruling, why }) =>
      said('cluster', id, title, [...sides.map(({ says }) => says), ruling, why]),
    ),
    ...[...policy.sources.values()].map(({ id, title, issuer, number, note }) =>
      named('source', id, title, [issuer, number, note]),
    ),
    ...[...questions].map(([field, question]) => said('question', field, question, [])),
  ]
}

/** By field of the situation, the first question that asks for it. */
const questions = new Map(
  [...facts].reverse().flatMap(({ fields: [field], question }) => (field ? [[field, question] as const] : [])),
)

type Words = readonly (string | undefined)[]

const said = (kind: Entry['kind'], id: string, title: string, words: Words, place?: string): Entry => ({
  kind,
  id,
  title,
  place,
  pinyin: '',
  text: words.filter((word) => word !== undefined).join('　'),
})

const named = (kind: Entry['kind'], id: string, title: string, words: Words): Entry => ({
  ...said(kind, id, title, words),
  pinyin: pinyinOf(title).join(' '),
})
