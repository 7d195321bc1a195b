import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type Advice,
  AdviseReply,
  ExportReply,
  FeedbackReply,
  HistoryListReply,
  parse,
  ReevaluateReply,
  RemovedReply,
  type Situation,
} from '@contract'
import type { z } from 'zod'
import { handler as consult } from '../../cloudfunctions/consult/handler'
import { handler as feedback } from '../../cloudfunctions/feedback/handler'
import { handler as history } from '../../cloudfunctions/history/handler'
import type { Rulebook } from '../../cloudfunctions/rules'
import { artefactOf } from '../../cloudfunctions/rules/load'
import type { Handler, Services } from '../../cloudfunctions/services'
import type { Store } from '../../cloudfunctions/store/port'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { readRulebook } from '../../config/rulebook'
import { soundRulebook } from '../support/sound'

/** What a text reply may weigh, in bytes. */
const LIMIT = 100 * 1024

const rulebook = soundRulebook(artefactOf(readRulebook()))

/** Everything but the dates is told, so that the answer hangs on the day of the question. */
const situation: Situation = {
  region: '330100',
  insurance: 'employee',
  event: 'resume',
  cause: 'employer-arrears',
  orderedToPay: 'within-deadline',
  lastCoveredMonth: '2025-12',
}

describe('the history of a caller', () => {
  let folder: string
  let store: Store
  let ids = 0
  /** A new caller in each test. */
  let me: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'history-'))
    store = await openSqlStore({ dataDir: folder })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(() => {
    me = `caller-${++ids}`
  })

  interface Circumstances {
    readonly caller?: string
    readonly today?: string
    readonly rules?: Rulebook
  }

  function call(handler: Handler, request: object, { caller = me, today = '2026-03-10', rules = rulebook } = {}) {
    const services: Services = {
      store,
      rulebook: rules,
      today: () => today,
      now: () => new Date(Date.UTC(2026, 2, 10, 0, 0, ++ids)).toISOString(),
      newId: () => `c${++ids}`,
    }
    return handler(request, { id: caller }, services)
  }

  /** What a call gives, held to the contract and to the limit. */
  async function get<T extends z.core.$ZodType>(
    schema: T,
    handler: Handler,
    request: object,
    circumstances?: Circumstances,
  ): Promise<z.output<T>> {
    const reply = await call(handler, request, circumstances)
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(LIMIT)
    expect(parse(schema, reply.data)).toEqual({ ok: true, data: reply.data })
    return reply.data as z.output<T>
  }

  const ask = (circumstances?: Circumstances, told = situation) =>
    get(AdviseReply, consult, { action: 'advise', situation: told }, circumstances)
  const write = (text: string, circumstances?: Circumstances) =>
    get(FeedbackReply, feedback, { action: 'submit', text }, circumstances)
  const listed = async (circumstances?: Circumstances) =>
    (await get(HistoryListReply, history, { action: 'list' }, circumstances)).items.map(({ id }) => id)
  const reevaluate = (id: string, circumstances?: Circumstances) =>
    get(ReevaluateReply, history, { action: 'reevaluate', id }, circumstances)

  /** All pages of what is exported, from a cursor on. */
  const pages = async (cursor?: string, circumstances?: Circumstances): Promise<ExportReply[]> => {
    const asked = { action: 'export', ...(cursor !== undefined && { cursor }) }
    const page = await get(ExportReply, history, asked, circumstances)
    return page.next === undefined ? [page] : [page, ...(await pages(page.next, circumstances))]
  }
  const messages = async (circumstances?: Circumstances) =>
    (await pages(undefined, circumstances)).flatMap(({ feedback }) => feedback)

  /** Keeps an advice as an older program could have kept it, and gives its id. */
  async function keep(advice: unknown, told = situation): Promise<string> {
    const id = `kept${++ids}`
    const createdAt = '2026-03-10T01:00:00.000Z'
    await store.consultations.record({ id, owner: me, createdAt, situation: told, advice: advice as Advice })
    return id
  }
  const advised = (change: object = {}): Advice => ({ ...rulebook.advise(situation, '2026-03-10'), ...change })

  describe('is removed at once', () => {
    test('whole, and nobody else’s with it', async () => {
      await ask()
      await ask()
      const theirs = await ask({ caller: 'another' })
      expect(await get(RemovedReply, history, { action: 'removeAll' })).toEqual({ removed: true })
      expect(await listed()).toEqual([])
      expect(await listed({ caller: 'another' })).toEqual([theirs.id])
    })

    test('with the messages to us, and nobody else’s', async () => {
      await write('谢谢')
      const theirs = await write('看不懂', { caller: 'a writer' })
      await get(RemovedReply, history, { action: 'removeAll' })
      expect(await messages()).toEqual([])
      expect(await messages({ caller: 'a writer' })).toEqual([expect.objectContaining(theirs)])
    })

    test('also when there is nothing', async () => {
      expect(await get(RemovedReply, history, { action: 'removeAll' })).toEqual({ removed: true })
    })
  })

  describe('is exported', () => {
    test('in pages that a reply can carry, each consultation once, as it was recorded, the newest first', async () => {
      const asked: AdviseReply[] = []
      for (let index = 0; index < 8; index += 1) asked.unshift(await ask())
      await ask({ caller: 'somebody' })
      const exported = await pages()
      expect(exported.length).toBeGreaterThan(1)
      expect(exported.flatMap(({ consultations }) => consultations)).toEqual(
        asked.map((each) => ({ ...each, situation })),
      )
    })

    test('one by one where each fills a page', async () => {
      const heavy = advised({ assumptions: ['重'.repeat(15_000)], trace: [] })
      const kept = [await keep(heavy), await keep(heavy), await keep(heavy)]
      const exported = await pages()
      expect(exported.map(({ consultations }) => consultations.length)).toEqual([1, 1, 1])
      expect(exported.map(({ consultations }) => consultations[0]?.id).sort()).toEqual(kept.sort())
    })

    test('with the messages to us after the consultations, the newest first, each once', async () => {
      for (let index = 0; index < 3; index += 1) await ask()
      for (let index = 0; index < 30; index += 1) await write(`${index}${'字'.repeat(1900)}`)
      await write('别人的', { caller: 'somebody' })
      const exported = await pages()
      expect(exported.at(-1)?.consultations).toEqual([])
      const inOrder = exported.flatMap(({ consultations, feedback }) => [
        ...consultations.map(() => 'consultation'),
        ...feedback.map(({ text }) => Number.parseInt(text, 10)),
      ])
      expect(inOrder).toEqual([
        ...Array.from({ length: 3 }, () => 'consultation'),
        ...Array.from({ length: 30 }, (_, index) => 29 - index),
      ])
    })

    test('with what a message is about and whom to answer', async () => {
      const told = { about: 'nation/resume', text: '这条规则改了', contact: '13800000000' }
      const { id } = await get(FeedbackReply, feedback, { action: 'submit', ...told, requestId: 'request-1' })
      expect(await messages()).toEqual([{ id, createdAt: expect.any(String), ...told }])
    })

    test('with the family member a consultation is about', async () => {
      await get(AdviseReply, consult, { action: 'advise', situation, member: 'm1' })
      expect((await pages())[0]?.consultations).toEqual([expect.objectContaining({ member: 'm1' })])
    })

    test('as an empty last page where there is none', async () => {
      expect(await pages()).toEqual([
        { exportedAt: expect.any(String), consultations: [], members: [], reminders: [], feedback: [] },
      ])
    })

    test.each(['forged', 'members', 'feedback.forged', 'consultations.'])(
      'not from a place that no page gave: %s',
      async (cursor) => {
        expect(await call(history, { action: 'export', cursor })).toMatchObject({
          ok: false,
          error: {
            code: 'bad-request',
            issues: [{ path: 'cursor', message: expect.stringMatching(/[\u4e00-\u9fff]/) }],
          },
        })
      },
    )
  })

  describe('is asked again', () => {
    test('as of the day on which it was asked: without a change of the rules the answer is the same', async () => {
      const { id, advice } = await ask({ today: '2026-03-10' })
      const { trace: _trace, ...kept } = advice
      expect(await reevaluate(id, { today: '2026-11-24' })).toMatchObject({ before: kept, after: kept, changes: [] })
    })

    test('and another version of the rulebook alone is no change', async () => {
      const { id, advice } = await ask()
      const { files } = readRulebook()
      const newer = soundRulebook(artefactOf({ version: '9999.1', hash: 'ffffffffffffffff', files }))
      const { trace: _trace, ...kept } = advice
      expect(await reevaluate(id, { rules: newer })).toMatchObject({
        before: kept,
        after: { ...kept, rulebook: { version: '9999.1', hash: 'ffffffffffffffff' } },
        changes: [],
      })
    })

    test.each([
      ['another caller’s', { caller: 'another' }],
      ['one that never was', { id: 'none' }],
    ])('but not %s', async (_, { caller, id }: { caller?: string; id?: string }) => {
      const mine = await ask()
      const reply = await call(history, { action: 'reevaluate', id: id ?? mine.id }, { caller })
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
    })

    const now = advised()
    const { backPay, benefits, cost, continuity } = now
    test.each<[path: string, before: object, text: string]>([
      [
        'backPay.verdict',
        { backPay: { ...backPay, verdict: 'allowed' } },
        '能不能补缴：原来可以补缴，现在应当由单位补缴。',
      ],
      ['backPay.by', { backPay: { ...backPay, by: 'person' } }, '补缴的钱：原来由本人出，现在由单位出。'],
      [
        'backPay.until',
        { backPay: { ...backPay, until: '2026-04-01' } },
        '最晚补缴的日子：原来2026年4月1日，现在没有给出。',
      ],
      [
        'benefits.waiting',
        { benefits: { ...benefits, waiting: { min: 1, max: 2, unit: 'month' } } },
        '等待期：原来要等1到2个月，现在不用等。',
      ],
      [
        'benefits.waiting',
        { benefits: { ...benefits, waiting: { min: 90, max: null, unit: 'day' } } },
        '等待期：原来至少要等90天，现在不用等。',
      ],
      [
        'benefits.startsOn',
        { benefits: { ...benefits, startsOn: { earliest: '2026-04-01', latest: null } } },
        '从哪天起有保障：原来最早2026年4月1日，现在2026年1月1日。',
      ],
      [
        'benefits.retroactive',
        { benefits: { ...benefits, retroactive: 'no' } },
        '中断期间看病的费用：原来不能报销，现在可以报销。',
      ],
      [
        'benefits.gapPayer',
        { benefits: { ...benefits, gapPayer: 'person' } },
        '中断期间看病的钱：原来由本人出，现在由医保基金出。',
      ],
      ['cost.lateFeePayer', { cost: { ...cost, lateFeePayer: 'person' } }, '滞纳金谁出：原来由本人出，现在由单位出。'],
      [
        'cost.lateFeePerDay',
        { cost: { ...cost, lateFeePerDay: 0.002 } },
        '滞纳金每天加收：原来欠费的万分之20，现在欠费的万分之5。',
      ],
      [
        'cost.lateFeeCap',
        { cost: { ...cost, lateFeeCap: 'none' } },
        '滞纳金的上限：原来没有上限，现在规定之间有争议。',
      ],
      [
        'continuity.treatedAs',
        { continuity: { ...continuity, treatedAs: 'left' } },
        '参保地把您：原来当作退出后重新参保，现在没有给出。',
      ],
    ])('and tells a change of %s in words', async (changed, before, text) => {
      const { changes } = await reevaluate(await keep(advised(before)))
      expect(changes).toEqual([expect.objectContaining({ path: changed, text })])
    })

    test('and tells both versions of the rulebook where an outcome changed with it', async () => {
      const before = advised({
        rulebook: { version: '2020.1', hash: '0000000000000000' },
        backPay: { ...backPay, verdict: 'allowed' },
      })
      expect((await reevaluate(await keep(before))).changes).toEqual([
        expect.objectContaining({ path: 'backPay.verdict', before: 'allowed', after: 'employer-duty' }),
        {
          path: 'rulebook.version',
          before: '2020.1',
          after: rulebook.version,
          text: `规则库：原来是 2020.1 版，现在是 ${rulebook.version} 版。`,
        },
      ])
    })

    test('and names a decision that the advice has no words for by its rules', async () => {
      const told: Situation = {
        region: '330100',
        insurance: 'flexible',
        event: 'resume',
        retirement: { bornIn: '1970-01', category: 'male' },
      }
      const advice = rulebook.advise(told, '2026-03-10')
      const trace = advice.trace.map((each) =>
        each.decision === 'retirementAge' ? { ...each, rule: 'nation/gone', outcome: { month: 1 } } : each,
      )
      const basis = advice.trace.filter(({ decision }) => decision === 'retirementAge').map(({ rule }) => rule)
      expect(basis).not.toEqual([])
      expect((await reevaluate(await keep({ ...advice, trace }, told))).changes).toEqual([
        expect.objectContaining({
          path: 'trace.retirementAge',
          before: { month: [1] },
          text: expect.stringMatching(/^哪个月退休：规定有变化。/),
        }),
      ])
    })

    test('and a reply too heavy for two whole advices comes without their traces', async () => {
      const trace = now.trace.flatMap((each) => Array.from({ length: 24 }, () => each))
      const { before, after, changes } = await reevaluate(await keep(advised({ trace })))
      expect(before).toEqual({ ...now, trace: [] })
      expect(after).toEqual({ ...now, trace: [] })
      expect(changes).toEqual([])
    })

    test('and what an older form held is left out of what is compared', async () => {
      const older = {
        ...now,
        backPay: { ...backPay, verdict: 'allowed', form: 'A-12' },
        benefits: { ...benefits, waiting: { months: 3 } },
        claims: [{ id: 'F0-01' }],
        letter: '以前的一段话',
      }
      const { before, changes } = await reevaluate(await keep(older))
      const { waiting: _, ...others } = benefits as NonNullable<typeof benefits>
      expect(before).toEqual({
        ...now,
        backPay: { ...backPay, verdict: 'allowed' },
        benefits: others,
        claims: [],
      })
      expect(changes.map(({ text }) => text)).toEqual([
        '能不能补缴：原来可以补缴，现在应当由单位补缴。',
        '等待期：原来没有给出，现在不用等。',
      ])
    })

    test.each<[string, unknown]>([
      ['has no answer in one line', { ...now, summary: '可以补缴' }],
      ['is a text', '可以补缴'],
      ['is nothing', null],
    ])('and an advice that %s is refused with a sentence', async (_, advice) => {
      expect(await call(history, { action: 'reevaluate', id: await keep(advice) })).toMatchObject({
        ok: false,
        error: { code: 'conflict', message: expect.stringMatching(/重新咨询/) },
      })
    })

    test.each<[string, Situation]>([
      ['lies before the first day of the rulebook', { ...situation, lastCoveredMonth: '1994-01', payOn: '1994-05-01' }],
      ['is no situation of today’s form', { ...situation, insurance: 'rural' as 'resident' }],
    ])('and a consultation that %s is refused with a sentence', async (_, told) => {
      expect(await call(history, { action: 'reevaluate', id: await keep(now, told) })).toMatchObject({
        ok: false,
        error: { code: 'conflict', message: expect.stringMatching(/^这次咨询现在不能重新计算：/) },
      })
    })
  })
})
