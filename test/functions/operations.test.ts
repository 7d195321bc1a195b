import { emptyStore, startGateway, type TestGateway } from './gateway'

describe('for the operator', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startGateway()
  })
  afterAll(() => gateway.close())

  test('the gateway is well while its store can be written to, and says which rulebook it answers from', async () => {
    const reply = await gateway.app.inject('/healthz')
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({ ok: true, rulebook: { version: 'v1', hash: '0123456789abcdef' } })
  })

  test('the gateway is not well when its store cannot be written to', async () => {
    const checkWritable = async () => {
      throw new Error('database or disk is full')
    }
    const sick = await startGateway({ store: { ...emptyStore, checkWritable } })
    const reply = await sick.app.inject('/healthz')
    await sick.close()
    expect(reply.statusCode).toBe(503)
    expect(reply.json()).toEqual({ ok: false })
    expect(sick.log).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ message: 'database or disk is full' }) }),
    )
  })

  test('however often its health is asked for, the store is written to once in five seconds', async () => {
    jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] })
    let full = true
    const checkWritable = jest.fn(async () => {
      if (full) throw new Error('database or disk is full')
    })
    const asked = await startGateway({ store: { ...emptyStore, checkWritable } })
    const statuses = async () =>
      (await Promise.all([1, 2, 3].map(() => asked.app.inject('/healthz')))).map(({ statusCode }) => statusCode)
    expect(await statuses()).toEqual([503, 503, 503])
    full = false
    jest.advanceTimersByTime(4999)
    expect(await statuses()).toEqual([503, 503, 503])
    expect(checkWritable).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(1)
    expect(await statuses()).toEqual([200, 200, 200])
    expect(checkWritable).toHaveBeenCalledTimes(2)
    await asked.close()
    jest.useRealTimers()
  })

  test('calls are counted by function and code, and timed', async () => {
    const call = (name: string, headers = {}) =>
      gateway.app.inject({ method: 'POST', url: `/functions/${name}`, headers, payload: {} })
    await call('echo')
    await call('echo')
    await call('echo', { cookie: 'xubaotong=forged' })
    await call('broken')
    const { body, headers } = await gateway.app.inject('/metrics')
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toContain('function_calls_total{function="echo",code="ok"} 2\n')
    expect(body).toContain('function_calls_total{function="echo",code="unauthenticated"} 1\n')
    expect(body).toContain('function_calls_total{function="broken",code="internal"} 1\n')
    expect(body).toContain('function_seconds_count{function="echo"} 3\n')
  })

  test.each([
    ['another machine', { remoteAddress: '192.0.2.7' }],
    ['another machine through a proxy', { headers: { 'x-forwarded-for': '192.0.2.7' } }],
  ])('%s does not see the measurements', async (_case, from) => {
    const reply = await gateway.app.inject({ url: '/metrics', ...from })
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
