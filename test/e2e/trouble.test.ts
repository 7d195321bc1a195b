import type { HistoryListReply, Situation, Success } from '@contract'
import type { Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import {
  ADVICE,
  arriveAt,
  button,
  follow,
  heading,
  hold,
  openAdvice,
  openAnswers,
  openHome,
  questionShown,
  reply,
  START,
  tell,
  words,
} from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const situation = realInput[0]?.situation as Situation

/** How many consultations are recorded for who uses this page. */
async function recorded(page: Page): Promise<number> {
  const response = await page.request.post('/functions/history', { data: { action: 'list' } })
  return ((await response.json()) as Success<HistoryListReply>).data.items.length
}

/** Lets the next call of a function fail as if there were no network; the ones after it arrive. */
const failOnce = (page: Page, name: string) =>
  page.route(`**/functions/${name}`, (route) => route.abort(), { times: 1 })

describe('an interview under way', () => {
  test.each(WINDOWS)('survives a reload and a closed tab, at $window', async ({ viewport }) => {
    const page = await browser.visit({ viewport })
    await openHome(page)
    await follow(page, button(page, START))
    await reply(page, situation.region)
    await reply(page, situation.insurance)
    const { title } = await questionShown(page)
    await page.reload()
    await arriveAt(page, title)

    const context = page.context()
    await page.close()
    const again = await context.newPage()
    await openHome(again)
    await follow(again, button(again, '继续上次没填完的'))
    await arriveAt(again, title)
    await again.goto('/pages/answers/index')
    await words(again, '广西壮族自治区玉林市').waitFor()
  })

  test('is gone back through after a reload, question by question', async () => {
    const page = await browser.visit()
    await openHome(page)
    await follow(page, button(page, START))
    await reply(page, situation.region)
    await page.reload()
    expect((await questionShown(page)).field).toBe('insurance')
    await follow(page, button(page, '上一步'))
    expect((await questionShown(page)).field).toBe('region')
    await follow(page, button(page, '下一步'))
    await reply(page, situation.insurance)
    await page.reload()
    await questionShown(page)
    for (const field of ['insurance', 'region']) {
      await follow(page, button(page, '上一步'))
      expect((await questionShown(page)).field).toBe(field)
    }
  })

  test('is not another person’s', async () => {
    const page = await browser.visit()
    await openHome(page)
    await follow(page, button(page, START))
    await reply(page, situation.region)
    const other = await browser.visit()
    await openHome(other)
    expect(await button(other, '继续上次没填完的').count()).toBe(0)
  })
})

describe('看结果', () => {
  test('records once, however often it is tapped', async () => {
    const page = await browser.visit()
    await tell(page, situation)
    const release = await hold(page, 'consult')
    await button(page, '看结果').dblclick()
    await button(page, '看结果').click({ force: true })
    await words(page, '正在算，请稍等……').waitFor()
    release()
    await arriveAt(page, ADVICE)
    expect(await recorded(page)).toBe(1)
  })

  test('records once when the answer was lost on its way and 重试 asks again', async () => {
    const page = await browser.visit({ provokes: /net::ERR_FAILED/ })
    await tell(page, situation)
    await page.route(
      '**/functions/consult',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await button(page, '看结果').click()
    await page.getByRole('alert').getByText('没有连上网络').waitFor()
    expect(await recorded(page)).toBe(1)
    await button(page, '重试').click()
    await arriveAt(page, ADVICE)
    expect(await recorded(page)).toBe(1)
  })

  test('records anew when an answer was changed', async () => {
    const page = await browser.visit()
    await openAdvice(page, situation)
    await follow(page, button(page, '改动答案重新算'))
    await follow(page, page.getByRole('button', { name: /^更改 ?断缴原因$/ }))
    await reply(page, 'personal')
    await follow(page, button(page, '看结果'))
    await arriveAt(page, ADVICE)
    expect(await recorded(page)).toBe(2)
  })
})

/** A button that comes with the advice. */
async function later(page: Page, name: string) {
  await button(page, name).waitFor()
  return button(page, name)
}

describe('a slow network', () => {
  test('shows that the answer, the list and the next question are on their way', async () => {
    const page = await browser.visit()
    await openHome(page)
    await follow(page, button(page, START))
    await reply(page, situation.region)
    const consult = await hold(page, 'consult')
    await page.getByRole('radio').first().check()
    await button(page, '下一步').click()
    await page.getByRole('status').getByText('正在看还需要问什么……').waitFor()
    expect(await button(page, '下一步').isDisabled()).toBe(true)
    consult()
    await heading(page).filter({ hasNotText: '您要交的是哪一种医保？' }).waitFor()

    const history = await hold(page, 'history')
    await page.goto('/pages/history/index')
    await page.getByRole('status').getByText('正在打开历史记录……').waitFor()
    history()
    await words(page, '还没有咨询记录。').waitFor()
  })
})

describe('a call that fails', () => {
  test('is told where the next question is looked for, and 重试 goes on', async () => {
    const page = await browser.visit({ provokes: /net::ERR_FAILED/ })
    await openHome(page)
    await follow(page, button(page, START))
    await reply(page, situation.region)
    await failOnce(page, 'consult')
    await page.getByRole('radio').first().check()
    await button(page, '下一步').click()
    await page.getByRole('alert').getByText('您填的内容都还在').waitFor()
    await follow(page, button(page, '重试'))
    expect((await questionShown(page)).field).not.toBe('insurance')
  })

  test('is told where the advice and the list are opened, and 重试 opens them', async () => {
    const page = await browser.visit({ provokes: /net::ERR_FAILED/ })
    await openAnswers(page, situation)
    await follow(page, button(page, '看结果'))
    // the answer just given is handed to its page: it is fetched when it is opened again
    await failOnce(page, 'history')
    await page.reload()
    await page.getByRole('alert').getByText('没有连上网络').waitFor()
    await button(page, '重试').click()
    await follow(page, await later(page, '历史记录'))
    await failOnce(page, 'history')
    await page.reload()
    await page.getByRole('alert').waitFor()
    await button(page, '重试').click()
    await page
      .getByRole('button', { name: /^打开 / })
      .first()
      .waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('brings a deleted record back when it was not deleted', async () => {
    const page = await browser.visit({ provokes: /net::ERR_FAILED/ })
    await openAdvice(page, situation)
    await follow(page, button(page, '历史记录'))
    await page.getByRole('button', { name: /^删除 / }).click()
    await failOnce(page, 'history')
    await page.getByRole('button', { name: /^确定删除 / }).click()
    await page.getByRole('alert').getByText('没有删掉，还在下面').waitFor()
    await page.getByRole('button', { name: /^打开 / }).waitFor()
    expect(await recorded(page)).toBe(1)
    await button(page, '重试').click()
    await words(page, '还没有咨询记录。').waitFor()
    expect(await recorded(page)).toBe(0)
  })

  test.each(WINDOWS)(
    'offline, the person is told so and nothing that was told is lost, at $window',
    async ({ viewport }) => {
      const page = await browser.visit({ viewport, provokes: /net::ERR_INTERNET_DISCONNECTED/ })
      await openAnswers(page, situation)
      await page.context().setOffline(true)
      await button(page, '看结果').click()
      await page.getByRole('alert').getByText('没有连上网络。请检查网络后再试一次，您填的内容都还在。').waitFor()
      await words(page, '离职以后没有接着交').waitFor()
      await page.context().setOffline(false)
      await button(page, '重试').click()
      await arriveAt(page, ADVICE)
      await button(page, '历史记录').waitFor()
    },
  )
})
