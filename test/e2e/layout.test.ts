import type { Situation } from '@contract'
import type { Locator } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { arriveAt, ask, button, follow, HOME, openAnswers, openHome, START, section, tooNarrow, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const hangzhou = realInput[3]?.situation as Situation

/** A phone of 390 × 844 whose page is drawn at 200 %, and the narrowest one. */
const NARROW = [
  { drawn: 'a phone at 200 %', screen: { viewport: { width: 195, height: 422 }, deviceScaleFactor: 2 } },
  { drawn: 'a phone of 320 px', screen: { viewport: { width: 320, height: 568 } } },
] as const

describe.each(NARROW)('on $drawn', ({ screen }) => {
  test.each(['长辈版', '标准版'])('no page of %s has to be scrolled sideways', async (version) => {
    const page = await browser.visit({ ...screen, provokes: /404/ })
    /** Asserts that all of the page fits, once this is there. */
    const fits = async (shown?: Locator) => {
      await shown?.first().waitFor()
      expect({ page: await page.title(), tooNarrow: await tooNarrow(page) }).toEqual({
        page: await page.title(),
        tooNarrow: [],
      })
    }
    const open = async (address: string, shown: Locator) => {
      await page.goto(`/pages/${address}`)
      await fits(shown)
    }
    await openHome(page)
    if (version === '长辈版') await button(page, version).click()
    await fits()
    await follow(page, button(page, START))
    await fits()
    await button(page, '下一步').click()
    await fits(page.getByRole('alert'))
    await openAnswers(page, hangzhou)
    await fits()
    await page.goto('/pages/interview/index?field=payOn')
    await button(page, '从日历里选').click()
    await fits(page.locator('.calendar-days'))
    await page.goto('/pages/answers/index')
    await follow(page, button(page, '比一比别的做法'))
    await page.getByRole('radio', { name: /^今天/ }).check()
    await button(page, '再加一个办法，一起比').click()
    await page.getByRole('radio', { name: '别的日子' }).check()
    await fits(page.getByRole('columnheader', { name: '办法二' }))
    await page.goto('/pages/answers/index')
    await follow(page, button(page, '看结果'))
    await section(page, '要花多少钱').waitFor()
    const closed = page.locator('.page:visible .fold-toggle[aria-expanded=false]')
    while ((await closed.count()) > 0) await closed.first().click()
    await fits()
    await follow(page, button(page, '历史记录'))
    await page
      .getByRole('button', { name: /^删除 / })
      .first()
      .click()
    await fits()

    await open('settings/index', words(page, '规则的版本'))
    await open('feedback/index?about=some-rule', button(page, '发送'))
    await button(page, '发送').click()
    await fits(page.getByRole('alert'))
    await open('library/search/index?q=玉林', words(page, /^找到的内容（\d+条）$/))
    await open('library/region/index', button(page, '看这里的规则'))
    await open('library/region/index?code=450900', words(page, '核实了吗'))
    await follow(page, page.getByRole('button', { name: /^看这条规则：/ }).first())
    await fits(words(page, '可信程度'))
    await follow(page, page.getByRole('button', { name: /^看这份文件：/ }))
    await fits(words(page, '读到多少'))
    await page.goto('/pages/library/claims/index')
    await words(page, /^找到\d+条$/).waitFor()
    for (const fold of ['按话题看', '按地方看']) await button(page, fold).click()
    await fits(page.locator('.contradiction'))
    await open('library/rule/index?id=nobody-has-it', button(page, '去规则库'))
  })
})

describe('a page', () => {
  test('looks the same whether one walked to it or opened its address', async () => {
    const page = await browser.visit()
    /** The whole page as a picture, and again after a reload. */
    const walkedAndOpened = async (shown: () => Promise<void>) => {
      await page.setViewportSize({ width: 390, height: 4000 })
      const walked = await page.screenshot()
      await page.reload()
      await shown()
      const opened = await page.screenshot()
      return walked.equals(opened)
    }
    await ask(page, hangzhou)
    const advice = () => section(page, '这个答案怎么来的').waitFor()
    await advice()
    expect(await walkedAndOpened(advice)).toBe(true)

    await follow(page, button(page, '改动答案重新算'))
    expect(await walkedAndOpened(() => button(page, '看结果').waitFor())).toBe(true)
  })

  test('can be opened by its address, and reloaded there', async () => {
    const page = await browser.visit()
    for (const [name, said] of [
      ['history', '还没有咨询记录。'],
      ['answers', '还没有要核对的回答。'],
      ['advice', '它可能已经删除'],
      ['interview', '输入城市的名字来找'],
      ['home', '不用填姓名和身份证号'],
      ['settings', '不是官方网站'],
      ['feedback', '哪里写错了'],
      ['what-if', '没有找到可以比较的回答'],
      ['library/search', '最早核对'],
      ['library/region', '选一个地方'],
      ['library/rule', '没有找到这个规则'],
      ['library/source', '没有找到这个文件'],
      ['library/claims', '同一件事'],
    ]) {
      await page.goto(`/pages/${name}/index`)
      await words(page, said as string).waitFor()
      await page.reload()
      await words(page, said as string).waitFor()
    }
  })

  test.each(['/pages/nowhere/index', '/pages/history', '/index.html'])(
    'that is not there (%s) leads home',
    async (path) => {
      const page = await browser.visit()
      await page.goto(path)
      await arriveAt(page, HOME)
    },
  )

  test('says where one is in the title of the window', async () => {
    const page = await browser.visit()
    await openHome(page)
    expect(await page.title()).toBe(HOME)
    await follow(page, button(page, '看以前的咨询'))
    expect(await page.title()).toBe('历史记录 · 续保通')
    await page.goBack()
    await button(page, START).waitFor()
    expect(await page.title()).toBe(HOME)
  })
})
