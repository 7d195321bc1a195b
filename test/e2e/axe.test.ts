import { AxeBuilder } from '@axe-core/playwright'
import type { Situation } from '@contract'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { QUESTIONS } from '../../src/interview/questions'
import realInput from '../contract/real-input.json'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { ADVICE, arriveAt, ask, button, follow, hold, openHome, reply, section, tell, words } from './person'

jest.setTimeout(180_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const [YULIN, , , HANGZHOU] = realInput.map(({ situation }) => situation) as [
  Situation,
  Situation,
  Situation,
  Situation,
]

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const LOOKS = [
  { look: '标准版 light', elder: false, colorScheme: 'light', viewport: PHONE },
  { look: '标准版 dark', elder: false, colorScheme: 'dark', viewport: PHONE },
  { look: '标准版 light at a desk', elder: false, colorScheme: 'light', viewport: DESK },
  { look: '长辈版 light', elder: true, colorScheme: 'light', viewport: PHONE },
  { look: '长辈版 dark', elder: true, colorScheme: 'dark', viewport: PHONE },
] as const

interface WithAxe {
  axe: { run(options: RunOptions): Promise<AxeResults> }
}

/** What is wrong with the page as it is drawn now, in words. */
async function violations(page: Page): Promise<string[]> {
  const options: RunOptions = { resultTypes: ['violations'] }
  // to bring axe into the page takes longer than to run it: once for each document
  const isThere = await page.evaluate(() => 'axe' in window)
  const found = isThere
    ? await page.evaluate(async (given) => (await (window as unknown as WithAxe).axe.run(given)).violations, options)
    : (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()).violations
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

/** Asserts that axe finds nothing wrong with what is shown, in every look. */
async function expectAccessible(page: Page): Promise<void> {
  const elderSwitch = page.getByRole('button', { name: /长辈版$/ })
  for (const { look, elder, colorScheme, viewport } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    if ((await elderSwitch.getAttribute('aria-pressed')) !== String(elder)) await elderSwitch.click()
    expect({ look, violations: await violations(page) }).toEqual({ look, violations: [] })
  }
  await elderSwitch.click()
}

/** Somebody who has told the region and the scheme, at this question. */
async function atQuestion(field: string, provokes?: RegExp): Promise<Page> {
  const page = await browser.visit(provokes ? { provokes } : {})
  await openHome(page)
  await follow(page, button(page, '开始'))
  await reply(page, '450900')
  await reply(page, field.startsWith('resident.') ? 'resident' : 'employee')
  await page.goto(`/pages/interview/index?field=${field}`)
  await button(page, '下一步').waitFor()
  return page
}

test('axe finds what is wrong', async () => {
  const page = await browser.visit({ provokes: /404/ })
  await openHome(page)
  await page.evaluate(() => document.querySelector('h1')?.insertAdjacentHTML('afterend', '<img src="/none.png">'))
  const found = await violations(page)
  expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^image-alt:/)]))
})

describe('axe finds nothing wrong with', () => {
  test('the first page, new, with an entry, and with a draft', async () => {
    const page = await browser.visit()
    await page.goto('/pages/home/index?region=450900&insurance=nothing')
    await words(page, '认不出来').waitFor()
    await expectAccessible(page)
    await follow(page, button(page, '开始'))
    await reply(page, 'resident')
    await follow(page, button(page, '首页'))
    await button(page, '继续上次没填完的').waitFor()
    await expectAccessible(page)
  })

  test('the settings, in colours and letters of one’s own, with a file that is ready, and asking before all is deleted', async () => {
    const page = await browser.visit()
    await page.goto('/pages/settings/index')
    await words(page, '规则的版本').waitFor()
    await page.getByRole('radio', { name: '深色' }).check()
    await page.getByRole('radio', { name: '最大' }).check()
    await button(page, '导出我的资料').click()
    await words(page, '准备好了').waitFor()
    await button(page, '删除我的全部资料').click()
    await expectAccessible(page)
  })

  test('a message to us, begun, refused and sent', async () => {
    const page = await browser.visit()
    await page.goto('/pages/feedback/index?about=some-rule')
    await button(page, '发送').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: '您想说的' }).fill('看不懂')
    await button(page, '发送').click()
    await arriveAt(page, '收到了，谢谢您')
    await expectAccessible(page)
  })

  test('the question for the region, while one looks for it and when it is found', async () => {
    const page = await browser.visit()
    await openHome(page)
    await follow(page, button(page, '开始'))
    await expectAccessible(page)
    await page.getByRole('textbox').fill('州')
    await words(page, /^找到 \d+ 个，先列出/).waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox').fill('')
    await button(page, '广西壮族自治区').click()
    await page.getByRole('radio', { checked: true }).waitFor()
    await expectAccessible(page)
  })

  const kinds = [...new Map(QUESTIONS.map(({ kind, field, title }) => [kind, { kind, field, title }])).values()]
  test.each(kinds)('a question of the kind $kind: $title', async ({ field, title }) => {
    const page = await atQuestion(field)
    await arriveAt(page, title)
    await expectAccessible(page)
  })

  test.each(['cause', 'exemptions', 'monthlyBase'])(
    'the error of a question that was not answered: %s',
    async (field) => {
      const page = await atQuestion(field)
      await button(page, '下一步').click()
      await page.getByRole('alert').waitFor()
      await expectAccessible(page)
    },
  )

  test('a question whose next one cannot be looked for, offline', async () => {
    const page = await atQuestion('cause', /net::ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await button(page, '不清楚').click()
    await page.getByRole('alert').getByText('没有连上网络').waitFor()
    await expectAccessible(page)
  })

  test('the answers, none and all, and while the advice is made', async () => {
    const page = await browser.visit()
    await page.goto('/pages/answers/index')
    await words(page, '还没有要核对的回答').waitFor()
    await expectAccessible(page)
    await tell(page, YULIN)
    await expectAccessible(page)
    const release = await hold(page, 'consult')
    await button(page, '看结果').click()
    await words(page, '正在算，请稍等……').waitFor()
    await expectAccessible(page)
    release()
    await arriveAt(page, ADVICE)
  })

  test('an advice, as it opens', async () => {
    const page = await browser.visit()
    await tell(page, YULIN)
    const release = await hold(page, 'history')
    await button(page, '看结果').click()
    await words(page, '正在打开答复……').waitFor()
    await expectAccessible(page)
    release()
    await section(page, '网上怎么说').waitFor()
    await expectAccessible(page)
  })

  test.each([
    ['that is bounded, with a question that is open', { ...YULIN, cause: undefined }],
    ['that is certain, with the costs of each month', HANGZHOU],
  ])('an advice %s, when all that can be opened is open', async (_which, situation) => {
    const page = await browser.visit()
    await ask(page, situation)
    await page.getByRole('button', { name: /^再看\d+条说法$/ }).click()
    for (const sources of await page.getByRole('button', { name: /^出处/ }).all()) await sources.click()
    await expectAccessible(page)
  })

  test('the history, empty, full, asking before it deletes, and one that cannot be found', async () => {
    const page = await browser.visit({ provokes: /404|net::ERR_FAILED/ })
    await page.goto('/pages/history/index')
    await words(page, '还没有咨询记录').waitFor()
    await expectAccessible(page)
    await ask(page, YULIN)
    await follow(page, button(page, '历史记录'))
    await page.getByRole('button', { name: /^打开 / }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^删除 / }).click()
    await expectAccessible(page)

    await page.goto('/pages/advice/index?id=nobody-has-it')
    await words(page, '它可能已经删除').waitFor()
    await expectAccessible(page)
    await page.route('**/functions/history', (route) => route.abort())
    await page.goto('/pages/history/index')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })
})
