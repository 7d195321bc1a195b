import { readFileSync } from 'node:fs'
import type { Situation } from '@contract'
import type { Download, Locator, Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import { held } from './held'
import { ADVICE, arriveAt, button, follow, openAdvice, section } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const situation = realInput[0]?.situation as Situation

/** A day before the day of payment, so that there are days to come. */
const BEFORE = new Date('2026-03-01T10:00:00+08:00')

/** An advice, with a browser that lets the page copy. */
async function advised(viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.visit({ viewport, permissions: ['clipboard-read', 'clipboard-write'] })
  await page.clock.setFixedTime(BEFORE)
  await openAdvice(page, situation)
  await section(page, '带走这个答复').waitFor()
  return page
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function downloaded(page: Page, from: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), from.click()])
  return download
}

describe.each(WINDOWS)('at $window', ({ viewport }) => {
  test('what to do is copied as a list, with whom to call', async () => {
    const page = await advised(viewport)
    await button(page, '复制办事清单').click()
    await section(page, '带走这个答复').getByText('已经复制，可以粘贴到微信或者备忘录里。').waitFor()
    const list = await copied(page)
    const title = await page.locator('.part-verdict h2').innerText()
    expect(list.split('\n').slice(0, 4)).toEqual([
      '玉林市，职工医保（单位交）',
      '断缴2个月：2026年1月到2月。',
      '按2026年3月10日缴费算。',
      title,
    ])
    expect(list).toMatch(/^1\. /m)
    for (const part of ['要带的材料', '可以问谁', '12393', '以参保地医保经办机构的答复为准'])
      expect(list).toContain(part)
    const steps = section(page, '接下来怎么做').locator('ol.plain > li')
    const [first = ''] = (await steps.first().locator('label').first().innerText()).split('\n')
    expect(list).toContain(`1. ${first}`)
  })

  test('a friend gets the first page and nothing of the answers, and the verdict only when one ticks that', async () => {
    const page = await advised(viewport)
    const title = await page.locator('.part-verdict h2').innerText()
    const send = section(page, '带走这个答复')
    await button(page, '复制，发给朋友').click()
    await send.getByText('已经复制。打开微信，粘贴给朋友就行。').waitFor()
    const invitation = await copied(page)
    expect(invitation.split('\n').at(-1)).toBe(`${gateway.url}/`)
    const { id } = (await held(page)).consultations[0] ?? {}
    for (const own of [title, '玉林', '2025', '2026', '4500', '离职', String(id)]) expect(invitation).not.toContain(own)

    await send.getByRole('checkbox', { name: /^把我的结论也发过去/ }).check()
    await button(page, '复制，发给朋友').click()
    await page.waitForFunction(async (before) => (await navigator.clipboard.readText()) !== before, invitation)
    const told = await copied(page)
    expect(told).toContain(title)
    expect(told.split('\n').at(-1)).toBe(`${gateway.url}/`)
    for (const own of [String(id), '4500', '离职']) expect(told).not.toContain(own)
  })

  test('a day that must not be missed goes into the calendar, with a reminder on the day before', async () => {
    const page = await advised(viewport)
    const file = await downloaded(page, button(page, '加到日历：2026年3月10日，去缴医保费'))
    expect(file.suggestedFilename()).toBe('2026-03-10.ics')
    const text = readFileSync(await file.path(), 'utf8')
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-2)).toBe('END:VCALENDAR')
    for (const line of ['DTSTART;VALUE=DATE:20260310', 'SUMMARY:去缴医保费', 'TRIGGER:-PT15H'])
      expect(lines).toContain(line)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    await section(page, '带走这个答复').getByText('已经下载。打开这个文件').waitFor()
    // a day that is not certain is none to write down
    expect(
      await section(page, '带走这个答复')
        .getByRole('button', { name: /^加到日历：.*起有保障/ })
        .count(),
    ).toBe(0)
  })

  test('it is printed with all that is folded, and folded again afterwards', async () => {
    const page = await advised(viewport)
    const closed = () => page.locator('.page:visible .fold-toggle[aria-expanded=false]').count()
    const before = await closed()
    expect(before).toBeGreaterThan(0)
    await page.evaluate(() => {
      window.print = () => {
        const isOpen = (fold: Element) => fold.getAttribute('aria-expanded') === 'true'
        const folds = [...document.querySelectorAll('.fold-toggle')].filter((fold) => fold.getClientRects().length > 0)
        Object.assign(window, { printed: folds.filter((fold) => !fold.closest('form')).map(isOpen) })
      }
    })
    await button(page, '打印').click()
    await page.waitForFunction(() => 'printed' in window)
    const printed = await page.evaluate(() => (window as unknown as { printed: boolean[] }).printed)
    expect(printed.length).toBeGreaterThanOrEqual(before)
    expect(printed).not.toContain(false)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.waitForFunction((count) => {
      const folds = [...document.querySelectorAll('.fold-toggle[aria-expanded=false]')]
      return folds.filter((fold) => fold.getClientRects().length > 0).length === count
    }, before)
  })

  test('it is kept as a long picture', async () => {
    const page = await advised(viewport)
    const file = await downloaded(page, button(page, '存成长图'))
    expect(file.suggestedFilename()).toBe('续保通答复.png')
    const picture = readFileSync(await file.path())
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
    expect(height).toBeGreaterThan(2 * width)
  })

  test('what is wrong with a part of it is told to us, and one comes back to it', async () => {
    const page = await advised(viewport)
    const cover = section(page, '哪段时间有保障')
    await cover.getByRole('button', { name: /^出处/ }).click()
    await follow(page, cover.getByRole('button', { name: '这一段有问题？告诉我们：哪段时间有保障' }))
    await arriveAt(page, '投诉建议')
    await page.getByText('您刚才看的是「哪段时间有保障」，会一起告诉我们。').waitFor()
    await page.getByRole('textbox', { name: '您想说的' }).fill('等待期写错了')
    await button(page, '发送').click()
    await arriveAt(page, '收到了，谢谢您')
    const { consultations, feedback } = await held(page)
    expect(feedback).toEqual([
      expect.objectContaining({ about: consultations[0]?.id, text: '「哪段时间有保障」等待期写错了' }),
    ])
    await follow(page, button(page, '回到刚才的地方'))
    await arriveAt(page, ADVICE)
  })

  test('what was ticked is still ticked when one comes again', async () => {
    const page = await advised(viewport)
    const steps = section(page, '接下来怎么做')
    const done = () => steps.getByRole('status').innerText()
    const before = await done()
    await steps.getByRole('checkbox').first().check()
    const after = await done()
    expect(after).not.toBe(before)
    await page.reload()
    await steps.waitFor()
    expect(await done()).toBe(after)
    expect(await steps.getByRole('checkbox').first().isChecked()).toBe(true)
  })
})
