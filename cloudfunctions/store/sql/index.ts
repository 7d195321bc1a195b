import { Kysely } from 'kysely'
import type { LocalStore } from '../port'
import { migrate, migrateSqlite } from './migrations'
import { postgresDialect } from './postgres'
import type { Schema } from './schema'
import { sqliteDialect } from './sqlite'
import { sqlStore } from './store'
import { writeAlone, writeTogether } from './write'

/** Where the SQL store keeps its data. */
export interface SqlPlace {
  /** A `postgres://` or `postgresql://` address; unset: a SQLite file in `dataDir`. */
  readonly databaseUrl?: string | undefined
  /** Folder of the SQLite file; made when missing, not used with PostgreSQL. */
  readonly dataDir: string
}

/** Opens the store and brings its tables up to date. Throws when the address is of another kind or the database cannot be reached. */
export async function openSqlStore({ databaseUrl, dataDir }: SqlPlace): Promise<LocalStore> {
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    // The address itself may hold a password: it is not repeated.
    throw new Error(
      '数据库地址(DATABASE_URL)要以 postgres:// 或 postgresql:// 开头;不填写时使用数据目录中的 SQLite 文件',
    )
  }
  const inFile = databaseUrl === undefined
  const db = new Kysely<Schema>({ dialect: inFile ? sqliteDialect(dataDir) : postgresDialect(databaseUrl) })
  try {
    await (inFile ? migrateSqlite(db) : migrate(db))
  } catch (error) {
    await db.destroy()
    throw error
  }
  return sqlStore(db, inFile ? writeTogether(db) : writeAlone(db))
}
