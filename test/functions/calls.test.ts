import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { InjectOptions } from 'fastify'
import { startGateway, type TestGateway } from './gateway'

describe('calling a function through the gateway', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startGateway()
  })
  afterAll(() => gateway.close())

  const call = (name: string, options: InjectOptions = {}) =>
    gateway.app.inject({ method: 'POST', url: `/functions/${name}`, payload: {}, ...options })

  const refusal = (code: string) => ({
    ok: false,
    error: { code, message: expect.stringMatching(/^[^a-z]*(JSON|application\/json)?[^a-z]*$/) },
  })

  test('the handler gets the JSON body and its envelope comes back', async () => {
    const reply = await call('echo', { payload: { action: 'advise', n: 1 } })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(reply.json()).toEqual({ ok: true, data: { action: 'advise', n: 1 } })
  })

  test('the HTTP status of a failure is that of its code', async () => {
    const conflict = await startGateway({
      functions: { conflict: async () => ({ ok: false, error: { code: 'conflict', message: '已被修改' } }) },
    })
    const reply = await conflict.app.inject({ method: 'POST', url: '/functions/conflict', payload: {} })
    await conflict.close()
    expect(reply.statusCode).toBe(409)
    expect(reply.json()).toEqual({ ok: false, error: { code: 'conflict', message: '已被修改' } })
  })

  test.each(['nothing', 'constructor', '__proto__', 'echo/more', ''])('there is no function %p', async (name) => {
    const reply = await call(name)
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toEqual(refusal('not-found'))
  })

  test.each(['GET', 'PUT', 'DELETE'] as const)('%s is not how a function is called', async (method) => {
    const reply = await call('echo', { method, payload: method === 'GET' ? undefined : {} })
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toEqual(refusal('not-found'))
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a body of the type %p is refused',
    async (type) => {
      const reply = await call('echo', { headers: { 'content-type': type }, payload: '{"action":"list"}' })
      expect(reply.statusCode).toBe(415)
      expect(reply.json()).toEqual(refusal('unsupported-media-type'))
    },
  )

  test.each(['{"action":', '', 'undefined', '{"__proto__":{"x":1}}'])(
    'the body %p is not valid JSON',
    async (payload) => {
      const reply = await call('echo', { headers: { 'content-type': 'application/json' }, payload })
      expect(reply.statusCode).toBe(400)
      expect(reply.json()).toEqual(refusal('bad-request'))
    },
  )

  test('a call that a page of another site makes is refused', async () => {
    const reply = await call('echo', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(reply.statusCode).toBe(403)
    expect(reply.json()).toEqual(refusal('forbidden'))
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  test('an unexpected error is logged and not told', async () => {
    const reply = await call('broken')
    expect(reply.statusCode).toBe(500)
    expect(reply.json()).toEqual(refusal('internal'))
    expect(reply.body).not.toContain('secret')
    expect(gateway.log).toContainEqual(
      expect.objectContaining({
        level: 50,
        reqId: expect.any(String),
        err: expect.objectContaining({ message: 'a secret of the database' }),
      }),
    )
  })

  test('a malformed address is refused with an envelope', async () => {
    const reply = await gateway.app.inject({ method: 'GET', url: '/%zz' })
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  test('every log line of a call carries one request id and nothing that was told', async () => {
    gateway.log.length = 0
    await call('echo?region=450900', { payload: { situation: { region: '450900' } } })
    await call('echo', { headers: { 'content-type': 'application/json' }, payload: '{"region":"450900"' })
    expect(gateway.log).toHaveLength(4)
    expect(new Set(gateway.log.map(({ reqId }) => reqId)).size).toBe(2)
    expect(JSON.stringify(gateway.log)).not.toContain('450900')
  })

  test('a caller who calls too often has to wait, another does not', async () => {
    const cookie = String((await call('whoami')).headers['set-cookie']).split(';')[0]
    const statuses = new Set<number>()
    for (let n = 0; n < 240; n++) statuses.add((await call('echo', { headers: { cookie } })).statusCode)
    expect([...statuses]).toEqual([200])

    const reply = await call('echo', { headers: { cookie } })
    expect(reply.statusCode).toBe(429)
    expect(reply.json()).toEqual(refusal('too-many-requests'))
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
    expect((await call('echo')).statusCode).toBe(200)
  })

  const asking = (count: number) => ({ action: 'preview', situations: Array(count).fill({}) })

  test('a call weighs as much as the situations that it asks to be answered', async () => {
    const cookie = String((await call('whoami')).headers['set-cookie']).split(';')[0]
    const preview = async (count: number) =>
      (await call('echo', { headers: { cookie }, payload: asking(count) })).statusCode
    for (let n = 0; n < 39; n++) expect(await preview(6)).toBe(200)
    expect(await preview(1)).toBe(200)
    expect(await preview(5)).toBe(200)
    expect(await preview(1)).toBe(429)
  })

  test('who comes without a cookie to have six situations answered at a time is soon told to wait', async () => {
    const from = { remoteAddress: '192.0.2.66' }
    for (let n = 0; n < 200; n++) expect((await call('echo', { ...from, payload: asking(6) })).statusCode).toBe(200)
    const reply = await call('echo', { ...from, payload: asking(1) })
    expect(reply.statusCode).toBe(429)
    expect(reply.json()).toEqual(refusal('too-many-requests'))
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect((await call('echo', { remoteAddress: '192.0.2.67', payload: asking(6) })).statusCode).toBe(200)
  })

  test('a list that is no question weighs no more than the longest that is one', async () => {
    const from = { remoteAddress: '192.0.2.68' }
    expect((await call('echo', { ...from, payload: asking(5000) })).statusCode).toBe(200)
    expect((await call('echo', { ...from, payload: asking(6) })).statusCode).toBe(200)
  })

  test('an address that calls too often has to wait, however many cookies it has; another does not', async () => {
    const remoteAddress = '192.0.2.7'
    const newcomer = async () => ({ cookie: String((await call('whoami', { remoteAddress })).headers['set-cookie']) })
    const callers = await Promise.all(Array.from({ length: 50 }, newcomer))
    // that they came is a call each
    const statuses = new Set<number>()
    for (let n = 0; n < 119; n++) {
      const replies = await Promise.all(callers.map((headers) => call('echo', { remoteAddress, headers })))
      for (const { statusCode } of replies) statuses.add(statusCode)
    }
    expect([...statuses]).toEqual([200])

    const headers = await newcomer()
    const reply = await call('echo', { remoteAddress, headers })
    expect(reply.statusCode).toBe(429)
    expect(reply.json()).toEqual(refusal('too-many-requests'))
    expect((await call('echo', { remoteAddress: '192.0.2.8', headers })).statusCode).toBe(200)

    const through = (address: string) => ({ headers: { ...headers, 'x-forwarded-for': address } })
    expect((await call('echo', through(remoteAddress))).statusCode).toBe(429)
    expect((await call('echo', through('192.0.2.8'))).statusCode).toBe(200)
    expect((await call('echo', { remoteAddress, ...through('192.0.2.8') })).statusCode).toBe(429)
  }, 60_000)
})

describe('calling a function over the network', () => {
  let gateway: TestGateway
  let address: string
  beforeEach(async () => {
    gateway = await startGateway()
    address = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterEach(() => gateway.close())

  const call = (name: string, body: unknown) =>
    fetch(`${address}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('the envelope comes back', async () => {
    const reply = await call('echo', { action: 'list' })
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({ ok: true, data: { action: 'list' } })
  })

  test('a body of 100 KB is taken and one of 200 KB refused', async () => {
    const around = '{"text":""}'.length
    expect((await call('echo', { text: 'x'.repeat(100 * 1024 - around) })).status).toBe(200)
    const reply = await call('echo', { text: 'x'.repeat(200 * 1024) })
    expect(reply.status).toBe(413)
    expect(await reply.json()).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  test('a body that does not say its length is refused once it is too long', async () => {
    const { port } = new URL(address)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.setEncoding('utf8')
      socket.write('POST /functions/echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n')
      socket.write('transfer-encoding: chunked\r\n\r\n')
      socket.write(`${(200 * 1024).toString(16)}\r\n${' '.repeat(200 * 1024)}\r\n`)
      socket.on('data', (chunk) => {
        socket.destroy()
        resolve(String(chunk))
      })
      socket.on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
  })

  test('closing lets a running call finish and takes no new one', async () => {
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    let finish = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    const slow = await startGateway({
      functions: {
        slow: async () => {
          begin()
          await finished
          return { ok: true, data: 'done' }
        },
      },
    })
    const url = `${await slow.app.listen({ host: '127.0.0.1', port: 0 })}/functions/slow`
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    const running = fetch(url, options)
    await begun
    const closing = slow.close()
    while (slow.app.server.listening) await setImmediate()
    await expect(fetch(url, options)).rejects.toThrow('fetch failed')
    finish()
    const reply = await running
    expect(await reply.json()).toEqual({ ok: true, data: 'done' })
    await closing
  })
})
