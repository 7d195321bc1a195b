import type { Page } from 'playwright-core'
import { QUESTIONS } from '../../src/interview/questions'
import { expectAccessible, LOOKS, violations } from './axe'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { arriveAt, button, follow, openHome, reply, START, words } from './person'

jest.setTimeout(180_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

/** Somebody who has told the region and the scheme, at this question. */
async function atQuestion(field: string, provokes?: RegExp): Promise<Page> {
  const page = await browser.visit(provokes ? { provokes } : {})
  const insurance = field.startsWith('resident.') ? 'resident' : 'employee'
  await page.goto(`/pages/home/index?region=450900&insurance=${insurance}`)
  await follow(page, button(page, START))
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
    await follow(page, button(page, START))
    await reply(page, 'resident')
    await follow(page, button(page, '首页'))
    await button(page, '继续上次没填完的').waitFor()
    await expectAccessible(page)
  })

  test('the question for the region, while one looks for it and when it is found', async () => {
    const page = await browser.visit()
    await openHome(page)
    await follow(page, button(page, START))
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
    await expectAccessible(page, LOOKS)
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
    await expectAccessible(page, LOOKS)
  })

  test('a question whose next one cannot be looked for, and one that is asked without a network', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await openHome(page)
    await follow(page, button(page, START))
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
})
