import { chmod, mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SqliteDialect, type SqliteStatement } from 'kysely'
import Database from 'libsql'

/** How long a statement waits for another process that is writing to the same file. */
const BUSY_MILLISECONDS = 5000

/** What others than owner and group may do with a file. */
const OTHERS = 0o007

/** Opens the database file in the data folder, making both when they are missing. */
export async function connectSqlite(dataDir: string): Promise<Database.Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'xubaotong.sqlite')
  await keepPrivate(file)
  const database = new Database(file)
  database.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`)
  database.pragma('journal_mode = WAL')
  // A record that was answered for survives a loss of power.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return database
}

/**
 * Makes the file for its owner alone, for what people told stands in it; SQLite gives the files beside it the same mode.
 * Of a file that is there already others lose their access and a group keeps what it was given, as for backups. The
 * folder is made private when it is made; one that is there may be shared with other things and is left as it is.
 */
async function keepPrivate(file: string): Promise<void> {
  await (await open(file, 'a', 0o600)).close()
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    const mode = (await stat(each).catch(() => undefined))?.mode
    // who does not own the file cannot change its mode: then it is not for us to decide
    if (mode !== undefined && mode & OTHERS) await chmod(each, mode & 0o777 & ~OTHERS).catch(() => {})
  }
}

/** How a transaction begins, by Kysely and by the migrations. */
const BEGIN = ['begin', 'begin immediate']

/**
 * Takes the one write lock when a transaction begins: all in it wait for another process once, and are told that it is that
 * which they wait for. Not prepared: of a prepared statement that waits in vain libSQL keeps the connection writing, so that
 * no later transaction can be committed.
 */
const begin = (database: Database.Database): SqliteStatement => ({
  reader: false,
  run: () => {
    database.exec('begin immediate')
    return { changes: 0, lastInsertRowid: 0 }
  },
  all: () => [],
  iterate: () => [][Symbol.iterator](),
})

/** SQLite, for one machine. */
export function sqliteDialect(dataDir: string): SqliteDialect {
  return new SqliteDialect({
    database: async () => {
      const database = await connectSqlite(dataDir)
      return {
        prepare: (statement) => (BEGIN.includes(statement) ? begin(database) : database.prepare(statement)),
        // libSQL leaves all that was written since the last checkpoint in the log: a copy of the file alone would lack it
        close: () => {
          try {
            database.pragma('wal_checkpoint(TRUNCATE)')
          } catch {
            // as on a full disk: it stands in the log until the next opening
          } finally {
            database.close()
          }
        },
      }
    },
  })
}
