import type { Kysely } from 'kysely'
import { pageOf, positionOf } from '../paging'
import type { Consultation, ConsultationStore } from '../port'
import { fromRow, toRow } from '../row'
import type { Schema } from './schema'

/** Consultations in a SQL database whose tables are up to date; the same statements for every dialect. */
export function sqlStore(db: Kysely<Schema>): ConsultationStore {
  const ofOwner = (owner: string) => db.selectFrom('consultation').selectAll().where('owner', '=', owner)

  return {
    async record(consultation) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('consultation')
        .values(toRow(consultation))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n ? consultation : kept(consultation)
    },

    async list(owner, { limit, cursor, member }) {
      let query = ofOwner(owner)
      if (member !== undefined) query = query.where('member', '=', member)
      if (cursor !== undefined) {
        const { created_at, id } = positionOf(cursor)
        query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('created_at', 'id'), '<', tuple(created_at, id)))
      }
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      return pageOf(rows, limit)
    },

    async get(owner, id) {
      const row = await ofOwner(owner).where('id', '=', id).executeTakeFirst()
      return row && fromRow(row)
    },

    async remove(owner, id) {
      const { numDeletedRows } = await db
        .deleteFrom('consultation')
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },

    async removeAll(owner) {
      await db.deleteFrom('consultation').where('owner', '=', owner).execute()
    },

    close: () => db.destroy(),
  }

  /** The one that was kept before under the same key; throws when there is none, for then another has its id. */
  async function kept({ owner, id, requestId }: Consultation): Promise<Consultation> {
    const query =
      requestId === undefined ? ofOwner(owner).where('id', '=', id) : ofOwner(owner).where('request_id', '=', requestId)
    return fromRow(await query.executeTakeFirstOrThrow())
  }
}
