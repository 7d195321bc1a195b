import { badRequest, fail, HistoryRequest, ok, parse } from '@contract'
import type { Handler } from '../services'
import { type Consultation, InvalidCursor } from '../store/port'

/** Consultations listed at once unless the caller says how many. */
const PAGE = 20

const notFound = () => fail('not-found', '没有找到这次咨询，可能已经删除了。')

/** The caller's consultations: list, get, remove. Another's id is as unknown as one that never was. */
export const handler: Handler = async (request, caller, { store }) => {
  const parsed = parse(HistoryRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const asked = parsed.data
  switch (asked.action) {
    case 'list':
      try {
        const { items, next } = await store.list(caller.id, {
          limit: asked.limit ?? PAGE,
          ...(asked.cursor !== undefined && { cursor: asked.cursor }),
          ...(asked.member !== undefined && { member: asked.member }),
        })
        return ok({ items: items.map(itemOf), ...(next !== undefined && { next }) })
      } catch (error) {
        if (error instanceof InvalidCursor) return badRequest([{ path: 'cursor', message: error.message }])
        throw error
      }
    case 'get': {
      const found = await store.get(caller.id, asked.id)
      if (!found) return notFound()
      const { id, createdAt, member, situation, advice } = found
      return ok({ id, createdAt, ...(member !== undefined && { member }), situation, advice })
    }
    case 'remove':
      return (await store.remove(caller.id, asked.id)) ? ok({ removed: true }) : notFound()
    default:
      return badRequest([{ path: 'action', message: '这个功能还没有开放。' }])
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
