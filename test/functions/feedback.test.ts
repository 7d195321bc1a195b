import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FeedbackReply, parse } from '@contract'
import { handler } from '../../cloudfunctions/feedback/handler'
import type { Services } from '../../cloudfunctions/services'
import type { LocalStore } from '../../cloudfunctions/store/port'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { startGateway } from './gateway'

describe('a message to us', () => {
  let folder: string
  let store: LocalStore
  let ids = 0
  /** A new caller in each test. */
  let me: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'feedback-'))
    store = await openSqlStore({ dataDir: folder })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(() => {
    me = `caller-${++ids}`
  })

  const call = (request: unknown, caller = me) =>
    handler(request, { id: caller }, {
      store,
      now: () => new Date(Date.UTC(2026, 2, 10, 0, 0, ++ids)).toISOString(),
      newId: () => `m${++ids}`,
    } as Partial<Services> as Services)
  const submit = (message: object, caller?: string) => call({ action: 'submit', ...message }, caller)
  const kept = async (caller = me) =>
    (await store.feedback.list(caller, { limit: 10 })).items.map(({ feedback }) => feedback)

  test('is not kept beside a hundred others of the same person, who is told so', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => submit({ text: `${n}` })))
    expect(await submit({ text: '再写一条' })).toEqual({
      ok: false,
      error: { code: 'conflict', message: expect.stringMatching(/^您已经写了 100 条投诉建议.*全部删除/) },
    })
    expect(await submit({ text: '别人写的' }, `${me}-other`)).toMatchObject({ ok: true })
  })

  test.each([
    ['alone', { text: '字太小了' }],
    ['about a rule', { about: 'nation/resume', text: '这条已经改了' }],
    ['with a way to answer', { text: '请回电话', contact: '13800000000' }],
    ['about what we do not know', { about: 'no-such-rule', text: '这条规则在哪里' }],
    ['of the greatest length', { text: '字'.repeat(2000) }],
  ])('is kept as it was written: %s', async (_, message) => {
    const reply = await submit(message)
    expect(reply).toEqual({ ok: true, data: { id: expect.any(String) } })
    expect(reply.ok && parse(FeedbackReply, reply.data).ok).toBe(true)
    expect(await kept()).toEqual([message])
  })

  test('that is sent again is kept once and answered with the same id', async () => {
    const message = { text: '谢谢', requestId: 'request-1' }
    const replies = await Promise.all([submit(message), submit(message), submit(message)])
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(await submit(message)).toEqual(replies[0])
    expect(await kept()).toEqual([{ text: '谢谢' }])
  })

  test('of the same words and another request is another message', async () => {
    await submit({ text: '谢谢', requestId: 'request-1' })
    await submit({ text: '谢谢', requestId: 'request-2' })
    expect(await kept()).toHaveLength(2)
  })

  test('is of its caller alone, also under a request id that another used', async () => {
    await submit({ text: '我的', requestId: 'request-1' })
    await submit({ text: '别人的', requestId: 'request-1' }, 'another')
    expect(await kept()).toEqual([{ text: '我的' }])
    expect(await kept('another')).toEqual([{ text: '别人的' }])
  })

  test.each<[string, object, string]>([
    ['no words', { text: '' }, 'text'],
    ['nothing', {}, 'text'],
    ['too many words', { text: '字'.repeat(2001) }, 'text'],
    ['too long a contact', { text: '好', contact: '1'.repeat(101) }, 'contact'],
    ['too long a reference', { text: '好', about: 'a'.repeat(201) }, 'about'],
    ['a malformed request id', { text: '好', requestId: '!' }, 'requestId'],
    ['an unknown field', { text: '好', owner: 'someone' }, 'owner'],
  ])('with %s is refused by its path, and nothing is kept', async (_, message, at) => {
    expect(await submit(message)).toMatchObject({
      ok: false,
      error: { code: 'bad-request', issues: [{ path: at, message: expect.stringMatching(/[\u4e00-\u9fff]/) }] },
    })
    expect(await kept()).toEqual([])
  })

  test('cannot be listed, for there is no such action', async () => {
    expect(await call({ action: 'list' })).toMatchObject({ ok: false, error: { issues: [{ path: 'action' }] } })
  })

  test('that comes through the gateway is kept for the caller of its cookie', async () => {
    const gateway = await startGateway({ store, functions: { feedback: handler } })
    const post = (payload: object, headers = {}) =>
      gateway.app.inject({ method: 'POST', url: '/functions/feedback', payload, headers })
    const message = { action: 'submit', text: '谢谢', requestId: 'request-1' }
    const first = await post(message)
    const again = await post(message, { cookie: String(first.headers['set-cookie']).split(';')[0] })
    const stranger = await post(message)
    await gateway.close()
    expect(first.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    expect(stranger.json().data.id).not.toBe(first.json().data.id)
  })
})
