import type { Locator, Page } from 'playwright-core'
import { answerTo } from '../../src/interview/answer'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { held, record } from './held'
import { ADVICE, arriveAt, button, CHECK, heading, openHome, questionShown, START, section, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const PERSON = { region: '450900', insurance: 'employee', cause: 'left-job', lastCoveredMonth: '2025-12' } as const

/** More Tabs than any page here has stops before one gets to where one wants. */
const FAR = 200

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** True when the element that has the focus, or the row around it, is drawn with a ring. */
const ringIsDrawn = (page: Page) =>
  page.evaluate(() =>
    [document.activeElement, document.activeElement?.closest('label')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }),
  )

/** Presses Tab until the focus stands there; it must be seen at every stop. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < FAR; presses++) {
    await page.keyboard.press(key)
    expect(await ringIsDrawn(page)).toBe(true)
    if (await isFocused(target)) return
  }
  throw new Error(`${key} does not lead to ${target}`)
}

/** Waits for another page than that of the title, whose heading then has the focus. */
async function comesAfter(page: Page, title: string): Promise<void> {
  await heading(page).filter({ hasNotText: title }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
}

/** Presses a button by Enter or Space, and waits for the page that it leads to. */
async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  const title = await heading(page).innerText()
  await tabTo(page, target)
  await page.keyboard.press(key)
  await comesAfter(page, title)
}

/** Answers the question that is shown, or passes it, without a pointer. */
async function replyByKeys(page: Page): Promise<void> {
  const question = await questionShown(page)
  const answer = answerTo(PERSON, question.field)
  if (answer === undefined) return press(page, button(page, '不清楚'), 'Space')
  if (question.kind === 'choice') {
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (const { value } of question.options) {
      if (value === answer) break
      await page.keyboard.press('ArrowDown')
    }
    return press(page, button(page, '下一步'), 'Enter')
  }
  await tabTo(page, page.getByRole('textbox'))
  await page.keyboard.type(question.kind === 'region' ? '玉林' : String(answer))
  await page.keyboard.press('Enter')
  await comesAfter(page, question.title)
}

test('the keyboard alone leads from the first page to the advice and to a deleted record', async () => {
  const page = await browser.visit()
  await openHome(page)
  expect(await isFocused(heading(page))).toBe(true)
  await press(page, button(page, START), 'Enter')

  await replyByKeys(page)
  await press(page, button(page, '上一步'), 'Enter')
  expect((await questionShown(page)).field).toBe('region')
  await replyByKeys(page)
  while ((await heading(page).innerText()) !== CHECK) {
    await replyByKeys(page)
    await heading(page).filter({ hasNotText: '回答问题' }).waitFor()
  }

  await press(page, page.getByRole('button', { name: /^更改 ?断缴原因$/ }), 'Enter')
  await tabTo(page, page.getByRole('radio', { name: '离职以后没有接着交' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await arriveAt(page, CHECK)
  // too far, and back
  await tabTo(page, button(page, '看结果'))
  await tabTo(page, page.getByRole('button', { name: /^更改/ }).last(), 'Shift+Tab')
  await press(page, button(page, '看结果'), 'Space')
  await arriveAt(page, ADVICE)

  const start = section(page, '从哪天起有保障')
  await start.waitFor()
  await tabTo(page, start.getByRole('button', { name: /^出处/ }))
  await page.keyboard.press('Space')
  await start.getByText('核对日期').first().waitFor()

  await press(page, button(page, '历史记录'), 'Enter')
  await tabTo(page, page.getByRole('button', { name: /^删除 / }))
  await page.keyboard.press('Enter')
  expect(await isFocused(words(page, '确定删除吗？'))).toBe(true)
  await tabTo(page, page.getByRole('button', { name: /^确定删除 / }))
  await page.keyboard.press('Enter')
  await words(page, '还没有咨询记录。').waitFor()
  expect(await isFocused(words(page, /^已删除 /))).toBe(true)
})

test('what is missing is answered on the spot by the keyboard, and what changed takes the focus', async () => {
  const page = await browser.visit()
  const { cause: _open, ...told } = PERSON
  const id = await record(page, { ...told, event: 'resume', payOn: '2026-03-10' })
  await page.goto(`/pages/advice/index?id=${id}`)
  const narrow = section(page, '再答一题，答案更准')
  await narrow.waitFor()
  await tabTo(page, narrow.getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabTo(page, button(page, '重新算'))
  await page.keyboard.press('Enter')
  await words(page, '原来的答复还在历史记录里').waitFor()
  expect(await isFocused(page.locator('.changes'))).toBe(true)
  const { consultations } = await held(page)
  expect(consultations.filter(({ situation }) => situation.cause !== undefined)).toHaveLength(1)
  expect(consultations).toHaveLength(2)
})

test('what is wrong with an answer takes the focus, and 返回 leads back by the keyboard', async () => {
  const page = await browser.visit()
  await openHome(page)
  await press(page, button(page, START), 'Enter')
  await tabTo(page, page.getByRole('textbox'))
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert')
  await alert.getByText('请选一项').waitFor()
  expect(await isFocused(alert)).toBe(true)
  await tabTo(page, page.getByRole('textbox'))
  await tabTo(page, button(page, '返回'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await comesAfter(page, '您在哪个城市交医保？')
  await button(page, START).waitFor()
})
