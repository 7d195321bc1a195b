import type { Situation } from '@contract'
import realInput from '../contract/real-input.json'
import { expectAccessible, LOOKS, unfold } from './axe'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { arriveAt, button, follow, openAdvice, words } from './person'

jest.setTimeout(180_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const YULIN = realInput[0]?.situation as Situation

describe('axe finds nothing wrong with', () => {
  test('the settings, in colours and letters of one’s own, with a file that is ready, and asking before all is deleted', async () => {
    const page = await browser.visit()
    await page.goto('/pages/settings/index')
    await words(page, '规则的版本').waitFor()
    await page.getByRole('radio', { name: '深色' }).check()
    await page.getByRole('radio', { name: '最大' }).check()
    await button(page, '导出我的资料').click()
    await words(page, '准备好了').waitFor()
    await button(page, '删除我的全部资料').click()
    await expectAccessible(page, LOOKS)
  })

  test('a message to us, begun, refused and sent', async () => {
    const page = await browser.visit()
    await page.goto('/pages/feedback/index?about=some-rule')
    await button(page, '发送').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: '您想说的' }).fill('看不懂')
    await button(page, '发送').click()
    await arriveAt(page, '收到了，谢谢您')
    await expectAccessible(page)
  })

  test('the history, empty, full, asking before it deletes, and one that cannot be found', async () => {
    const page = await browser.visit({ provokes: /404|net::ERR_FAILED/ })
    await page.goto('/pages/history/index')
    await words(page, '还没有咨询记录').waitFor()
    await expectAccessible(page)
    await openAdvice(page, YULIN)
    await follow(page, button(page, '历史记录'))
    await page.getByRole('button', { name: /^打开 / }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^删除 / }).click()
    await expectAccessible(page)

    await page.goto('/pages/advice/index?id=nobody-has-it')
    await words(page, '它可能已经删除').waitFor()
    await expectAccessible(page)
    await page.route('**/functions/history', (route) => route.abort())
    await page.goto('/pages/history/index')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })

  test('the library: its front, nothing asked, found, not found and offline', async () => {
    const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
    await page.goto('/pages/library/search/index')
    await words(page, '最早核对').waitFor()
    await button(page, '搜索').click()
    await words(page, '请先写下要查的词').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox').fill('玉林')
    await button(page, '搜索').click()
    await words(page, /^找到的内容（\d+条）$/).waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox').fill('飞碟')
    await button(page, '搜索').click()
    await words(page, '没有找到和“飞碟”有关的内容').waitFor()
    await expectAccessible(page)
    await page.context().setOffline(true)
    await button(page, '搜索').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })

  test('a rule, its source, a rule that is not there, a place, and the choice of one', async () => {
    const page = await browser.visit({ provokes: /404/ })
    await page.goto('/pages/library/region/index?code=450900')
    await words(page, '核实了吗').waitFor()
    await expectAccessible(page)
    await follow(page, page.getByRole('button', { name: /^看这条规则：/ }).first())
    await words(page, '可信程度').waitFor()
    await expectAccessible(page)
    await follow(page, page.getByRole('button', { name: /^看这份文件：/ }))
    await words(page, '读到多少').waitFor()
    await expectAccessible(page)
    await page.goto('/pages/library/region/index')
    await button(page, '看这里的规则').click()
    await words(page, '请先选一个地方').waitFor()
    await expectAccessible(page)
    await page.goto('/pages/library/rule/index?id=nobody-has-it')
    await button(page, '去规则库').waitFor()
    await expectAccessible(page)
  })

  test('what circulates on the web: all of it unfolded, narrowed, and narrowed to nothing', async () => {
    const page = await browser.visit()
    await page.goto('/pages/library/claims/index')
    await words(page, /^找到\d+条$/).waitFor()
    await page.locator('.contradiction').first().waitFor()
    await unfold(page)
    await expectAccessible(page, LOOKS)
    await page.goto('/pages/library/claims/index?q=飞碟')
    await words(page, '没有找到这样的说法').waitFor()
    await expectAccessible(page)
  })
})
