import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { ExportReply, HistoryListReply, Reply } from '@contract'
import { type BuiltFunction, buildFunctions } from '../../config/functions'
import { type CloudbaseServer, startCloudbaseServer } from '../support/cloudbase-server'

jest.setTimeout(60_000)

/** Loads a bundle as CloudBase does and makes one call. */
const CALL = `
  const [bundle, event] = process.argv.slice(1)
  require(bundle).main(JSON.parse(event), {}).then((reply) => process.stdout.write(JSON.stringify(reply)))
`

describe('the functions as WeChat runs them', () => {
  let folder: string
  let built: BuiltFunction[]
  let cloud: CloudbaseServer
  /** What the last call wrote to the function's log. */
  let log: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'functions-'))
    built = await buildFunctions(folder)
    cloud = await startCloudbaseServer('consultations', 'feedback')
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true })
  })

  /** The reply to one call of a person; without one, of a timer or another machine. */
  async function call(name: string, event: object, openid?: string): Promise<Reply<unknown>> {
    const caller =
      openid === undefined ? {} : { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: openid, WX_APPID: 'wx1' }
    const child = spawn(process.execPath, ['-e', CALL, path.join(folder, name, 'index.js'), JSON.stringify(event)], {
      env: { ...cloud.env, ...caller },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [reply, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
    log = errors
    return JSON.parse(reply)
  }

  const history = async (openid: string) =>
    (await call('history', { action: 'list' }, openid)) as { ok: true; data: HistoryListReply }

  const situation = { region: '310000', insurance: 'flexible' }

  test('each is a folder that the cloud takes as it is, with nothing to install', () => {
    expect(built.map(({ name }) => name)).toEqual(expect.arrayContaining(['consult', 'feedback', 'history', 'library']))
    for (const { name, bytes } of built) {
      const read = (file: string) => readFileSync(path.join(folder, name, file), 'utf8')
      expect(readdirSync(path.join(folder, name)).sort()).toEqual(['config.json', 'index.js', 'package.json'])
      expect(JSON.parse(read('package.json'))).toEqual({ name, version: expect.any(String), main: 'index.js' })
      expect(JSON.parse(read('config.json'))).toMatchObject({ permissions: { openapi: expect.any(Array) } })
      expect(Buffer.byteLength(read('index.js'))).toBe(bytes)
    }
  })

  test('a person gets advice and finds it again, and nobody else does', async () => {
    // userInfo and tcbContext are what WeChat adds to the event
    const event = { action: 'advise', situation, userInfo: { openId: 'someone', appId: 'wx1' }, tcbContext: {} }
    const reply = (await call('consult', event, 'person-a')) as { ok: true; data: { id: string } }
    expect(reply).toMatchObject({ ok: true, data: { advice: { region: { code: '310000' } } } })
    expect((await history('person-a')).data.items.map(({ id }) => id)).toEqual([reply.data.id])
    expect((await history('person-b')).data.items).toEqual([])
    expect((await history('someone')).data.items).toEqual([])
  })

  test('a message is kept once, shown to whom it is of, and removed with everything else', async () => {
    const event = { action: 'submit', text: '等待期说错了', requestId: 'request-1' }
    const reply = await call('feedback', event, 'person-c')
    expect(reply).toEqual({ ok: true, data: { id: expect.any(String) } })
    expect(await call('feedback', event, 'person-c')).toEqual(reply)
    const kept = async () =>
      ((await call('history', { action: 'export' }, 'person-c')) as { ok: true; data: ExportReply }).data.feedback
    expect((await kept()).map(({ text }) => text)).toEqual(['等待期说错了'])
    await call('history', { action: 'removeAll' }, 'person-c')
    expect(await kept()).toEqual([])
  })

  test('as many situations as one may compare are answered in one reply', async () => {
    const situations = Array.from({ length: 6 }, () => situation)
    const reply = await call('consult', { action: 'preview', situations }, 'person-a')
    expect(reply).toMatchObject({ ok: true, data: { advices: { length: 6 } } })
  })

  test('a caller whom WeChat does not name is refused', async () => {
    const event = { action: 'list', userInfo: { openId: 'person-a' } }
    expect(await call('history', event)).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  })

  test('an unknown field is refused by its path', async () => {
    expect(await call('consult', { action: 'advise', situation, openid: 'x' }, 'person-a')).toMatchObject({
      ok: false,
      error: { code: 'bad-request', issues: [{ path: 'openid' }] },
    })
  })

  test('when the database fails the reason goes to the log and not to the person', async () => {
    const broken = await startCloudbaseServer()
    const sound = cloud
    cloud = broken
    const reply = await call('history', { action: 'list' }, 'person-a')
    cloud = sound
    await broken.close()
    expect(reply).toEqual({ ok: false, error: { code: 'internal', message: '服务出了点问题，请稍后再试' } })
    expect(log).toContain('database collection not exists')
  })
})
