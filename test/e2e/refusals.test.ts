import { type HistoryGetReply, SITUATION_LABELS } from '@contract'
import realInput from '../contract/real-input.json'
import { Caller } from './caller'
import { fileGateway } from './gateway'

jest.setTimeout(60_000)
const gateway = fileGateway()

const valid = realInput[0]?.situation as Record<string, unknown>

/** Fields whose answer is a list. */
const LISTS = ['monthlyBase', 'resident.paid', 'expenses', 'gaps']

/** Where a field stands in a situation, of a list in its first item. */
function placeOf(field: string): string {
  const list = LISTS.find((each) => field.startsWith(`${each}.`))
  return list ? `${list}.0${field.slice(list.length)}` : field
}

/** The valid situation with `value` at a dotted path; a 0 in the path is the first place of a list. */
function withValue(path: string, value: unknown): unknown {
  const put = ([key, ...rest]: string[]): unknown => {
    if (key === undefined) return value
    return key === '0' ? [put(rest)] : { [key]: put(rest) }
  }
  return { ...valid, ...(put(path.split('.')) as object) }
}

describe('a malformed situation', () => {
  const caller = new Caller(gateway)
  beforeAll(async () => expect(await caller.recorded()).toEqual([]))
  afterAll(async () => expect(await caller.recorded()).toEqual([]))

  const empty = Object.entries(SITUATION_LABELS).map(
    ([field, label]) => [placeOf(field), null, `${label}应当`] as const,
  )
  test.each<readonly [path: string, value: unknown, sentence: string]>([
    ...empty,
    ['payOn', '2026-02-30', '缴费日期应当'],
    ['lastCoveredMonth', '2026-13', '最后交足医保的月份应当'],
    ['lastCoveredMonth', '2026-04', '最后交足医保的月份不能晚于缴费的那个月'],
    ['monthlyBase', -1, '缴费基数不能小于 0'],
    ['region', '999999', '参保地应当'],
    ['exemptions.0', 'rich', '特殊人群应当'],
    ['idCard', '450900190001010000', ''],
  ])('%s = %j is refused at its own path, in Chinese, and nothing is recorded', async (path, value, sentence) => {
    const { status, body } = await caller.advise(withValue(path, value))
    expect(status).toBe(400)
    expect(body.error.code).toBe('bad-request')
    const issue = body.error.issues?.find((one) => one.path === `situation.${path}`)
    expect(issue?.message.slice(0, sentence.length)).toBe(sentence)
    expect(issue?.message).toMatch(/\p{Script=Han}{4}/u)
  })
})

describe('a request that is refused', () => {
  test('a body of 200 KB is too large', async () => {
    const { status, body } = await new Caller(gateway).advise(withValue('cause', 'x'.repeat(200 * 1024)))
    expect([status, body.error.code]).toEqual([413, 'too-large'])
  })

  test('a body that is not JSON is told so in Chinese', async () => {
    const { status, body } = await new Caller(gateway).call('consult', '{"action":')
    expect([status, body.error.message]).toEqual([400, '请求的内容不是有效的 JSON'])
  })

  test("another caller's consultation can neither be read nor removed", async () => {
    const owner = new Caller(gateway)
    const other = new Caller(gateway)
    const { id } = (await owner.advise(valid)).body.data
    for (const action of ['get', 'remove'])
      expect((await other.call('history', { action, id })).body.error.code).toBe('not-found')
    expect((await other.call('history', { action: 'get', id })).status).toBe(404)
    expect(await other.recorded()).toEqual([])

    const kept = await owner.call<HistoryGetReply>('history', { action: 'get', id })
    expect(kept.status).toBe(200)
    expect(kept.body.data.situation).toEqual(valid)
  })

  test('a cookie that somebody changed is refused and taken away', async () => {
    const caller = new Caller(gateway)
    await caller.advise(valid)
    const own = caller.cookie as string
    const [header, , signature] = own.split('.')
    const payload = Buffer.from('{"sub":"somebody-else"}').toString('base64url')
    caller.cookie = `${header}.${payload}.${signature}`
    const { status, body, headers } = await caller.call('history', { action: 'list' })
    expect([status, body.error.code]).toEqual([401, 'unauthenticated'])
    expect(headers.get('set-cookie')).toMatch(/^xubaotong=;/)
    caller.cookie = own
    expect(await caller.recorded()).toHaveLength(1)
  })
})

test.each(['/', '/pages/history/index', '/functions/history'])(
  'the content security policy comes with %s',
  async (path) => {
    const { headers } = await fetch(gateway.url + path)
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  },
)
