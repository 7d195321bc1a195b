import { fullName, type Situation } from '@contract'
import type { Page } from 'playwright-core'
import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import {
  ADVICE,
  answerAll,
  arriveAt,
  button,
  change,
  follow,
  openHome,
  questionShown,
  reply,
  START,
  section,
  words,
} from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

/** Somebody of 玉林 who lost the job, remembers when, and not why. */
const PERSON: Situation = {
  region: '450900',
  insurance: 'employee',
  event: 'resume',
  lastCoveredMonth: '2025-12',
  payOn: '2026-03-10',
}

/** A row of the page of all answers. */
const row = (page: Page, label: string) => page.locator('dl > div:visible').filter({ hasText: label })

test.each(WINDOWS)('a person asks, gets a sourced answer, and finds it again, at $window', async ({ viewport }) => {
  const page = await browser.visit({ viewport })
  await openHome(page)
  await follow(page, button(page, START))

  // the region is typed, and chosen when only one is left
  expect((await questionShown(page)).field).toBe('region')
  await page.getByRole('textbox').fill('玉林')
  await words(page, '找到 1 个，已经替您选上。').waitFor()
  expect(await page.getByRole('radio', { name: fullName(PERSON.region) ?? '' }).isChecked()).toBe(true)
  await follow(page, button(page, '下一步'))
  await reply(page, PERSON.insurance)

  // 上一步 shows the former answer, and nothing is lost by looking
  await follow(page, button(page, '上一步'))
  expect((await questionShown(page)).field).toBe('insurance')
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1)
  expect(await page.locator('label:has(:checked):visible').innerText()).toContain('职工医保（单位交）')
  await follow(page, button(page, '下一步'))

  const asked = await answerAll(page, PERSON)
  expect(asked).toEqual(expect.arrayContaining(['lastCoveredMonth', 'cause', 'event']))
  expect(await row(page, '参保地').innerText()).toContain('广西壮族自治区玉林市')
  expect(await row(page, '断缴原因').innerText()).toContain('不清楚')

  await change(page, 'payOn', '2026-03-10')
  expect(await row(page, '缴费日期').innerText()).toContain('2026年3月10日')

  await follow(page, button(page, '看结果'))
  await arriveAt(page, ADVICE)
  await readAdvice(page)

  // what was not known is answered afterwards, and narrows the answer
  const narrow = section(page, '再答一题，答案更准')
  await narrow.getByRole('radio', { name: '离职以后没有接着交' }).check()
  await narrow.getByRole('button', { name: '重新算' }).click()
  await words(page, '答案更新了').waitFor()
  await section(page, '从哪天起有保障').locator('.start-line').filter({ hasText: '最早2026年3月10日' }).waitFor()
  expect(await narrow.count()).toBe(0)

  await follow(page, button(page, '历史记录'))
  await listShows(page, 2)
  await page.reload()
  await listShows(page, 2)
  await gateway.restart()
  await page.reload()
  await listShows(page, 2)

  // the older one is opened: it is the answer of then
  await follow(page, page.getByRole('button', { name: /^打开 / }).last())
  await section(page, '再答一题，答案更准').waitFor()
  await follow(page, button(page, '返回'))

  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: /^删除 / })
      .first()
      .click()
    await words(page, '确定删除吗？').waitFor()
    await page.getByRole('button', { name: /^不删除 / }).click()
    await listShows(page, left + 1)
    await page
      .getByRole('button', { name: /^删除 / })
      .first()
      .click()
    await page.getByRole('button', { name: /^确定删除 / }).click()
    await words(page, /^已删除 .*玉林市 的咨询$/).waitFor()
    await listShows(page, left)
  }
  await words(page, '还没有咨询记录。').waitFor()
  await page.reload()
  await words(page, '还没有咨询记录。').waitFor()
})

/** The advice as it must stand there: verdict, first day, timeline with its text, basis, claims, what is open. */
async function readAdvice(page: Page): Promise<void> {
  const start = section(page, '从哪天起有保障')
  await section(page, '断了.*').getByText('要等多久还不知道').waitFor()
  expect(await start.locator('p').first().innerText()).toBe('最早缴费当天')

  const cover = section(page, '哪段时间有保障')
  const cells = await cover.getByRole('table', { name: '哪段时间有保障' }).getByRole('cell').allInnerTexts()
  expect(cells).toEqual(['2026年1月1日', '2027年3月31日', '要由当地确定\n断缴，补缴以后能不能报，要看参保地的规定。'])
  expect(await cover.locator('.timeline-part').count()).toBe(cells.length / 3)

  const sources = cover.getByRole('button', { name: /^出处（\d条）：哪段时间有保障$/ })
  expect(await sources.getAttribute('aria-expanded')).toBe('false')
  await sources.click()
  const law = cover
    .getByRole('listitem')
    .filter({ hasText: /中华人民共和国社会保险法第.+条/ })
    .first()
  expect(await law.innerText()).toMatch(/法律法规\s*核对日期：\d{4}年\d{1,2}月\d{1,2}日/)
  expect(await sources.getAttribute('aria-expanded')).toBe('true')

  const claims = section(page, '网上怎么说')
  await claims.getByRole('button', { name: /^再看\d+条说法$/ }).click()
  const claim = claims.getByRole('listitem').filter({ hasText: '等待期内看病不能报销。' })
  expect(await claim.innerText()).toMatch(/^说法等待期内看病不能报销。\s+只在部分地方对/)
  await section(page, '可以问谁').getByRole('link', { name: '拨打 12393' }).waitFor()
}

/** Waits until so many consultations are listed, and no more. */
async function listShows(page: Page, count: number): Promise<void> {
  await arriveAt(page, '历史记录')
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) })
  if (count > 0) await rows.nth(count - 1).waitFor()
  await rows.nth(count).waitFor({ state: 'detached' })
}
