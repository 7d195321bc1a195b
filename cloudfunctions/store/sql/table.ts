import { type Kysely, sql } from 'kysely'
import { pageOf, positionOf } from '../paging'
import { type Kept, type Listing, type Page, QuotaExceeded } from '../port'
import type { Form, Row } from '../row'
import type { Schema } from './schema'
import type { Write } from './write'

/** What is kept in one table, at most `most` of each owner; the same statements for every table and every dialect. */
export function sqlTable<T extends Kept, R extends Row>(
  schema: Kysely<Schema>,
  write: Write,
  name: keyof Schema,
  most: number,
  { toRow, fromRow }: Form<T, R>,
) {
  // all tables are alike in what is asked of them here
  type Table = Kysely<Record<typeof name, Row>>
  const db = schema as unknown as Table
  const ofOwner = (owner: string, within = db) => within.selectFrom(name).selectAll().where('owner', '=', owner)

  /** The one that was kept before under the same key; throws when there is none, for then its owner has enough. */
  async function keptBefore({ owner, id, requestId }: T, within: Table): Promise<T> {
    const all = ofOwner(owner, within)
    const query = requestId === undefined ? all.where('id', '=', id) : all.where('request_id', '=', requestId)
    return fromRow((await query.executeTakeFirstOrThrow(() => new QuotaExceeded())) as R)
  }

  return {
    record: (item: T): Promise<T> =>
      write(async (connection) => {
        const within = connection as unknown as Table
        const row = toRow(item)
        const kept = within
          .selectFrom(name)
          .select(({ fn }) => fn.countAll().as('kept'))
          .where('owner', '=', item.owner)
        const { numInsertedOrUpdatedRows } = await within
          .insertInto(name)
          .columns(Object.keys(row) as (keyof Row)[])
          // counted in the same statement: of those that are recorded at once no more than a few get past it
          .expression(
            within
              .selectNoFrom(Object.entries(row).map(([column, value]) => sql.val(value).as(column)))
              .where(kept, '<', most),
          )
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 1n ? item : keptBefore(item, within)
      }),

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

    remove: (owner: string, id: string): Promise<boolean> =>
      write(async (connection) => {
        const { numDeletedRows } = await (connection as unknown as Table)
          .deleteFrom(name)
          .where('owner', '=', owner)
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return numDeletedRows === 1n
      }),
  }
}
