import { AxeBuilder } from '@axe-core/playwright'
import type { Situation } from '@contract'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { QUESTIONS } from '../../src/interview/questions'
import realInput from '../contract/real-input.json'
import { AT_A_DESK, fileBrowser, ON_A_PHONE } from './browser'
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

const { viewport: PHONE } = ON_A_PHONE
const { viewport: DESK } = AT_A_DESK

/** `letters` are so many times as large as usual. */
const LOOKS = [
  { look: '标准版 light', elder: false, colorScheme: 'light', letters: 1, viewport: PHONE },
  { look: '标准版 dark', elder: false, colorScheme: 'dark', letters: 1, viewport: PHONE },
  { look: '标准版 light, 1.4×', elder: false, colorScheme: 'light', letters: 1.4, viewport: PHONE },
  { look: '标准版 light at a desk', elder: false, colorScheme: 'light', letters: 1, viewport: DESK },
  { look: '长辈版 light', elder: true, colorScheme: 'light', letters: 1, viewport: PHONE },
  { look: '长辈版 dark', elder: true, colorScheme: 'dark', letters: 1, viewport: PHONE },
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
  for (const { look, elder, colorScheme, letters, viewport } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    if ((await elderSwitch.getAttribute('aria-pressed')) !== String(elder)) await elderSwitch.click()
    await page
      .locator('.page:visible')
      .evaluate((box, scale) => box.style.setProperty('--font-scale', String(scale)), letters)
    expect({ look, violations: await violations(page) }).toEqual({ look, violations: [] })
  }
  await elderSwitch.click()
  await page.locator('.page:visible').evaluate((box) => box.style.removeProperty('--font-scale'))
}

/** Opens all that is folded away, and what is folded away in there. */
async function unfold(page: Page): Promise<void> {
  const closed = page.locator('.page:visible .fold-toggle[aria-expanded=false]')
  await closed.first().waitFor()
  while ((await closed.count()) > 0) await closed.first().click()
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

  test.each([
    ['month', 'lastCoveredMonth'],
    ['day', 'payOn'],
  ])('the calendar of a %s, open and with a date chosen from it', async (unit, field) => {
    const page = await atQuestion(field)
    await button(page, '从日历里选').click()
    await button(page, '前1年').click()
    await page.getByRole('button', { name: /^\d+年3月$/ }).click()
    if (unit === 'day') await page.getByRole('button', { name: /^\d+年3月9日，/ }).click()
    await page.locator('.calendar [aria-pressed=true]').last().waitFor()
    await expectAccessible(page)
  })

  test('a question whose next one cannot be looked for, and one that is asked without a network', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await openHome(page)
    await follow(page, button(page, '开始'))
    await reply(page, '450900')
    await page.context().setOffline(true)
    await page.getByRole('radio').first().check()
    await button(page, '下一步').click()
    await page.getByRole('alert').getByText('没有连上网络').waitFor()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await follow(page, button(page, '重试'))
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    // a question that decides which others are asked looks for them, and goes on with those that are known
    await page.getByRole('radio').first().check()
    await follow(page, button(page, '下一步'))
    await words(page, '现在得不到回复，可以接着答。').waitFor()
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
    await section(page, '网上怎么说').waitFor()
    const more = page.getByRole('button', { name: /^再看\d+条说法$/ })
    if ((await more.count()) > 0) await more.click()
    await unfold(page)
    await expectAccessible(page)
  })

  test('an advice that was narrowed on the spot, refused, passed and offline', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await ask(page, { ...YULIN, cause: undefined, monthlyBase: undefined })
    const narrow = section(page, '再答一题，答案更准')
    await button(page, '重新算').click()
    await narrow.getByRole('alert').getByText('还差一点').waitFor()
    await expectAccessible(page)
    await narrow.getByRole('radio', { name: '离职以后没有接着交' }).check()
    await page.context().setOffline(true)
    await button(page, '重新算').click()
    await narrow.getByText('没有连上网络').waitFor()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await button(page, '重试').click()
    await words(page, '答案更新了').waitFor()
    await expectAccessible(page)
  })

  test('other ways compared: none, as it is, three side by side, one that cannot be, and offline', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await page.goto('/pages/what-if/index')
    await words(page, '没有找到可以比较的回答').waitFor()
    await expectAccessible(page)
    await tell(page, YULIN)
    await follow(page, button(page, '比一比别的做法'))
    await words(page, '还没有改').waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: /^今天/ }).check()
    await words(page, /^办法一：/).waitFor()
    await button(page, '再加一个办法，一起比').click()
    await page.getByRole('radio', { name: '别的日子' }).check()
    await page.getByRole('textbox', { name: '缴费日期' }).fill('2026-05-20')
    await words(page, /^办法二：/).waitFor()
    await expectAccessible(page)
    await page.context().setOffline(true)
    await page.getByRole('textbox', { name: '缴费日期' }).fill('2026-06-20')
    await words(page, /^没有算出来/).waitFor()
    await expectAccessible(page)
  })

  test('the library: its front, nothing asked, found, not found and offline', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await page.goto('/pages/library/search/index')
    await words(page, '最早核对').waitFor()
    await button(page, '搜索').click()
    await words(page, '请先写下要查的词').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox').fill('玉林')
    await button(page, '搜索').click()
    await words(page, /^找到的内容（\d+条）$/).waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox').fill('飞碟')
    await button(page, '搜索').click()
    await words(page, '没有找到和“飞碟”有关的内容').waitFor()
    await expectAccessible(page)
    await page.context().setOffline(true)
    await button(page, '搜索').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })

  test('a rule, its source, a rule that is not there, a place, and the choice of one', async () => {
    const page = await browser.visit({ provokes: /404/ })
    await page.goto('/pages/library/region/index?code=450900')
    await words(page, '核实了吗').waitFor()
    await expectAccessible(page)
    await follow(page, page.getByRole('button', { name: /^看这条规则：/ }).first())
    await words(page, '可信程度').waitFor()
    await expectAccessible(page)
    await follow(page, page.getByRole('button', { name: /^看这份文件：/ }))
    await words(page, '读到多少').waitFor()
    await expectAccessible(page)
    await page.goto('/pages/library/region/index')
    await button(page, '看这里的规则').click()
    await words(page, '请先选一个地方').waitFor()
    await expectAccessible(page)
    await page.goto('/pages/library/rule/index?id=nobody-has-it')
    await button(page, '去规则库').waitFor()
    await expectAccessible(page)
  })

  test('what circulates on the web: all of it unfolded, narrowed, and narrowed to nothing', async () => {
    const page = await browser.visit()
    await page.goto('/pages/library/claims/index')
    await words(page, /^找到\d+条$/).waitFor()
    await page.locator('.contradiction').first().waitFor()
    await unfold(page)
    await expectAccessible(page)
    await page.goto('/pages/library/claims/index?q=飞碟')
    await words(page, '没有找到这样的说法').waitFor()
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
