import { Pool } from 'pg'
import type { Consultation } from '../../cloudfunctions/store/port'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { behavesAsStore } from './behaviour'
import { consultation } from './sample'

/** Runs on demand only, for it needs a database server: `npm run test:postgres`. */
const databaseUrl = process.env.TEST_DATABASE_URL
if (!databaseUrl) {
  throw new Error(
    'TEST_DATABASE_URL is missing: the address of an empty PostgreSQL database, postgres://user:password@host:port/name (get one with `apt-get install -y postgresql`, then `createdb name`)',
  )
}
const place = { databaseUrl, dataDir: '' }

describe('what is kept in PostgreSQL', () => {
  behavesAsStore(() => openSqlStore(place))

  it('is shared by stores that were opened at once', async () => {
    const [one, other] = await Promise.all([openSqlStore(place), openSqlStore(place)])
    const mine = await one.consultations.record(consultation())
    expect(await other.consultations.get(mine.owner, mine.id)).toStrictEqual(mine)
    await Promise.all([one.close(), other.close()])
  })

  it('is kept on after the server ended every connection, in use or not', async () => {
    const store = await openSqlStore(place)
    const other = new Pool({ connectionString: databaseUrl })
    const record = () => store.consultations.record(consultation())
    for (let round = 0; round < 10; round += 1) {
      const records = Array.from({ length: 20 }, record)
      await other.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      await Promise.allSettled(records)
    }
    // what is idle and broken may fail once more each
    const again = (): Promise<Consultation> => record().catch(again)
    const mine = await again()
    expect(await store.consultations.get(mine.owner, mine.id)).toStrictEqual(mine)
    await Promise.all([store.close(), other.end()])
  }, 30_000)
})
