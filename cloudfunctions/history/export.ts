import type { ExportReply, HistoryGetReply, KeptFeedback } from '@contract'
import { type Consultation, InvalidCursor, type Listing, type Message, type Page, type Store } from '../store/port'
import { ENVELOPE, PAGE_WEIGHT, weight } from './reply'

/** What is exported, list after list. */
interface Exported {
  consultations: HistoryGetReply
  feedback: KeptFeedback
}
type List = keyof Exported
const LISTS: readonly List[] = ['consultations', 'feedback']

type Lists = { [L in List]: Exported[L][] }

/** As much of what is the owner's, from `cursor` on, as a page should hold, one item at least. Throws InvalidCursor. */
export async function exportPage(
  store: Store,
  owner: string,
  cursor: string | undefined,
): Promise<Lists & Pick<ExportReply, 'next'>> {
  const read: { [L in List]: (options: Listing) => Promise<Page<Exported[L]>> } = {
    consultations: async (options) => mapped(await store.consultations.list(owner, options), wholeOf),
    feedback: async (options) => mapped(await store.feedback.list(owner, options), messageOf),
  }
  const lists: Lists = { consultations: [], feedback: [] }
  let room = PAGE_WEIGHT - ENVELOPE
  let empty = true

  /** Reads a list to its end, or until the page is full: then gives where the next one begins. */
  async function fill<L extends List>(list: L, from: string | undefined): Promise<string | undefined> {
    // one by one, for each brings the cursor behind it
    for (let place = from; ; ) {
      const { items, next } = await read[list]({ limit: 1, ...(place !== undefined && { cursor: place }) })
      room -= weight(items)
      if (room < 0 && !empty) return cursorAt(list, place)
      lists[list].push(...items)
      empty &&= items.length === 0
      if (next === undefined) return undefined
      place = next
    }
  }

  const begin = placeOf(cursor)
  for (const list of LISTS.slice(LISTS.indexOf(begin.list))) {
    const next = await fill(list, list === begin.list ? begin.cursor : undefined)
    if (next !== undefined) return { ...lists, next }
  }
  return lists
}

const mapped = <T, U>({ items, ...rest }: Page<T>, map: (item: T) => U): Page<U> => ({ ...rest, items: items.map(map) })

/** A place in the export: a list, and the cursor within it unless it begins there. */
interface Place {
  readonly list: List
  readonly cursor?: string | undefined
}

const cursorAt = (list: List, cursor: string | undefined) => (cursor === undefined ? list : `${list}.${cursor}`)

function placeOf(cursor: string = 'consultations'): Place {
  const [name, within] = cursor.split(/\.(.*)/s)
  const list = LISTS.find((each) => each === name)
  if (!list) throw new InvalidCursor()
  return { list, cursor: within }
}

/** A consultation as its owner sees it. */
export const wholeOf = ({ id, createdAt, member, situation, advice }: Consultation): HistoryGetReply => ({
  id,
  createdAt,
  ...(member !== undefined && { member }),
  situation,
  advice,
})

/** A message as its owner sees it. */
const messageOf = ({ id, createdAt, feedback }: Message): KeptFeedback => ({ id, createdAt, ...feedback })
