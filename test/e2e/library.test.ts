import type { Page } from 'playwright-core'
import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import { held } from './held'
import { arriveAt, button, follow, heading, openHome, section, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

/** Looks for a text on the library's front. */
async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await button(page, '搜索').click()
}

/** What was found of one kind. */
const found = (page: Page, kind: string) =>
  page.getByRole('heading', { level: 3, name: kind, exact: true }).locator('xpath=..')

/** Goes to the library as one does from the first page. */
async function openLibrary(page: Page): Promise<void> {
  await openHome(page)
  await follow(page, button(page, '查规定，看网上的说法对不对'))
  await arriveAt(page, '规则库')
  await words(page, '最早核对').waitFor()
}

describe.each(WINDOWS)('at $window', ({ viewport }) => {
  test('a text leads to a rule, the rule to its source, and the way back to what was found', async () => {
    const page = await browser.visit({ viewport })
    await openLibrary(page)
    await button(page, '搜索').click()
    await words(page, '请先写下要查的词').waitFor()
    await search(page, '滞纳金')
    await page.getByRole('heading', { name: /^找到的内容（\d+条）$/ }).waitFor()
    const rule = found(page, '规则').getByRole('listitem').getByRole('button').first()
    expect(await rule.innerText()).not.toBe('')
    await follow(page, rule)

    await arriveAt(page, '一条规则')
    for (const name of ['说的是', '在哪里', '什么时候', '编号', '文件', '可信程度', '核对日期'])
      await page.locator('dt:visible').getByText(name, { exact: true }).waitFor()
    const toSource = page.getByRole('button', { name: /^看这份文件：/ })
    const title = (await toSource.getAttribute('aria-label'))?.replace('看这份文件：', '') ?? ''
    await follow(page, toSource)
    await arriveAt(page, title)
    const resting = section(page, '根据它的规则（\\d+条）')
    await follow(page, resting.getByRole('button', { name: /^看这条规则：/ }).first())
    await arriveAt(page, '一条规则')

    for (const former of [title, '一条规则', '规则库']) {
      await page.goBack()
      await arriveAt(page, former)
    }
    await page.getByRole('heading', { name: /^找到的内容（\d+条）$/ }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: /^找到的内容（\d+条）$/ }).waitFor()
  })

  test('a place is found by its name, and says what is verified there and what is not known', async () => {
    const page = await browser.visit({ viewport })
    await openLibrary(page)
    await search(page, '玉林')
    await follow(page, found(page, '地方').getByRole('button').first())
    await heading(page).filter({ hasText: '玉林市' }).waitFor()
    await words(page, /^本地的规定/).waitFor()
    await section(page, '已经核实的规则（\\d+条）').getByRole('listitem').first().waitFor()
    await section(page, '还不知道的').getByRole('listitem').first().waitFor()
    await section(page, '可以问谁')
      .getByRole('link', { name: /^拨打 12393/ })
      .waitFor()

    // another one is chosen from the list
    await follow(page, button(page, '看别的地方'))
    await button(page, '看这里的规则').click()
    await page.getByText('请先选一个地方').waitFor()
    await page.getByRole('textbox').fill('hz')
    await page.getByRole('radio', { name: '浙江省杭州市' }).check()
    await follow(page, button(page, '看这里的规则'))
    await heading(page).filter({ hasText: '杭州市' }).waitFor()
    await follow(page, page.getByRole('button', { name: /^看网上关于这里的说法/ }))
    await arriveAt(page, '网上说法对照')
    await words(page, '现在只看关于浙江省杭州市的').waitFor()
  })

  test('statements that contradict each other stand beside what holds, and all statements can be narrowed', async () => {
    const page = await browser.visit({ viewport })
    await openLibrary(page)
    await follow(page, button(page, '网上说法对照'))
    const contradictions = page.locator('.contradiction:visible')
    await contradictions.first().waitFor()
    for (const one of await contradictions.all()) {
      expect(await one.locator('.side').count()).toBeGreaterThanOrEqual(2)
      expect(await one.locator('.note').innerText()).toMatch(/^实际上：.{5,}/)
    }
    const before = await contradictions.count()
    await page.getByRole('button', { name: /^更多对照（还有\d+条）$/ }).click()
    expect(await contradictions.count()).toBeGreaterThan(before)

    const all = section(page, '全部说法')
    const told = () =>
      all
        .getByRole('status')
        .getByText(/^找到\d+条$/)
        .innerText()
    const total = await told()
    await all.getByRole('textbox', { name: '只看有这些词的' }).fill('滞纳金')
    await button(page, '筛选').click()
    await words(page, '现在只看有“滞纳金”的').waitFor()
    const narrowed = await told()
    expect(Number(narrowed.replace(/\D/g, ''))).toBeLessThan(Number(total.replace(/\D/g, '')))
    const listed = await all.getByRole('listitem').all()
    expect(listed).not.toEqual([])
    for (const claim of listed) expect(await claim.innerText()).toContain('滞纳金')

    // it is still so after a reload, and can be taken away again
    await page.reload()
    await words(page, '现在只看有“滞纳金”的').waitFor()
    await button(page, '不限（有“滞纳金”的）').click()
    await all.getByRole('status').getByText(total).waitFor()
  })
})

test('what is not there is said, and leads on', async () => {
  const page = await browser.visit({ provokes: /40[04]/ })
  await openLibrary(page)
  await search(page, '飞碟')
  await words(page, '没有找到和“飞碟”有关的内容。').waitFor()
  for (const kind of ['rule', 'source', 'region']) {
    await page.goto(`/pages/library/${kind}/index?${kind === 'region' ? 'code' : 'id'}=nobody-has-it`)
    await follow(page, button(page, '去规则库'))
    await arriveAt(page, '规则库')
  }
})

test('offline it says so, and finds by 重试 what was looked for', async () => {
  const page = await browser.visit({ provokes: /net::ERR_INTERNET_DISCONNECTED/ })
  await openLibrary(page)
  await page.context().setOffline(true)
  await search(page, '滞纳金')
  await page.getByRole('alert').getByText('没有连上网络').waitFor()
  await page.context().setOffline(false)
  await button(page, '重试').click()
  await found(page, '规则').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('looking something up leaves nothing about the person', async () => {
  const page = await browser.visit()
  await openLibrary(page)
  await search(page, '滞纳金')
  await found(page, '规则').waitFor()
  expect(await held(page)).toEqual({ consultations: [], feedback: [] })
})
