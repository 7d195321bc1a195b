import type { Kysely } from 'kysely'
import { pageOf, positionOf } from '../paging'
import type { Kept, Listing, Page } from '../port'
import type { Form, Row } from '../row'
import type { Schema } from './schema'

/** What is kept in one table; the same statements for every table and every dialect. */
export function sqlTable<T extends Kept, R extends Row>(
  schema: Kysely<Schema>,
  name: keyof Schema,
  { toRow, fromRow }: Form<T, R>,
) {
  // all tables are alike in what is asked of them here
  const db = schema as unknown as Kysely<Record<typeof name, Row>>
  const ofOwner = (owner: string) => db.selectFrom(name).selectAll().where('owner', '=', owner)

  /** The one that was kept before under the same key; throws when there is none, for then another has its id. */
  async function keptBefore({ owner, id, requestId }: T): Promise<T> {
    const query =
      requestId === undefined ? ofOwner(owner).where('id', '=', id) : ofOwner(owner).where('request_id', '=', requestId)
    return fromRow((await query.executeTakeFirstOrThrow()) as R)
  }

  return {
    async record(item: T): Promise<T> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto(name)
        .values(toRow(item))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n ? item : keptBefore(item)
    },

    /** The columns beside the listing hold what is given. */
    async list(owner: string, { limit, cursor, ...columns }: Listing & { member?: string }): Promise<Page<T>> {
      let query = ofOwner(owner)
      for (const [column, value] of Object.entries(columns)) query = query.where(column as keyof Row, '=', value)
      if (cursor !== undefined) {
        const { created_at, id } = positionOf(cursor)
        query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('created_at', 'id'), '<', tuple(created_at, id)))
      }
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      return pageOf(rows as unknown as R[], limit, fromRow)
    },

    async get(owner: string, id: string): Promise<T | undefined> {
      const row = await ofOwner(owner).where('id', '=', id).executeTakeFirst()
      return row && fromRow(row as R)
    },

    async remove(owner: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom(name)
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
  }
}
