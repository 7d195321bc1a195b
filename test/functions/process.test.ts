import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { bundleGateway } from '../../config/bundle'
import { readRulebook } from '../../config/rulebook'

const NODE_MODULES = path.join(__dirname, '../../node_modules')

jest.setTimeout(60_000)

describe('the gateway as a process', () => {
  let folder: string
  const running: ChildProcess[] = []

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'gateway-'))
    mkdirSync(path.join(folder, 'h5'))
    writeFileSync(path.join(folder, 'h5/index.html'), '<!doctype html>')
    await bundleGateway(path.join(folder, 'gateway/index.js'))
  })
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Starts it; `within` limits what a shell can limit. */
  function run(env: Record<string, string> = {}, within = ':') {
    const command = `${within}; exec "${process.execPath}" "${path.join(folder, 'gateway/index.js')}"`
    const child = spawn('sh', ['-c', command], {
      cwd: folder,
      env: { NODE_PATH: NODE_MODULES, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.push(child)
    return { child, exited: once(child, 'exit').then(([code]) => code as number | null) }
  }

  /** Runs it until it listens. */
  async function start(env: Record<string, string> = {}, within?: string) {
    const { child, exited } = run(env, within)
    const ended = exited.then((code) => {
      throw new Error(`it ended with ${code} instead of listening`)
    })
    const [line] = await Promise.race([once(child.stdout, 'data'), ended])
    child.stdout.resume()
    const { msg } = JSON.parse(line) as { msg: string }
    return { child, exited, msg, port: Number(/:(\d+) /.exec(msg)?.[1]) }
  }

  /** Sends a call up to the middle of its body, so that it runs until `end` is written. */
  async function beginCall(port: number): Promise<Socket> {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    socket.write('POST /functions/history HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n')
    socket.write('content-length: 17\r\nexpect: 100-continue\r\n\r\n')
    const [interim] = await once(socket, 'data')
    expect(interim).toContain('100 Continue')
    socket.write('{"action":')
    return socket
  }

  const endOfCall = '"list"}'

  /** Resolves once nobody listens there any more. */
  async function untilRefused(port: number): Promise<void> {
    for (;;) {
      const socket = connect(port, '127.0.0.1')
      const refused = await new Promise((resolve) => {
        socket.on('connect', () => resolve(false)).on('error', () => resolve(true))
      })
      socket.destroy()
      if (refused) return
    }
  }

  test('it says where it listens and answers there from the rulebook it was built with', async () => {
    const { msg, port } = await start()
    expect(msg).toMatch(/^续保通 已启动 http:\/\/127\.0\.0\.1:\d+ \(用时 \d+ ms\)$/)
    const { version, hash } = readRulebook()
    const reply = await fetch(`http://127.0.0.1:${port}/healthz`)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({ ok: true, rulebook: { version, hash } })
  })

  test('it serves every function', async () => {
    const { port } = await start()
    for (const name of ['consult', 'feedback', 'history', 'library']) {
      const reply = await fetch(`http://127.0.0.1:${port}/functions/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect(await reply.json()).toMatchObject({ ok: false, error: { issues: [{ path: 'action' }] } })
    }
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('on %s a running call gets its answer before it ends', async (signal) => {
    const { child, exited, port } = await start()
    const call = await beginCall(port)
    child.kill(signal)
    await untilRefused(port)
    call.write(endOfCall)
    const answer = await text(call)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('{"ok":true,')
    expect(await exited).toBe(0)
  })

  test('a connection on which nothing was asked, as browsers open them beforehand, does not keep it', async () => {
    const { child, exited, port } = await start()
    const unused = connect(port, '127.0.0.1').setEncoding('utf8')
    await once(unused, 'connect')
    // connections are taken in their order: after this answer the gateway has the unused one
    await (await fetch(`http://127.0.0.1:${port}/healthz`)).arrayBuffer()
    child.kill('SIGTERM')
    // Node would answer 408 when the time to send a request is over
    expect(await text(unused)).toBe('')
    expect(await exited).toBe(0)
  })

  test('it is not well once nothing more can be written', async () => {
    // files of 256 KB at most: enough for the tables, soon too few for the log of what is written
    const { port } = await start({ DATA_DIR: path.join(folder, 'small') }, 'ulimit -f 512')
    const submit = async () =>
      fetch(`http://127.0.0.1:${port}/functions/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action: 'submit', text: '字'.repeat(2000) }),
      })
    while ((await submit()).ok);
    expect((await submit()).status).toBe(500)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503)
  })

  test('a second signal ends it at once', async () => {
    const { child, exited, port } = await start()
    const call = await beginCall(port)
    child.kill('SIGTERM')
    await untilRefused(port)
    child.kill('SIGTERM')
    expect(await exited).toBe(1)
    call.destroy()
  })

  test('a port that is taken is named in one line', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { child, exited } = run({ PORT: String(port) })
    const [problem, code] = await Promise.all([text(child.stderr), exited])
    other.close()
    expect(code).toBe(1)
    expect(problem).toBe(`端口 ${port} 已被占用，请关闭占用它的程序，或用 PORT 换一个端口\n`)
  })

  test('a database that cannot be opened is named in one line', async () => {
    const { child, exited } = run({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' })
    const [problem, code] = await Promise.all([text(child.stderr), exited])
    expect(code).toBe(1)
    expect(problem).toMatch(/^无法打开数据库，请检查 DATABASE_URL\(.*ECONNREFUSED.*\)\n$/)
  })

  test('wrong settings are named and nothing starts', async () => {
    const { child, exited } = run({ PORT: 'x', NODE_ENV: 'production' })
    const [problem, code] = await Promise.all([text(child.stderr), exited])
    expect(code).toBe(1)
    expect(problem.split('\n')).toEqual([
      '设置有误，请改正后再启动：',
      expect.stringMatching(/^ {2}PORT:/),
      expect.stringMatching(/^ {2}SESSION_SECRET:/),
      '',
    ])
  })
})
