import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handler as consult } from '../../cloudfunctions/consult/handler'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { type Consultation, MOST_KEPT, type Store } from '../../cloudfunctions/store/port'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { readRulebook } from '../../config/rulebook'
import { soundRulebook } from '../support/sound'

const rulebook = soundRulebook(artefactOf(readRulebook()))

describe('consulting', () => {
  let folder: string
  let store: Store
  let ids = 0
  /** A new caller in each test. */
  let me: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'consult-'))
    store = await openSqlStore({ dataDir: folder })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(() => {
    me = `caller-${++ids}`
  })

  const call = (request: unknown) =>
    consult(
      request,
      { id: me },
      {
        store,
        rulebook,
        today: () => '2026-03-10',
        now: () => new Date(Date.UTC(2026, 2, 10, 0, 0, ++ids)).toISOString(),
        newId: () => `c${++ids}`,
      },
    )

  test.each([
    ['payOn', { payOn: '1999-12-31', resident: { window: 'outside' } }],
    ['payOn', { payOn: '1990-01-01' }],
    ['creditedOn', { payOn: '1995-05-04', creditedOn: '1995-05-05', resident: { window: 'outside' } }],
    ['asOf', { asOf: '1995-05-05', resident: { window: 'outside' } }],
  ])('a payment before the first rule is refused at %s, whatever else is told', async (field, told) => {
    const situation = { region: '110000', insurance: 'resident', ...told }
    const refused = (path: string) => ({
      ok: false,
      error: {
        code: 'bad-request',
        issues: [{ path, message: expect.stringMatching(/^这里只收录.*以后的规则/) }],
      },
    })
    expect(await call({ action: 'advise', situation })).toMatchObject(refused(`situation.${field}`))
    expect(await call({ action: 'preview', situations: [situation] })).toMatchObject(refused(`situations.0.${field}`))
    expect(await store.consultations.list(me, { limit: 1 })).toEqual({ items: [] })
  })

  test('who has as many consultations as are kept is told to delete some, and keeps what there is', async () => {
    const situation = { region: '110000', insurance: 'resident' }
    const whole = await call({ action: 'advise', situation, requestId: 'the-first-request' })
    const record = (id: string) =>
      store.consultations.record({
        id,
        owner: me,
        createdAt: '2026-03-10T00:00:00.000Z',
        situation: {},
        advice: {},
      } as Consultation)
    await Promise.all(Array.from({ length: MOST_KEPT.consultations - 1 }, (_, n) => record(`c-${n}`)))

    expect(await call({ action: 'advise', situation })).toEqual({
      ok: false,
      error: { code: 'conflict', message: expect.stringMatching(/^历史记录里已经有 300 次咨询.*删掉不用的/) },
    })
    expect(await call({ action: 'advise', situation, requestId: 'the-first-request' })).toEqual(whole)
    await store.consultations.remove(me, 'c-0')
    expect(await call({ action: 'advise', situation })).toMatchObject({ ok: true })
  }, 30_000)
})
