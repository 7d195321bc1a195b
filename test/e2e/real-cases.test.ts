import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  type Advice,
  type AdviseReply,
  dateWords,
  moneyWords,
  type Situation,
  STATUS_WORDS,
  type Success,
} from '@contract'
import type { Page } from 'playwright-core'
import { mismatches, type Scenario } from '../../config/tools/scenarios'
import { parseYaml } from '../../config/yaml'
import type { Draft } from '../../src/interview/draft'
import { remediesOf, rightsOf } from '../../src/pages/advice/said'
import { unfold } from './axe'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { ADVICE, arriveAt, button, CHECK, openHome, tell, tooNarrow } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const FOLDER = path.join(__dirname, '../scenarios/real')
const CASES = readdirSync(FOLDER).flatMap(
  (file) => parseYaml(readFileSync(path.join(FOLDER, file), 'utf8')) as Scenario[],
)

/** What no page may say: what a program calls things, and words of another language that nobody here uses. */
const STRANGE = /\[object|\b(?!PDF|APP)[A-Za-z]{2,}/g

/** What may stand there in letters: the official site, and the hash of the rulebook. */
const ADDRESS = /[\w.]+\.gov\.cn|（[0-9a-f]{8}）/g

/** The person's answers, as the interview keeps them; each case has a key of its own, under which it is recorded once. */
const kept = (situation: Situation, index: number): Draft => ({
  situation,
  asked: Object.keys(situation),
  missing: [],
  fresh: true,
  requestId: `realcase${index}`,
  done: false,
})

/** Taps 看结果; gives the advice that came, once it stands there. */
async function seeAdvice(page: Page): Promise<Advice> {
  const reply = page.waitForResponse('**/functions/consult')
  await button(page, '看结果').click()
  const { data } = (await (await reply).json()) as Success<AdviseReply>
  await arriveAt(page, ADVICE)
  await button(page, '改动答案重新算').waitFor()
  return data.advice
}

/** What the page must say of an advice: its blocks, what becomes of each expense, and why each stretch of time is as it is. */
function sayingsOf(advice: Advice): string[] {
  const { summary, benefits, history = [] } = advice
  const segments = benefits && (benefits.timeline ?? history)
  return [
    ...summary.lines,
    ...[...rightsOf(advice), ...[remediesOf(advice) ?? []].flat()].flatMap(({ title, lines, rows = [], more }) => [
      title,
      ...lines,
      ...rows.flatMap(([name, amount]) => (amount === undefined ? [] : [name + amount])),
      ...(more?.lines ?? []),
    ]),
    ...(benefits?.expenses ?? []).map(
      ({ on, amount, status, why = '' }) => `${dateWords(on)}的${moneyWords(amount)}：${STATUS_WORDS[status]}${why}`,
    ),
    ...(segments ?? []).flatMap(({ from }) => history.find((part) => part.from <= from && from < part.to)?.why ?? []),
  ]
}

/** What is wrong with the page of an advice, all that is folded away opened. */
async function faultsShown(page: Page, advice: Advice): Promise<Record<string, string[]>> {
  const first = await page.locator('main:visible h2').first().innerText()
  await unfold(page)
  const words = (await page.locator('main:visible').textContent()) ?? ''
  return {
    saysFirst: first.startsWith(advice.summary.title) ? [] : [first],
    leavesOut: sayingsOf(advice).filter((saying) => !words.includes(saying)),
    strange: words.replace(ADDRESS, '').match(STRANGE) ?? [],
  }
}

/** What is wrong with the answer to one case, from its answers on; empty: nothing. */
async function faultsOf(page: Page, scenario: Scenario): Promise<object> {
  const { situation, today, expect: expected } = scenario
  const draft = kept({ asOf: today, ...situation }, CASES.indexOf(scenario))
  await page.evaluate((data) => localStorage.setItem('draft', JSON.stringify({ data })), draft)
  await page.goto('/pages/answers/index')
  await arriveAt(page, CHECK)
  const advice = await seeAdvice(page)
  const faults = {
    unlikeTheScenario: mismatches({ expect: expected }, advice),
    ...(await faultsShown(page, advice)),
    tooNarrow: await tooNarrow(page),
  }
  return Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))
}

test('the real cases, from their answers on: the page says first what the advice does, and all that it says', async () => {
  const page = await browser.visit()
  await openHome(page)
  for (const scenario of CASES)
    expect({ name: scenario.name, faults: await faultsOf(page, scenario) }).toEqual({ name: scenario.name, faults: {} })
})

describe('tapped through from the first page', () => {
  test.each<{ who: string; situation: Situation; asked: number }>([
    {
      who: 'a newborn',
      situation: {
        purpose: 'newborn',
        region: '610100',
        insurance: 'resident',
        bornOn: '2026-10-08',
        payOn: '2026-11-22',
        resident: { coverYear: 2026 },
      },
      asked: 6,
    },
    {
      who: 'who only wants to know what it costs',
      situation: {
        purpose: 'price',
        region: '330100',
        insurance: 'flexible',
        monthlyBase: 6000,
      },
      asked: 4,
    },
    {
      who: 'who was never enrolled by the employer',
      situation: {
        purpose: 'never-enrolled',
        region: '441900',
        insurance: 'employee',
        neverEnrolled: { workedFrom: '2025-03', waiver: true },
        expenses: [{ on: '2026-07-17', amount: 21464 }],
      },
      asked: 8,
    },
  ])('$who: few questions, and the advice', async ({ situation, asked }) => {
    const page = await browser.visit()
    const fields = await tell(page, situation)
    expect(fields.length).toBeLessThanOrEqual(asked)
    const advice = await seeAdvice(page)
    expect(await faultsShown(page, advice)).toEqual({ saysFirst: [], leavesOut: [], strange: [] })
  })
})
