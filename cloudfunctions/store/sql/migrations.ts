import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Schema } from './schema'

/**
 * Every change of the tables, in order of its name; what has been released is never edited.
 * In code, not in a folder, so that they are there when the function is bundled.
 */
const migrations: Record<string, Migration> = {
  '001-consultation': {
    async up(db) {
      await db.schema
        .createTable('consultation')
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('member', 'text')
        .addColumn('request_id', 'text')
        .addColumn('situation', 'text', (column) => column.notNull())
        .addColumn('advice', 'text', (column) => column.notNull())
        // The owner leads every key, so that a distributed engine can shard by it.
        .addPrimaryKeyConstraint('consultation_key', ['owner', 'id'])
        // Nulls are distinct in both dialects: requests without a key never collide.
        .addUniqueConstraint('consultation_request', ['owner', 'request_id'])
        .execute()
      await db.schema
        .createIndex('consultation_newest')
        .on('consultation')
        .columns(['owner', 'created_at desc', 'id desc'])
        .execute()
    },
  },
  '002-feedback': {
    async up(db) {
      await db.schema
        .createTable('feedback')
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('request_id', 'text')
        .addColumn('feedback', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('feedback_key', ['owner', 'id'])
        .addUniqueConstraint('feedback_request', ['owner', 'request_id'])
        .execute()
      await db.schema
        .createIndex('feedback_newest')
        .on('feedback')
        .columns(['owner', 'created_at desc', 'id desc'])
        .execute()
    },
  },
  '003-probe': {
    async up(db) {
      await db.schema
        .createTable('probe')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('content', 'text', (column) => column.notNull())
        .execute()
    },
  },
}

/** Brings the tables up to date; does nothing when they are. Throws what the database said when it fails. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error) throw error
}

/**
 * The same on SQLite, where Kysely neither locks nor takes a transaction: with the one write lock held, another process
 * waits, and a migration that fails leaves nothing behind.
 */
export async function migrateSqlite(db: Kysely<Schema>): Promise<void> {
  await sql`begin immediate`.execute(db)
  try {
    await migrate(db)
    await sql`commit`.execute(db)
  } catch (error) {
    await sql`rollback`.execute(db)
    throw error
  }
}
