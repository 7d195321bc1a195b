import { createHash } from 'node:crypto'
import { pageOf, positionOf } from '../paging'
import { type Kept, type Listing, type Page, QuotaExceeded } from '../port'
import type { Form, Row } from '../row'
import type { CloudbaseDatabase } from './database'

/** A reply of the database is at most 1 MB (error -602001 of wx-server-sdk), and an advice with its trace is long. */
const MOST_PER_PAGE = 20

/** What is kept in one collection, one document each, at most `most` of each owner. */
export function cloudbaseCollection<T extends Kept, R extends Row>(
  db: CloudbaseDatabase,
  name: string,
  most: number,
  { toRow, fromRow }: Form<T, R>,
) {
  const { and, or, lt } = db.command
  const collection = db.collection(name)

  /** The owner's document that meets the condition. */
  async function first(owner: string, condition: object): Promise<R | undefined> {
    const { data } = await collection
      .where({ ...condition, owner })
      .limit(1)
      .get()
    const row = data[0] as R | undefined
    return row?.owner === owner ? row : undefined
  }

  return {
    async record(item: T): Promise<T> {
      const _id = documentId(item)
      // counted before: of those that are recorded at once no more than a few get past it
      const { total } = await collection.where({ owner: item.owner }).count()
      if (total >= most) {
        const kept = await first(item.owner, { _id })
        if (!kept) throw new QuotaExceeded()
        return fromRow(kept)
      }
      try {
        await collection.add({ data: { _id, ...toRow(item) } })
        return item
      } catch (failure) {
        // Either it is kept already, or an answer got lost on its way: both times the document is there.
        const kept = await first(item.owner, { _id })
        if (!kept) throw failure
        return fromRow(kept)
      }
    },

    /** The fields beside the listing hold what is given. */
    async list(owner: string, { limit, cursor, ...fields }: Listing & { member?: string }): Promise<Page<T>> {
      const most = Math.min(limit, MOST_PER_PAGE)
      const conditions: object[] = [{ owner, ...fields }]
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
      return pageOf(data as R[], most, fromRow)
    },

    async get(owner: string, id: string): Promise<T | undefined> {
      const row = await first(owner, { id })
      return row && fromRow(row)
    },

    async remove(owner: string, id: string): Promise<boolean> {
      const { stats } = await collection.where({ owner, id }).remove()
      return stats.removed > 0
    },

    async removeAll(owner: string): Promise<void> {
      // One call may stop short of the end where there is much.
      for (let removed = 1; removed > 0; ) removed = (await collection.where({ owner }).remove()).stats.removed
    },
  }
}

/** The same for the same request of the same owner, so that the database itself refuses a second document. */
function documentId({ owner, id, requestId }: Kept): string {
  const key = requestId === undefined ? ['id', id] : ['request', requestId]
  return createHash('sha256')
    .update(JSON.stringify([owner, ...key]))
    .digest('hex')
}
