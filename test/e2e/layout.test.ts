import type { Situation } from '@contract'
import type { Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { arriveAt, ask, button, follow, HOME, openHome, section, tell, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const hangzhou = realInput[3]?.situation as Situation

/** A phone of 390 × 844 whose page is drawn at 200 %. */
const ZOOMED = { viewport: { width: 195, height: 422 }, deviceScaleFactor: 2 }

/** Boxes that would have to be scrolled sideways, or cut off what sticks out of them. */
const tooNarrow = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      // a box of one pixel is for who hears the page
      .filter((box) => box.clientWidth > 1 && box.scrollWidth > box.clientWidth)
      .filter((box) => box === document.documentElement || getComputedStyle(box).overflowX !== 'visible')
      .map((box) => box.outerHTML.slice(0, 120)),
  )

describe('at 200 %', () => {
  test.each(['长辈版', '标准版'])('no page of %s has to be scrolled sideways', async (version) => {
    const page = await browser.visit(ZOOMED)
    await openHome(page)
    if (version === '长辈版') await button(page, version).click()
    expect(await tooNarrow(page)).toEqual([])
    await follow(page, button(page, '开始'))
    expect(await tooNarrow(page)).toEqual([])
    await tell(page, hangzhou)
    expect(await tooNarrow(page)).toEqual([])
    await follow(page, button(page, '看结果'))
    await section(page, '要花多少钱').waitFor()
    for (const sources of await page.getByRole('button', { name: /^出处/ }).all()) await sources.click()
    expect(await tooNarrow(page)).toEqual([])
    await follow(page, button(page, '历史记录'))
    await page.getByRole('button', { name: /^删除 / }).click()
    expect(await tooNarrow(page)).toEqual([])
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
    await button(page, '开始').waitFor()
    expect(await page.title()).toBe(HOME)
  })
})
