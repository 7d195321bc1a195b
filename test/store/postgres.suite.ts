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
})
