import { badRequest, fail, HistoryRequest, ok, parse, type Reply } from '@contract'
import type { Handler } from '../services'
import { type Consultation, InvalidCursor } from '../store/port'
import { exportPage, wholeOf } from './export'
import { reevaluate } from './reevaluate'

/** Consultations listed at once unless the caller says how many. */
const PAGE = 20

const notFound = () => fail('not-found', '没有找到这次咨询，可能已经删除了。')

/** The caller's consultations: listed, shown, removed, exported, asked again. Another's id is as unknown as one that never was. */
export const handler: Handler = async (request, caller, { store, rulebook, now }) => {
  const { consultations } = store
  const parsed = parse(HistoryRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const asked = parsed.data
  switch (asked.action) {
    case 'list':
      return atCursor(async () => {
        const { items, next } = await consultations.list(caller.id, {
          limit: asked.limit ?? PAGE,
          ...(asked.cursor !== undefined && { cursor: asked.cursor }),
          ...(asked.member !== undefined && { member: asked.member }),
        })
        return { items: items.map(itemOf), ...(next !== undefined && { next }) }
      })
    case 'get': {
      const found = await consultations.get(caller.id, asked.id)
      return found ? ok(wholeOf(found)) : notFound()
    }
    case 'remove':
      return (await consultations.remove(caller.id, asked.id)) ? ok({ removed: true }) : notFound()
    case 'removeAll':
      await store.removeAll(caller.id)
      return ok({ removed: true })
    case 'export':
      return atCursor(async () => ({
        exportedAt: now(),
        ...(await exportPage(store, caller.id, asked.cursor)),
        // neither is kept so far
        members: [],
        reminders: [],
      }))
    case 'reevaluate': {
      const found = await consultations.get(caller.id, asked.id)
      return found ? reevaluate(found, rulebook) : notFound()
    }
  }
}

/** The reply, or the refusal of a cursor that no page gave. */
async function atCursor<T>(reply: () => Promise<T>): Promise<Reply<T>> {
  try {
    return ok(await reply())
  } catch (error) {
    if (error instanceof InvalidCursor) return badRequest([{ path: 'cursor', message: error.message }])
    throw error
  }
}

/** A consultation as a line of the list. */
function itemOf({ id, createdAt, member, situation, advice }: Consultation) {
  const startsOn = advice.benefits?.startsOn
  return {
    id,
    createdAt,
    ...(member !== undefined && { member }),
    situation,
    title: advice.summary.title,
    ...(startsOn && { startsOn }),
  }
}
