import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type LocalStore, MOST_KEPT } from '../port'
import { consultationForm, feedbackForm } from '../row'
import type { Schema } from './schema'
import { sqlTable } from './table'
import type { Write } from './write'

const TABLES = ['consultation', 'feedback'] as const satisfies readonly (keyof Schema)[]

/** Characters that are written to see whether a consultation could be. */
const PROBE = 64 * 1024

/** The store in a SQL database whose tables are up to date. */
export function sqlStore(db: Kysely<Schema>, write: Write): LocalStore {
  return {
    consultations: sqlTable(db, write, 'consultation', MOST_KEPT.consultations, consultationForm),
    feedback: sqlTable(db, write, 'feedback', MOST_KEPT.feedback, feedbackForm),
    removeAll: (owner) =>
      db.transaction().execute(async (transaction) => {
        for (const table of TABLES) await transaction.deleteFrom(table).where('owner', '=', owner).execute()
      }),
    // in one place, over what was written there before: another form each time, so that it is written
    checkWritable: () =>
      write(async (within) => {
        const content = randomBytes(PROBE / 2).toString('hex')
        await within
          .insertInto('probe')
          .values({ id: 'probe', content })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ content }))
          .execute()
      }),
    close: () => db.destroy(),
  }
}
