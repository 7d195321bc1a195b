import { readFileSync } from 'node:fs'
import type { Situation } from '@contract'
import type { Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import { held } from './held'
import { ADVICE, arriveAt, ask, button, follow, HOME, openAdvice, openHome, START, section, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const situation = realInput[0]?.situation as Situation

/** The size of the letters on the page that is shown, in px. */
const letters = (page: Page) =>
  page.locator('.page:visible').evaluate((box) => Number.parseFloat(getComputedStyle(box).fontSize))

describe('how the pages look', () => {
  test.each(WINDOWS)('is chosen once for all pages, and letters grow up to 30 px, at $window', async ({ viewport }) => {
    const page = await browser.visit({ viewport })
    await openHome(page)
    expect(await letters(page)).toBe(17)
    await follow(page, button(page, '设置'))
    await page.getByRole('radio', { name: '最大' }).check()
    expect(await letters(page)).toBeCloseTo(23.2, 1)
    await page.getByRole('radio', { name: /^长辈版/ }).check()
    expect(await letters(page)).toBeCloseTo(30, 3)
    await page.goto('/pages/history/index')
    await words(page, '还没有咨询记录').waitFor()
    expect(await letters(page)).toBeCloseTo(30, 3)
  })

  test('begins with the letters that the browser is set to', async () => {
    const page = await browser.visit()
    // when the document stands, and before its scripts run
    await page.addInitScript(() =>
      document.addEventListener('readystatechange', () => {
        document.documentElement.style.fontSize = '20px'
      }),
    )
    await page.goto('/pages/settings/index')
    await page.getByRole('radio', { name: '特大', checked: true }).waitFor()
  })
})

describe('what is held about the person', () => {
  test.each(WINDOWS)('is saved as a file, all of it, at $window', async ({ viewport }) => {
    const page = await browser.visit({ viewport })
    await openAdvice(page, situation)
    await page.goto('/pages/settings/index')
    await button(page, '导出我的资料').click()
    await words(page, '准备好了：1次咨询，0条投诉建议。').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存成文件').click()])
    expect(download.suggestedFilename()).toBe('续保通-我的资料.json')
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject(await held(page))
  })

  test.each(WINDOWS)('is deleted, on the device too, after a question, at $window', async ({ viewport }) => {
    const page = await browser.visit({ viewport })
    await ask(page, situation)
    await follow(page, button(page, '设置'))
    await button(page, '删除我的全部资料').click()
    expect((await held(page)).consultations).toHaveLength(1)
    await button(page, '确定全部删除').click()
    await words(page, '已经全部删除。').waitFor()
    expect(await held(page)).toEqual({ consultations: [], feedback: [] })
    await follow(page, button(page, '首页'))
    await button(page, START).waitFor()
    expect(await button(page, '继续上次没填完的').count()).toBe(0)
  })
})

test.each(WINDOWS)(
  'the last consultations stand on the first page, lead back to their advice, and move nothing when they come, at $window',
  async ({ viewport }) => {
    const page = await browser.visit({ viewport })
    await page.addInitScript(() => {
      const shifts: PerformanceEntry[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
        type: 'layout-shift',
        buffered: true,
      })
    })
    await ask(page, situation)
    await openHome(page)
    const recent = section(page, '最近的咨询').getByRole('button')
    await recent.waitFor()
    expect(await page.evaluate(() => (window as unknown as { shifts: object[] }).shifts)).toEqual([])
    await recent.click()
    await arriveAt(page, ADVICE)
  },
)

describe('a message to us', () => {
  test.each(WINDOWS)(
    'survives a reload, is kept once with what it is about, and thanks, at $window',
    async ({ viewport }) => {
      const page = await browser.visit({ viewport })
      await openHome(page)
      await page.goto('/pages/feedback/index?about=some-rule')
      await page.getByRole('textbox', { name: '您想说的' }).fill('日期写错了')
      await page.reload()
      await button(page, '发送').dblclick()
      await arriveAt(page, '收到了，谢谢您')
      expect((await held(page)).feedback).toEqual([expect.objectContaining({ about: 'some-rule', text: '日期写错了' })])
      await page.goto('/pages/feedback/index?about=some-rule')
      expect(await page.getByRole('textbox', { name: '您想说的' }).inputValue()).toBe('')
    },
  )

  test.each(WINDOWS)(
    'is kept on the device when there is no network, and sent by 重试, at $window',
    async ({ viewport }) => {
      const page = await browser.visit({ viewport, provokes: /net::ERR_INTERNET_DISCONNECTED/ })
      await openHome(page)
      await follow(page, button(page, '设置'))
      await follow(page, button(page, '写投诉建议'))
      await page.getByRole('textbox', { name: '您想说的' }).fill('字太小')
      await page.context().setOffline(true)
      await button(page, '发送').click()
      await page.getByRole('alert').getByText('没有连上网络').waitFor()
      await page.context().setOffline(false)
      await button(page, '重试').click()
      await arriveAt(page, '收到了，谢谢您')
      expect((await held(page)).feedback).toHaveLength(1)
      await follow(page, button(page, '首页'))
      await arriveAt(page, HOME)
    },
  )
})
