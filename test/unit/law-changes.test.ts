import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AdviseReply, ReevaluateReply, RuleReply, Situation } from '@contract'
import { stringify } from 'yaml'
import { handler as consult } from '../../cloudfunctions/consult/handler'
import { handler as history } from '../../cloudfunctions/history/handler'
import { handler as library } from '../../cloudfunctions/library/handler'
import type { Rulebook } from '../../cloudfunctions/rules'
import { checkRulebook } from '../../cloudfunctions/rules/check'
import { artefactOf } from '../../cloudfunctions/rules/load'
import type { RulebookSource } from '../../cloudfunctions/rules/source'
import type { Handler, Services } from '../../cloudfunctions/services'
import type { Store } from '../../cloudfunctions/store/port'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { RULEBOOK_FOLDER, readRulebook } from '../../config/rulebook'
import { diffRulebook } from '../../config/tools/diff'
import { soundRulebook } from '../support/sound'

// the whole rulebook is compiled several times, proved, and committed
jest.setTimeout(60_000)

const TODAY = '2026-11-30'
const TOMORROW = '2026-12-01'

/** The one file that is edited, the rule that ends, and the one that takes its place. */
const FILE = 'regions/330000-zhejiang/worker.yaml'
const OLD = '330000/employer-paid-within-deadline'
const NEW = '330000/employer-paid-within-deadline-from-payment'
const TEXT = '单位在责令的期限内补缴的，从补缴的第二个自然月起恢复，暂停期间的医疗费用由单位承担。'

interface WrittenRule {
  readonly id: string
}

/** The rulebook as its keepers would write it for a law that, from tomorrow on, no longer pays for the gap. */
function changed({ version, files }: RulebookSource): RulebookSource {
  const rules = structuredClone(files[FILE]) as WrittenRule[]
  const edited = rules.flatMap((rule) =>
    rule.id !== OLD
      ? [rule]
      : [
          { ...rule, in: { to: TOMORROW } },
          {
            ...rule,
            id: NEW,
            text: TEXT,
            then: {
              waiting: { amount: 0, unit: 'month' },
              benefitStart: { start: { anchor: 'nthNaturalMonth', n: 2, of: 'payment' } },
              retroactivity: { retroactive: 'no', gapPayer: 'employer' },
            },
            in: { from: TOMORROW },
          },
        ],
  )
  return { version: `${version}-tomorrow`, hash: 'f'.repeat(16), files: { ...files, [FILE]: edited } }
}

/** An employer in arrears since October, who pays on a day and was ordered to before it. */
const paying = (payOn: string): Situation => ({
  region: '330100',
  insurance: 'employee',
  event: 'resume',
  cause: 'employer-arrears',
  orderedToPay: 'within-deadline',
  lastCoveredMonth: '2026-09',
  payOn,
})

describe('a law that changes tomorrow', () => {
  const source = readRulebook()
  const tomorrow = changed(source)
  const [before, after] = [soundRulebook(artefactOf(source)), soundRulebook(artefactOf(tomorrow))]

  test('leaves the rulebook without a gap, a conflict or a dead row', () => {
    expect(checkRulebook(tomorrow).findings).toEqual([])
  })

  test('leaves a payment of today as it was, and decides one of tomorrow anew', () => {
    const old = { startsOn: { earliest: '2026-10-01', latest: '2026-10-01' }, retroactive: 'yes', gapPayer: 'fund' }
    const anew = { startsOn: { earliest: '2027-01-01', latest: '2027-01-01' }, retroactive: 'no', gapPayer: 'employer' }
    const benefits = (rulebook: Rulebook, payOn: string) => rulebook.advise(paying(payOn), TODAY).benefits
    expect(benefits(before, TODAY)).toMatchObject(old)
    expect(benefits(after, TODAY)).toEqual(benefits(before, TODAY))
    expect(benefits(before, TOMORROW)).toMatchObject(old)
    expect(benefits(after, TOMORROW)).toMatchObject(anew)
  })

  test('shows in the library what replaced the old rule, and when', async () => {
    const rule = async (id: string) => {
      const reply = await library({ action: 'rule', id }, { id: 'anyone' }, { rulebook: after } as Services)
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      return reply.data as RuleReply
    }
    expect(await rule(OLD)).toMatchObject({ to: TOMORROW, replacedBy: [NEW] })
    expect(await rule(NEW)).toMatchObject({ from: TOMORROW, text: TEXT })
    expect(await rule(NEW)).not.toHaveProperty('to')
  })

  describe('for those who asked before it was known', () => {
    let folder: string
    let store: Store
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'law-'))
      store = await openSqlStore({ dataDir: folder })
    })
    afterAll(async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    })

    async function call<T>(handler: Handler, request: object, rulebook: Rulebook, today: string): Promise<T> {
      const services: Services = {
        store,
        rulebook,
        today: () => today,
        now: () => `${today}T01:00:00.000Z`,
        newId: randomUUID,
      }
      const reply = await handler(request, { id: 'person' }, services)
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      return reply.data as T
    }

    /** Asked under the old rulebook, and again, long after, under the new one. */
    async function askedTwice(payOn: string): Promise<ReevaluateReply> {
      const request = { action: 'advise', situation: paying(payOn), requestId: `paying-${payOn}` }
      const { id } = await call<AdviseReply>(consult, request, before, TODAY)
      return call(history, { action: 'reevaluate', id }, after, '2027-06-01')
    }

    test('says nothing new of a payment of the day before', async () => {
      expect((await askedTwice(TODAY)).changes).toEqual([])
    })

    test('says what changes for a payment of the day itself, with both rules, their days and their source', async () => {
      const { changes } = await askedTwice(TOMORROW)
      expect(changes.map(({ path }) => path)).toEqual([
        'benefits.startsOn',
        'benefits.retroactive',
        'benefits.retroactiveFrom',
        'benefits.gapPayer',
        'rulebook.version',
      ])
      expect(changes[1]).toEqual({
        path: 'benefits.retroactive',
        before: 'yes',
        after: 'no',
        text: [
          '中断期间看病的费用：原来可以报销，现在不能报销。',
          `现在的依据：「${TEXT.slice(0, -1)}」（《浙江省医疗保障条例》第二十八条第三款，2026年12月1日起）。`,
          '原来的依据：「单位在责令的期限内补缴的，暂停期间发生的医疗费用由医保基金报销」',
          '（《浙江省医疗保障条例》第二十八条第三款，2021年7月1日到2026年11月30日）。',
        ].join(''),
        newRules: [NEW],
        endedRules: [OLD],
      })
    })
  })

  describe('in the diff of a repository', () => {
    let root: string
    let told: string
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args],
        { cwd: root, encoding: 'utf8' },
      )
    const scenario = (name: string, payOn: string) => ({
      name,
      article: '编的修改',
      today: TODAY,
      situation: paying(payOn),
      expect: { 'backPay.verdict': 'employer-duty' },
    })

    beforeAll(() => {
      root = mkdtempSync(path.join(tmpdir(), 'law-'))
      const rulebook = path.join(root, 'cloudfunctions/rulebook')
      cpSync(RULEBOOK_FOLDER, rulebook, { recursive: true })
      mkdirSync(path.join(root, 'test/scenarios'), { recursive: true })
      writeFileSync(
        path.join(root, 'test/scenarios/zhejiang.yaml'),
        stringify([scenario('修改前一天补缴的', TODAY), scenario('修改当天补缴的', TOMORROW)]),
      )
      git('init', '--quiet')
      git('add', '--all')
      git('commit', '--quiet', '--message', 'before')
      writeFileSync(path.join(rulebook, FILE), stringify(tomorrow.files[FILE]))
      told = diffRulebook('HEAD', root)
    })
    afterAll(() => rmSync(root, { recursive: true }))

    const section = (title: string) => told.split('\n\n').find((text) => text.startsWith(`【${title}`))

    test('is one edited file', () => {
      expect(git('diff', '--name-only').trim()).toBe(`cloudfunctions/rulebook/${FILE}`)
    })

    test('names the region and the days of both rules', () => {
      const from = '    影响：浙江省，含按它的规定的下级地区；2026年12月1日起'
      const rules = section('规则')?.split('\n')
      expect(rules?.filter((line) => /^[+~-] /.test(line))).toEqual([
        expect.stringContaining(`~ 改动 ${OLD}`),
        expect.stringContaining(`+ 新增 ${NEW}`),
      ])
      expect(rules?.filter((line) => line.includes('影响'))).toEqual([from, from])
    })

    test('names the scenario whose outcome changes, before and after, and no other', () => {
      const lines = section('结果有变化的场景')?.split('\n')
      expect(lines?.filter((line) => line.startsWith('~'))).toEqual(['~ 修改当天补缴的（zhejiang.yaml）'])
      expect(lines).toContain('    从哪天起有保障：2026年10月1日 → 2027年1月1日')
    })
  })
})
