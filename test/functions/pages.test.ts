import { startGateway, type TestGateway } from './gateway'

describe('the web build', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startGateway()
  })
  afterAll(() => gateway.close())

  const get = (url: string, headers: Record<string, string> = {}) => gateway.app.inject({ method: 'GET', url, headers })

  test.each(['/', '/index.html', '/pages/home/index', '/pages/advice/index?id=1'])(
    '%s answers the page, always fresh',
    async (url) => {
      const reply = await get(url)
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(reply.headers['cache-control']).toBe('no-cache')
      expect(reply.body).toContain('<title>续保通</title>')
    },
  )

  test('a page that did not change is not sent again', async () => {
    const { etag } = (await get('/pages/home/index')).headers
    expect((await get('/pages/home/index', { 'if-none-match': String(etag) })).statusCode).toBe(304)
  })

  test('a file whose name holds its hash is kept for ever', async () => {
    const reply = await get('/js/app.0a1b2c3d.js')
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test.each(['br', 'gzip'])('a large file travels as %s', async (encoding) => {
    const reply = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': encoding })
    expect(reply.headers['content-encoding']).toBe(encoding)
    expect(reply.rawPayload.length).toBeLessThan(1024)
  })

  test.each(['/nothing', '/js/app.js', '/.hidden', '/../package.json', '/%2e%2e/package.json', '/js/'])(
    'there is nothing at %s',
    async (url) => {
      const reply = await get(url)
      expect(reply.statusCode).toBe(404)
      expect(reply.json()).toMatchObject({ ok: false, error: { code: 'not-found' } })
    },
  )

  test('scripts run from this site alone and no other site can frame it', async () => {
    const { headers } = await get('/')
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;font-src 'self' data:;" +
        "connect-src 'self';frame-ancestors 'none';base-uri 'self';form-action 'self'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
