import { fileBrowser, WINDOWS } from './browser'
import { fileGateway } from './gateway'
import { button, CHECK, follow, heading, openHome, questionShown, START, words } from './person'

jest.setTimeout(60_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

describe('the entry from a city’s own service', () => {
  test.each(WINDOWS)(
    'fills in the region and the scheme, and asks for what is left, at $window',
    async ({ viewport }) => {
      const page = await browser.visit({ viewport })
      await page.goto('/pages/home/index?region=450900&insurance=resident&from=city-service')
      await words(page, '已经替您填好：广西壮族自治区玉林市，城乡居民医保。后面可以更改。').waitFor()
      expect(await words(page, '认不出来').count()).toBe(0)
      await follow(page, button(page, START))
      await heading(page).filter({ hasNotText: '回答问题' }).waitFor()
      expect(['region', 'insurance']).not.toContain((await questionShown(page)).field)
      await page.goto('/pages/answers/index')
      await heading(page).filter({ hasText: CHECK }).waitFor()
      for (const answer of ['广西壮族自治区玉林市', '城乡居民医保']) await words(page, answer).waitFor()
    },
  )

  test.each([
    ['region=999999&insurance=resident', '城乡居民医保', 'region'],
    ['region=450900&insurance=gold', '广西壮族自治区玉林市', 'insurance'],
  ])('%s: what is wrong is left out with a quiet note, and asked for', async (query, used, asked) => {
    const page = await browser.visit()
    await page.goto(`/pages/home/index?${query}`)
    await words(page, '带进来的资料有一部分认不出来，没有使用。').waitFor()
    await words(page, `已经替您填好：${used}。`).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await follow(page, button(page, START))
    expect((await questionShown(page)).field).toBe(asked)
  })

  test('script in the address is a wrong parameter like any other', async () => {
    const page = await browser.visit()
    await page.goto('/pages/home/index?region=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E')
    await words(page, '认不出来').waitFor()
    expect(await page.locator('img').count()).toBe(0)
  })

  test('without it nothing is said of it', async () => {
    const page = await browser.visit()
    await openHome(page)
    expect(await words(page, /已经替您填好|认不出来/).count()).toBe(0)
  })
})
