import { SignJWT } from 'jose'
import { startGateway, type TestGateway } from './gateway'

const key = new TextEncoder().encode('s'.repeat(32))

describe('who is calling', () => {
  let gateway: TestGateway
  beforeEach(async () => {
    gateway = await startGateway()
  })
  afterEach(() => gateway.close())

  const whoami = (headers: Record<string, string> = {}, payload: object = {}) =>
    gateway.app.inject({ method: 'POST', url: '/functions/whoami', headers, payload })

  async function newCaller() {
    const reply = await whoami()
    const cookie = reply.cookies[0]
    return { id: reply.json().data as string, cookie: `${cookie?.name}=${cookie?.value}`, attributes: cookie }
  }

  test('the first call gives an identity that scripts cannot read', async () => {
    const { id, attributes } = await newCaller()
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 365 * 24 * 60 * 60 })
    expect(attributes).not.toHaveProperty('secure')
  })

  test('the cookie names the same caller again and is not set again', async () => {
    const { id, cookie } = await newCaller()
    const reply = await whoami({ cookie })
    expect(reply.json()).toEqual({ ok: true, data: id })
    expect(reply.cookies).toEqual([])
  })

  const daysAgo = (days: number) => Math.floor(Date.now() / 1000) - days * 24 * 60 * 60
  const signedOn = (instant: number) =>
    new SignJWT().setProtectedHeader({ alg: 'HS256' }).setSubject('caller-1').setIssuedAt(instant).sign(key)

  test('a cookie of some months is renewed for the same caller, for another year', async () => {
    const reply = await whoami({ cookie: `xubaotong=${await signedOn(daysAgo(100))}` })
    expect(reply.json()).toEqual({ ok: true, data: 'caller-1' })
    expect(reply.cookies).toEqual([expect.objectContaining({ httpOnly: true, maxAge: 365 * 24 * 60 * 60 })])
    const renewed = await whoami({ cookie: `xubaotong=${reply.cookies[0]?.value}` })
    expect(renewed.json()).toEqual({ ok: true, data: 'caller-1' })
    expect(renewed.cookies).toEqual([])
  })

  test('a cookie of some days is left as it is', async () => {
    expect((await whoami({ cookie: `xubaotong=${await signedOn(daysAgo(10))}` })).cookies).toEqual([])
  })

  test('two browsers are two callers', async () => {
    expect((await newCaller()).id).not.toBe((await newCaller()).id)
  })

  test('a body cannot say who is calling', async () => {
    const { id, cookie } = await newCaller()
    const reply = await whoami({ cookie, 'x-wx-openid': 'someone' }, { id: 'someone', caller: { id: 'someone' } })
    expect(reply.json().data).toBe(id)
  })

  test('the cookie is kept to HTTPS in production', async () => {
    const production = await startGateway({
      settings: { sessionSecret: 's'.repeat(32), production: true, logLevel: 'silent' },
    })
    const reply = await production.app.inject({ method: 'POST', url: '/functions/whoami', payload: {} })
    await production.close()
    expect(reply.cookies[0]).toMatchObject({ secure: true })
  })

  test('the cookie is kept to HTTPS behind a proxy that speaks it', async () => {
    expect((await whoami({ 'x-forwarded-proto': 'https' })).cookies[0]).toMatchObject({ secure: true })
  })

  const sign = (subject: string, secret: Uint8Array, alg = 'HS256') =>
    new SignJWT().setProtectedHeader({ alg }).setSubject(subject).sign(secret)
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  test.each([
    [
      'changed by hand',
      async (mine: string) => mine.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace('.', 'x.'),
    ],
    ['signed with another secret', () => sign('someone', new TextEncoder().encode('t'.repeat(32)))],
    ['signed with another algorithm', () => sign('someone', key, 'HS512')],
    ['not signed', async () => `${encode({ alg: 'none' })}.${encode({ sub: 'someone' })}.`],
    ['without a caller', () => new SignJWT().setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(key)],
    ['without a date', () => sign('someone', key)],
    ['empty', async () => ''],
  ])('a cookie that is %s is refused, and the next call works', async (_case, forge) => {
    const { cookie } = await newCaller()
    const [name, value = ''] = cookie.split('=')
    const refused = await whoami({ cookie: `${name}=${await forge(value)}` })
    expect(refused.statusCode).toBe(401)
    expect(refused.json()).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
    const cleared = refused.cookies.find((one) => one.name === name)
    expect(cleared).toMatchObject({ value: '', path: '/' })
    expect(cleared?.expires?.getTime()).toBe(0)
    expect((await whoami()).statusCode).toBe(200)
  })
})
