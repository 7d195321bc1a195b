import { type CloudbaseDatabase, cloudbaseStore } from '../../cloudfunctions/store/cloudbase'
import { type CloudbaseServer, startCloudbaseServer } from '../support/cloudbase-server'
import { behavesAsStore } from './behaviour'
import { consultation } from './sample'

let server: CloudbaseServer

/** The database of the real SDK, which reads its environment when it is loaded. */
async function database(): Promise<CloudbaseDatabase> {
  const { default: cloud } = await import('wx-server-sdk')
  cloud.init({ env: 'test' })
  return cloud.database() as unknown as CloudbaseDatabase
}

beforeAll(async () => {
  server = await startCloudbaseServer('consultations', 'feedback')
  Object.assign(process.env, server.env)
})
afterAll(() => server.close())

describe('what is kept in WeChat CloudBase', () => {
  behavesAsStore(async () => cloudbaseStore(await database()))

  it('is one document a consultation, in plain text fields', async () => {
    const mine = consultation()
    await cloudbaseStore(await database()).consultations.record(mine)
    const documents = [...(server.collections.get('consultations')?.values() ?? [])]
    expect(documents.filter(({ owner }) => owner === mine.owner)).toEqual([
      expect.objectContaining({ id: mine.id, member: null, situation: JSON.stringify(mine.situation) }),
    ])
  })

  it('fails to be recorded with the reason of the database when it keeps none', async () => {
    const db = await database()
    const elsewhere = cloudbaseStore({ command: db.command, collection: () => db.collection('missing') })
    await expect(elsewhere.consultations.record(consultation())).rejects.toThrow('missing')
  })
})
