import type { ExportReply, HistoryGetReply } from '@contract'
import type { Consultation, ConsultationStore } from '../store/port'
import { ENVELOPE, REPLY_LIMIT, weight } from './reply'

/** The consultations of one page, at least one where there is any, and where the next page begins. */
type Page = Pick<ExportReply, 'consultations' | 'next'>

/** As many of the owner's consultations, from `cursor` on, as a reply can carry. Throws InvalidCursor. */
export async function exportPage(store: ConsultationStore, owner: string, cursor: string | undefined): Promise<Page> {
  const consultations: HistoryGetReply[] = []
  let room = REPLY_LIMIT - ENVELOPE
  // one by one, for each brings the cursor behind it
  for (let next = cursor; ; ) {
    const page = await store.list(owner, { limit: 1, ...(next !== undefined && { cursor: next }) })
    const fitting = page.items.map(wholeOf)
    room -= weight(fitting)
    if (room < 0 && consultations.length > 0) return { consultations, ...(next !== undefined && { next }) }
    consultations.push(...fitting)
    next = page.next
    if (next === undefined) return { consultations }
  }
}

/** A consultation as its owner sees it. */
export const wholeOf = ({ id, createdAt, member, situation, advice }: Consultation): HistoryGetReply => ({
  id,
  createdAt,
  ...(member !== undefined && { member }),
  situation,
  advice,
})
