import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SqliteDialect } from 'kysely'
import Database from 'libsql'

/** How long a statement waits for another process that is writing to the same file. */
const BUSY_MILLISECONDS = 5000

/** Opens the database file in the data folder, making both when they are missing. */
export async function connectSqlite(dataDir: string): Promise<Database.Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const database = new Database(join(dataDir, 'xubaotong.sqlite'))
  database.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`)
  database.pragma('journal_mode = WAL')
  // A record that was answered for survives a loss of power.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return database
}

/** SQLite, for one machine. */
export function sqliteDialect(dataDir: string): SqliteDialect {
  return new SqliteDialect({ database: () => connectSqlite(dataDir) })
}
