import { createHash } from 'node:crypto'
import { pageOf, positionOf } from '../paging'
import type { Consultation, ConsultationStore } from '../port'
import { fromRow, type Row, toRow } from '../row'
import type { CloudbaseDatabase } from './database'

export type { CloudbaseDatabase } from './database'

/** The collection that must exist; it is reached from functions only (permission 仅云函数可读写). */
const COLLECTION = 'consultations'

/** A reply of the database is at most 1 MB (error -602001 of wx-server-sdk), and an advice with its trace is long. */
const MOST_PER_PAGE = 20

/**
 * Consultations in the document database of WeChat CloudBase, given `cloud.database()` of wx-server-sdk.
 * Indexes to make in its console: (owner, id) and (owner, created_at descending, id descending).
 */
export function cloudbaseStore(db: CloudbaseDatabase): ConsultationStore {
  const { and, or, lt } = db.command
  const collection = db.collection(COLLECTION)

  /** The owner's document that meets the condition. */
  async function first(owner: string, condition: object): Promise<Row | undefined> {
    const { data } = await collection
      .where({ ...condition, owner })
      .limit(1)
      .get()
    const row = data[0] as Row | undefined
    return row?.owner === owner ? row : undefined
  }

  return {
    async record(consultation) {
      const _id = documentId(consultation)
      try {
        await collection.add({ data: { _id, ...toRow(consultation) } })
        return consultation
      } catch (failure) {
        // Either it is kept already, or an answer got lost on its way: both times the document is there.
        const kept = await first(consultation.owner, { _id })
        if (!kept) throw failure
        return fromRow(kept)
      }
    },

    async list(owner, { limit, cursor, member }) {
      const most = Math.min(limit, MOST_PER_PAGE)
      const conditions: object[] = [{ owner }]
      if (member !== undefined) conditions.push({ member })
      if (cursor !== undefined) {
        const { created_at, id } = positionOf(cursor)
        conditions.push(or([{ created_at: lt(created_at) }, { created_at, id: lt(id) }]))
      }
      const { data } = await collection
        .where(and(conditions))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(most + 1)
        .get()
      return pageOf(data as Row[], most)
    },

    async get(owner, id) {
      const row = await first(owner, { id })
      return row && fromRow(row)
    },

    async remove(owner, id) {
      const { stats } = await collection.where({ owner, id }).remove()
      return stats.removed > 0
    },

    async removeAll(owner) {
      // One call may stop short of the end where there is much.
      for (let removed = 1; removed > 0; ) removed = (await collection.where({ owner }).remove()).stats.removed
    },

    // The SDK keeps no connection that would have to be released.
    async close() {},
  }
}

/** The same for the same request of the same owner, so that the database itself refuses a second document. */
function documentId({ owner, id, requestId }: Consultation): string {
  const key = requestId === undefined ? ['id', id] : ['request', requestId]
  return createHash('sha256')
    .update(JSON.stringify([owner, ...key]))
    .digest('hex')
}
