import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InvalidSettings, readSettings } from '../../cloudfunctions/platform/local/settings'

describe('settings', () => {
  let DATA_DIR: string
  beforeEach(() => {
    DATA_DIR = mkdtempSync(path.join(tmpdir(), 'data-'))
  })
  afterEach(() => rmSync(DATA_DIR, { recursive: true }))

  const SESSION_SECRET = 's'.repeat(32)

  function problem(env: Record<string, string>): string {
    try {
      readSettings({ DATA_DIR, SESSION_SECRET, ...env })
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidSettings)
      return (error as Error).message
    }
    throw new Error('the settings were taken')
  }

  test('without any variable the gateway is for this machine alone', () => {
    expect(readSettings({ SESSION_SECRET })).toEqual({
      host: '127.0.0.1',
      port: 8787,
      dataDir: '.data',
      databaseUrl: undefined,
      sessionSecret: SESSION_SECRET,
      production: false,
      logLevel: 'info',
    })
  })

  test('every variable is taken', () => {
    const databaseUrl = 'postgres://user@localhost/xubaotong'
    const env = { HOST: '::', PORT: '0', DATA_DIR, SESSION_SECRET, NODE_ENV: 'production', LOG_LEVEL: 'warn' }
    expect(readSettings({ ...env, DATABASE_URL: databaseUrl })).toEqual({
      host: '::',
      port: 0,
      dataDir: DATA_DIR,
      databaseUrl,
      sessionSecret: SESSION_SECRET,
      production: true,
      logLevel: 'warn',
    })
  })

  test('an empty variable counts as unset', () => {
    expect(readSettings({ DATA_DIR, SESSION_SECRET, PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 8787,
      databaseUrl: undefined,
    })
  })

  test.each([
    ['HOST', 'http://localhost'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SESSION_SECRET', 'short'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused by name, in Chinese', (name, value) => {
    expect(problem({ [name]: value })).toMatch(
      new RegExp(`^设置有误，请改正后再启动：\n  ${name}:.*[\u4e00-\u9fff].*$`),
    )
  })

  test('production needs a secret that was chosen', () => {
    expect(problem({ NODE_ENV: 'production', SESSION_SECRET: '' })).toContain(
      '\n  SESSION_SECRET:NODE_ENV=production 时必须设置',
    )
  })

  test('all problems are told at once', () => {
    const lines = problem({ PORT: 'x', LOG_LEVEL: 'x', NODE_ENV: 'production', SESSION_SECRET: '' }).split('\n')
    expect(lines.slice(1).map((line) => line.trim().split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'SESSION_SECRET'])
  })

  test('a secret that is not given is made once, for its owner only', () => {
    const { sessionSecret } = readSettings({ DATA_DIR })
    const file = path.join(DATA_DIR, 'session-secret')
    expect(sessionSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(file, 'utf8')).toBe(sessionSecret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readSettings({ DATA_DIR }).sessionSecret).toBe(sessionSecret)
  })

  test('the data folder is made when it is not there, for its owner only', () => {
    const inside = path.join(DATA_DIR, 'a/b')
    readSettings({ DATA_DIR: inside })
    expect(existsSync(path.join(inside, 'session-secret'))).toBe(true)
    expect(statSync(inside).mode & 0o777).toBe(0o700)
  })

  test('a kept secret that was cut off is not used', () => {
    writeFileSync(path.join(DATA_DIR, 'session-secret'), 'cut')
    expect(problem({ SESSION_SECRET: '' })).toContain('\n  DATA_DIR:')
  })

  test('a data folder that cannot be written to is refused by name', () => {
    const file = path.join(DATA_DIR, 'file')
    writeFileSync(file, '')
    expect(problem({ DATA_DIR: file, SESSION_SECRET: '' })).toContain('\n  DATA_DIR:无法读写')
  })
})
