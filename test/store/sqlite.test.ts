import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../cloudfunctions/store/port'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { connectSqlite } from '../../cloudfunctions/store/sql/sqlite'
import { behavesAsStore } from './behaviour'
import { at, consultation } from './sample'

let root: string
let made = 0
/** A data folder that does not exist yet. */
const newFolder = () => join(root, `${++made}`, 'data')

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'consultations-'))
})
afterAll(() => rm(root, { recursive: true }))

describe('what is kept in a SQLite file', () => {
  behavesAsStore(() => openSqlStore({ dataDir: newFolder() }))

  it('is there after the store was closed and opened again, also twice', async () => {
    const dataDir = newFolder()
    const mine = consultation()
    const before = await openSqlStore({ dataDir })
    await before.consultations.record(mine)
    await before.close()
    for (let opening = 0; opening < 2; opening += 1) {
      const after = await openSqlStore({ dataDir })
      expect(await after.consultations.get(mine.owner, mine.id)).toStrictEqual(mine)
      await after.close()
    }
  })

  it('is written to a log ahead of the file and synchronized in full', async () => {
    const database = await connectSqlite(newFolder())
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) =>
      database.pragma(name),
    )
    // libSQL says 2 for FULL, 1 for on, and milliseconds.
    expect(settings).toEqual([
      [{ journal_mode: 'wal' }],
      [{ synchronous: 2 }],
      [{ foreign_keys: 1 }],
      [{ timeout: 5000 }],
    ])
    database.close()
  })

  it.each(['consultation', 'feedback'])('is found by an index, without sorting, on every page: %s', async (table) => {
    const dataDir = newFolder()
    await (await openSqlStore({ dataDir })).close()
    const database = await connectSqlite(dataDir)
    const plan = database
      .prepare(
        `explain query plan select * from ${table} where owner = 'o' and (created_at, id) < ('t', 'i')
         order by created_at desc, id desc limit 3`,
      )
      .all() as { detail: string }[]
    database.close()
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining(`USING INDEX ${table}_newest (owner=?`)])
  })

  const modesOf = async (dataDir: string) =>
    Object.fromEntries(
      await Promise.all(
        (await readdir(dataDir)).map(async (name) => [name, (await stat(join(dataDir, name))).mode & 0o777]),
      ),
    )

  it('is for its owner alone, file and folder', async () => {
    const dataDir = newFolder()
    const store = await openSqlStore({ dataDir })
    await store.consultations.record(consultation())
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
    expect(await modesOf(dataDir)).toEqual({
      'xubaotong.sqlite': 0o600,
      'xubaotong.sqlite-shm': 0o600,
      'xubaotong.sqlite-wal': 0o600,
    })
    await store.close()
  })

  it('is closed to others where it was open to them, not to a group, and its folder is left as it was', async () => {
    const dataDir = newFolder()
    await mkdir(dataDir, { recursive: true })
    await chmod(dataDir, 0o755)
    await (await openSqlStore({ dataDir })).close()
    // libSQL lets go of a closed file only when its statements are collected: what lies beside it may vanish meanwhile
    const gone = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'ENOENT') throw error
    }
    for (const name of await readdir(dataDir)) await chmod(join(dataDir, name), 0o644).catch(gone)
    const store = await openSqlStore({ dataDir })
    await store.consultations.record(consultation())
    expect((await stat(dataDir)).mode & 0o777).toBe(0o755)
    expect(await modesOf(dataDir)).toEqual({
      'xubaotong.sqlite': 0o640,
      'xubaotong.sqlite-shm': 0o640,
      'xubaotong.sqlite-wal': 0o640,
    })
    await store.close()
  })

  it('stands whole in its one file once the store was closed', async () => {
    const dataDir = newFolder()
    const mine = consultation()
    const before = await openSqlStore({ dataDir })
    await before.consultations.record(mine)
    await before.close()
    const copy = newFolder()
    await mkdir(copy, { recursive: true })
    await copyFile(join(dataDir, 'xubaotong.sqlite'), join(copy, 'xubaotong.sqlite'))
    const after = await openSqlStore({ dataDir: copy })
    expect(await after.consultations.get(mine.owner, mine.id)).toStrictEqual(mine)
    await after.close()
  })

  it('says whether a consultation could be written, and leaves nothing that grows', async () => {
    const dataDir = newFolder()
    const store = await openSqlStore({ dataDir })
    for (let time = 0; time < 3; time += 1) await store.checkWritable()
    await store.close()
    const { size } = await stat(join(dataDir, 'xubaotong.sqlite'))
    expect(size).toBeLessThan(200 * 1024)
  })

  it('outlasts a change of the tables', async () => {
    const dataDir = newFolder()
    const mine = consultation()
    const before = await openSqlStore({ dataDir })
    await before.consultations.record(mine)
    await before.close()
    const older = await connectSqlite(dataDir)
    older.exec("drop table feedback; drop table probe; delete from kysely_migration where name >= '002'")
    older.close()
    const after = await openSqlStore({ dataDir })
    expect(await after.consultations.get(mine.owner, mine.id)).toStrictEqual(mine)
    expect(await after.feedback.list(mine.owner, { limit: 1 })).toEqual({ items: [] })
    await after.close()
  })

  it('finds whole tables when an opening that failed half-way is repeated', async () => {
    const dataDir = newFolder()
    const obstacle = await connectSqlite(dataDir)
    obstacle.exec('create table consultation_newest (name text)')
    await expect(openSqlStore({ dataDir })).rejects.toThrow('consultation_newest')
    obstacle.exec('drop table consultation_newest')
    obstacle.close()
    const store = await openSqlStore({ dataDir })
    const mine = consultation()
    expect(await store.consultations.record(mine)).toStrictEqual(mine)
    await store.close()
  })

  it('is kept in full when two stores, opened at once on a new file, write at once', async () => {
    const dataDir = newFolder()
    const stores = await Promise.all([openSqlStore({ dataDir }), openSqlStore({ dataDir })])
    const { owner } = consultation()
    const record = (store: Store) =>
      Promise.all(
        Array.from({ length: 40 }, (_, second) =>
          store.consultations.record(consultation({ owner, createdAt: at(second) })),
        ),
      )
    const kept = (await Promise.all(stores.map(record))).flat().map(({ id }) => id)
    for (const store of stores) {
      const { items } = await store.consultations.list(owner, { limit: 100 })
      expect(items.map(({ id }) => id).sort()).toEqual([...kept].sort())
    }
    await Promise.all(stores.map((store) => store.close()))
  })
})

describe('the place of the SQL store', () => {
  it('is refused in Chinese, without its password, when it is of another kind', async () => {
    const opened = openSqlStore({ databaseUrl: 'mysql://me:secret@host/db', dataDir: newFolder() })
    await expect(opened).rejects.toThrow('数据库地址(DATABASE_URL)要以 postgres:// 或 postgresql:// 开头')
    await expect(opened).rejects.not.toThrow('secret')
  })
})
