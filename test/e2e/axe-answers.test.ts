import type { Situation } from '@contract'
import realInput from '../contract/real-input.json'
import { expectAccessible, LOOKS, unfold } from './axe'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { ADVICE, arriveAt, button, follow, hold, openAdvice, openAnswers, section, words } from './person'

jest.setTimeout(180_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const [YULIN, , , HANGZHOU] = realInput.map(({ situation }) => situation) as [
  Situation,
  Situation,
  Situation,
  Situation,
]

describe('axe finds nothing wrong with', () => {
  test('the answers, none and all, and while the advice is made', async () => {
    const page = await browser.visit()
    await page.goto('/pages/answers/index')
    await words(page, '还没有要核对的回答').waitFor()
    await expectAccessible(page)
    await openAnswers(page, YULIN)
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
    await openAdvice(page, YULIN)
    const release = await hold(page, 'history')
    await page.reload()
    await words(page, '正在打开答复……').waitFor()
    await expectAccessible(page)
    release()
    await section(page, '网上怎么说').waitFor()
    await expectAccessible(page)
  })

  test.each([
    [
      'that is bounded, of who gave birth in months that the employer missed',
      ['再答一题，答案更准', '生育津贴', '单位要承担什么', '不服，可以怎么办'],
      {
        ...YULIN,
        purpose: 'maternity',
        cause: 'employer-arrears',
        maternity: { on: '2026-02-20', kind: 'birth' },
        expenses: [{ on: '2026-02-20', amount: 6000 }],
      },
    ],
    [
      'that is certain, of a firm, with the costs of each month',
      ['单位要缴多少', '要花多少钱'],
      { ...HANGZHOU, purpose: 'employer-clerk', workers: 3 },
    ],
  ])('an advice %s, when all that can be opened is open', async (_which, titles, situation) => {
    const page = await browser.visit()
    await openAdvice(page, situation as Situation)
    for (const title of [...titles, '网上怎么说']) await section(page, title).waitFor()
    const more = page.getByRole('button', { name: /^再看\d+条说法$/ })
    if ((await more.count()) > 0) await more.click()
    await unfold(page)
    await expectAccessible(page, LOOKS)
  })

  test('an advice that was narrowed on the spot, refused, passed and offline', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await openAdvice(page, { ...YULIN, cause: undefined, monthlyBase: undefined })
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
    await openAnswers(page, YULIN)
    await follow(page, button(page, '比一比别的做法'))
    await words(page, '还没有改').waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: /^今天/ }).check()
    await words(page, /^办法一：/).waitFor()
    await button(page, '再加一个办法，一起比').click()
    await page.getByRole('radio', { name: '别的日子' }).check()
    await page.getByRole('textbox', { name: '缴费日期' }).fill('2026-05-20')
    await words(page, /^办法二：/).waitFor()
    await expectAccessible(page, LOOKS)
    await page.context().setOffline(true)
    await page.getByRole('textbox', { name: '缴费日期' }).fill('2026-06-20')
    await words(page, /^没有算出来/).waitFor()
    await expectAccessible(page)
  })
})
