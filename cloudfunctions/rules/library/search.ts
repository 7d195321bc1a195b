import { type Hit, MAX_HITS, type SearchReply } from '@contract'
import MiniSearch, { type SearchResult } from 'minisearch'
import type { Policy } from '../policy'
import { type Entry, entriesOf } from './entries'
import { isBeginning, keyOf, queryTokensOf, tokenOf, tokensOf } from './tokens'

/** Entries by their place in the list, and the index over them. */
interface Index {
  readonly entries: readonly Entry[]
  readonly index: MiniSearch<Entry & { readonly at: number }>
}

const indexes = new WeakMap<Policy, Index>()

/** What has some of the words of a sentence is left out when it scores less than this part of the best. */
const NEAR = 0.4

/** What has all these words, best first; where nothing has all of them, what has some and comes near the best. */
export function search(policy: Policy, q: string): SearchReply {
  const { entries, index } = indexOf(policy)
  const all = index.search(q, { combineWith: 'AND' })
  const results = all.length > 0 ? all : near(index.search(q), entries)
  return { hits: results.slice(0, MAX_HITS).map((result) => hitOf(entries[result.id] as Entry, q, result)) }
}

/** The index of a policy, made when it is first searched. */
function indexOf(policy: Policy): Index {
  const kept = indexes.get(policy)
  if (kept) return kept
  const entries = entriesOf(policy)
  const index: Index['index'] = new MiniSearch({
    idField: 'at',
    fields: ['title', 'pinyin', 'id', 'text'],
    tokenize: (text, field) => (field === 'pinyin' ? text.split(' ') : tokensOf(text)),
    processTerm: keyOf,
    searchOptions: {
      tokenize: queryTokensOf,
      prefix: (key) => isBeginning(tokenOf(key)),
      boost: { title: 3, pinyin: 2, id: 2 },
      boostDocument: (at, key) => weightOf(entries[at] as Entry, tokenOf(key)),
    },
  })
  index.addAll(entries.map((entry, at) => ({ ...entry, at })))
  indexes.set(policy, { entries, index })
  return { entries, index }
}

/** The results that come near the best; a place that is named outweighs everything and is no measure for the rest. */
function near(results: SearchResult[], entries: readonly Entry[]): SearchResult[] {
  const best = results.find(({ id }) => entries[id]?.kind !== 'region')
  return results.filter(({ score }) => score >= NEAR * (best?.score ?? 0))
}

/** How much a word weighs in an entry: what holds goes before what is said, a place's name before everything. */
function weightOf(entry: Entry, token: string): number {
  if (namesPlace(entry, token)) return 9
  return entry.kind === 'rule' || entry.kind === 'cluster' ? 1.5 : 1
}

/** Whether the token is part of a place's name: who types that means the place. */
const namesPlace = ({ kind, title, pinyin }: Entry, token: string): boolean =>
  kind === 'region' && (title.includes(token) || pinyin.split(' ').includes(token))

/** Longest heading of a hit, and how much is shown before and after the place that was found. */
const HEADING = 100
const BEFORE = 20
const AFTER = 60

function hitOf({ kind, id, title, place, text }: Entry, q: string, { terms }: SearchResult): Hit {
  const elsewhere = terms.map(tokenOf).filter((term) => !title.includes(term))
  const excerpt = elsewhere.length > 0 ? around(text, [q.trim(), ...elsewhere]) : undefined
  return {
    kind,
    id,
    title: cut(title, 0, HEADING),
    ...(place !== undefined && { place }),
    ...(excerpt !== undefined && { excerpt }),
  }
}

/** The text around the first of these words that it has. */
function around(text: string, words: readonly string[]): string | undefined {
  const at = words.map((word) => text.indexOf(word)).find((index) => index >= 0)
  return at === undefined ? undefined : cut(text, Math.max(0, at - BEFORE), at + AFTER)
}

/** A part of a text, with … where it goes on. */
const cut = (text: string, from: number, to: number): string =>
  `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
