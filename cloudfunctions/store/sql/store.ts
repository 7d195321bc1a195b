import type { Kysely } from 'kysely'
import type { Store } from '../port'
import { consultationForm, feedbackForm } from '../row'
import type { Schema } from './schema'
import { sqlTable } from './table'

const TABLES = ['consultation', 'feedback'] as const satisfies readonly (keyof Schema)[]

/** The store in a SQL database whose tables are up to date. */
export function sqlStore(db: Kysely<Schema>): Store {
  return {
    consultations: sqlTable(db, 'consultation', consultationForm),
    feedback: sqlTable(db, 'feedback', feedbackForm),
    removeAll: (owner) =>
      db.transaction().execute(async (transaction) => {
        for (const table of TABLES) await transaction.deleteFrom(table).where('owner', '=', owner).execute()
      }),
    close: () => db.destroy(),
  }
}
