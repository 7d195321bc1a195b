import { dateWords, type Situation } from '@contract'
import type { Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import { held, record } from './held'
import { ADVICE, arriveAt, button, follow, openAdvice, openAnswers, section, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const situation = realInput[0]?.situation as Situation

/** Somebody of a place whose rates are known. */
const shanghai = realInput[2]?.situation as Situation

/** A day after the day of payment that was told, and before the other one. */
const TODAY = new Date('2026-04-15T10:00:00+08:00')
const LATER = '2026-05-20'

async function visit(options: Parameters<typeof browser.visit>[0]): Promise<Page> {
  const page = await browser.visit(options)
  await page.clock.setFixedTime(TODAY)
  return page
}

/** What stands in the row of that name, a cell for each way. */
const cells = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .allInnerTexts()

/** Waits until what is said of the way that is tried out is that. */
const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).waitFor()

const columns = (page: Page) => page.getByRole('columnheader').allInnerTexts()

describe.each(WINDOWS)('at $window', ({ viewport }) => {
  test('days of payment are compared side by side, and one of them is taken', async () => {
    const page = await visit({ viewport })
    await openAdvice(page, situation)
    await follow(page, section(page, '几种办法比一比').getByRole('button', { name: '换个日子、换个办法，再比一比' }))
    await arriveAt(page, '如果换个做法')
    await said(page, '还没有改')
    expect(await page.locator('label:has(:checked):visible').first().innerText()).toContain('现在的打算')

    await page.getByRole('radio', { name: /^今天/ }).check()
    await said(page, /^办法一：从哪天起有保障：.*晚\d+天/)
    await button(page, '再加一个办法，一起比').click()
    await page.getByRole('radio', { name: '别的日子' }).check()
    await page.getByRole('textbox', { name: '缴费日期' }).fill(LATER)
    await said(page, /^办法二：从哪天起有保障：.*晚\d+天/)

    expect((await columns(page)).slice(1)).toEqual(['现在这样', '办法一', '办法二'])
    const starts = await cells(page, '从哪天起有保障')
    expect(starts).toHaveLength(3)
    expect(new Set(starts).size).toBe(3)
    expect(starts[0]).toContain('最早2026年3月10日')
    expect(starts[2]).toContain(dateWords(LATER))
    expect((await cells(page, '怎么做'))[2]).toContain(`缴费日期：${dateWords(LATER)}`)

    // only to compare is not to ask
    expect((await held(page)).consultations).toHaveLength(1)
    await button(page, '就用办法二').click()
    await arriveAt(page, ADVICE)
    await section(page, '从哪天起有保障').waitFor()
    const { consultations } = await held(page)
    expect(consultations.map((one) => one.situation.payOn).sort()).toEqual([situation.payOn, LATER])
  })

  test('a base is tried out, and what is typed last is what counts', async () => {
    const page = await visit({ viewport })
    await page.goto(`/pages/what-if/index?id=${await record(page, shanghai)}`)
    await said(page, '还没有改')
    const base = page.getByRole('textbox', { name: /^每月的缴费基数/ })
    const [now] = await cells(page, '这次一共要缴（不管谁出）')
    for (const typed of ['8', '8000', '9000']) await base.fill(typed)
    await said(page, /^办法一：.*多[\d,.]+元/)
    const [first, tried] = await cells(page, '这次一共要缴（不管谁出）')
    expect(first).toBe(now)
    expect(tried).not.toBe(now)
    expect((await cells(page, '怎么做'))[1]).toContain('9000')
    expect((await held(page)).consultations).toHaveLength(1)
  })
})

test('a day before the first of the rules is refused at its field, what was compared stays, and another day goes on', async () => {
  const page = await visit({ provokes: /400/ })
  const { region, insurance } = situation
  await page.goto(`/pages/what-if/index?id=${await record(page, { region, insurance })}`)
  await said(page, '还没有改')
  await page.getByRole('radio', { name: '别的日子' }).check()
  const day = page.getByRole('textbox', { name: '缴费日期' })
  await day.fill('1999年1月1日')
  await said(page, /^这样不行：这里只收录\d+年\d+月\d+日以后的规则/)
  expect(await day.getAttribute('aria-invalid')).toBe('true')
  expect((await columns(page)).slice(1)).toEqual(['现在这样', '办法一'])
  expect(await page.getByRole('alert').count()).toBe(0)
  await day.fill(LATER)
  await said(page, /^办法一：/)
  expect(await day.getAttribute('aria-invalid')).toBe('false')
  expect((await cells(page, '怎么做'))[1]).toContain(dateWords(LATER))
})

test('offline it says so, keeps what was compared, and goes on by 重试', async () => {
  const page = await visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
  await openAnswers(page, situation)
  await follow(page, button(page, '比一比别的做法'))
  await said(page, '还没有改')
  await page.context().setOffline(true)
  await page.getByRole('radio', { name: /^今天/ }).check()
  await said(page, /^没有算出来，下面还是上一次的结果。没有连上网络。/)
  expect(await page.getByRole('alert').count()).toBe(0)
  expect((await columns(page)).slice(1)).toEqual(['现在这样', '办法一'])
  await page.context().setOffline(false)
  await button(page, '重试').click()
  await said(page, /^办法一：从哪天起有保障/)
  expect(await button(page, '重试').count()).toBe(0)
  await words(page, '只是比一比，没有记下来').waitFor()
})
