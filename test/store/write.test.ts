import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import Database from 'libsql'
import type { Schema } from '../../cloudfunctions/store/sql/schema'
import { sqliteDialect } from '../../cloudfunctions/store/sql/sqlite'
import { writeTogether } from '../../cloudfunctions/store/sql/write'

describe('what is written together', () => {
  let folder: string
  let db: Kysely<Schema>
  /** The statements that began or ended a transaction, in order. */
  const transactions: string[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-'))
    db = new Kysely<Schema>({
      dialect: sqliteDialect(folder),
      log: ({ query }) => {
        if (['begin', 'commit', 'rollback'].includes(query.sql)) transactions.push(query.sql)
      },
    })
    await sql`create table probe (id text primary key, content text not null)`.execute(db)
    transactions.length = 0
  })
  afterEach(async () => {
    await db.destroy()
    await rm(folder, { recursive: true })
  })

  const put = (id: string) => (within: Kysely<Schema>) =>
    within.insertInto('probe').values({ id, content: id }).executeTakeFirstOrThrow()
  const kept = async () => (await db.selectFrom('probe').select('id').orderBy('id').execute()).map(({ id }) => id)

  it('is waited for once, and each gets what it gave', async () => {
    const write = writeTogether(db)
    const given = ['a', 'b', 'c', 'd']
    const got = await Promise.all(given.map((id) => write(async (within) => [await put(id)(within), id][1])))
    expect(got).toEqual(given)
    expect(await kept()).toEqual(given)
    expect(transactions).toEqual(['begin', 'commit'])
  })

  it('is kept, but for what fails', async () => {
    const write = writeTogether(db)
    const results = await Promise.allSettled([write(put('a')), write(put('a')), write(put('b'))])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await kept()).toEqual(['a', 'b'])
  })

  it('is told to be kept once it is, and not at all when that fails', async () => {
    const write = writeTogether(db)
    await sql`create table deferred (id text references probe (id) deferrable initially deferred)`.execute(db)
    const dangling = write((within) => sql`insert into deferred values ('nobody')`.execute(within))
    const results = await Promise.allSettled([write(put('a')), dangling])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await kept()).toEqual([])
    await write(put('b'))
    expect(await kept()).toEqual(['b'])
  })

  it('fails while another process writes, says so, and is kept again afterwards', async () => {
    const write = writeTogether(db)
    const other = new Database(join(folder, 'xubaotong.sqlite'))
    other.exec('begin immediate')
    const results = await Promise.allSettled([write(put('a')), write(put('b')), write(put('c'))])
    other.exec('rollback')
    other.close()
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('locked') } })
    await Promise.all([write(put('d')), write(put('e'))])
    expect(await kept()).toEqual(['d', 'e'])
  })
})
