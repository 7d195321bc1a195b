import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Situation } from '@contract'
import type { Browser, Page } from 'playwright-core'
import realInput from '../test/contract/real-input.json'
import { ADVICE, arriveAt, ask, button, follow, openHome, tell } from '../test/e2e/person'
import { openBrowser } from '../test/support/browser'
import { built } from '../test/support/builds'
import setUp from '../test/support/e2e-setup'
import { runGateway } from '../test/support/gateway-process'

/** A phone, in CSS pixels. */
const PHONE = { width: 390, height: 844 }

const LOOKS = [
  { look: 'light', colorScheme: 'light', elder: false },
  { look: 'dark', colorScheme: 'dark', elder: false },
  { look: 'elder', colorScheme: 'light', elder: true },
] as const

const [yulin, , , hangzhou] = realInput.map(({ situation }) => situation as Situation)

/** Saves pictures of every page in every look, each as long as its page: `<folder>/<page>-<look>.png`. */
async function takeScreenshots(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await setUp()
  await built('h5')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'screenshots-'))
  const gateway = await runGateway(dataDir)
  const browser = await openBrowser()
  try {
    for (const { look, colorScheme, elder } of LOOKS) {
      const page = await visit(browser, gateway.url, colorScheme)
      await openHome(page)
      if (elder) await button(page, '长辈版').click()
      const save = (name: string) => saveWhole(page, path.join(folder, `${name}-${look}.png`))
      await save('home')
      await walk(page, save)
    }
  } finally {
    await browser.close()
    await gateway.stop()
    rmSync(dataDir, { recursive: true })
  }
}

async function visit(browser: Browser, baseURL: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    colorScheme,
    viewport: PHONE,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function walk(page: Page, save: (name: string) => Promise<void>): Promise<void> {
  if (!yulin || !hangzhou) throw new Error('the situations are missing')
  await tell(page, yulin)
  await save('answers')
  for (const field of QUESTIONS) {
    await page.goto(`/pages/interview/index?field=${field}`, { waitUntil: 'networkidle' })
    await save(`question-${field}`)
  }
  await button(page, '下一步').click()
  await save('question-error')
  await page.goto('/pages/interview/index?field=payOn')
  await button(page, '从日历里选').click()
  await save('question-calendar')
  await page.goto('/pages/answers/index')
  await button(page, '看结果').click()
  await arriveAt(page, ADVICE)
  await save('advice-yulin')
  await saveFrom(page, '/pages/what-if/index', save)
  await ask(page, hangzhou)
  await save('advice-hangzhou')
  await follow(page, button(page, '历史记录'))
  await page.getByRole('button', { name: '打开' }).first().waitFor()
  await save('history')
  for (const address of OTHERS) await saveFrom(page, address, save)
}

/** A question of each kind; the last has no answer yet. */
const QUESTIONS = ['region', 'cause', 'payOn', 'exemptions', 'resident.coverYear', 'expenses', 'monthlyBase']

/** Pages that one opens by their address alone. */
const OTHERS = [
  '/pages/settings/index',
  '/pages/feedback/index',
  '/pages/library/search/index',
  '/pages/library/search/index?q=等待期',
  '/pages/library/claims/index',
  '/pages/library/region/index?code=450900',
  '/pages/library/rule/index?id=nation/employer-must-pay',
  '/pages/library/source/index?id=sil-2018',
]

/** Saves a page when it has nothing to wait for any more; it is named by its address: `library-search-q`. */
async function saveFrom(page: Page, address: string, save: (name: string) => Promise<void>): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  const [path = '', query] = address.replace('/pages/', '').split('?')
  await save(`${path.replace('/index', '').replace('/', '-')}${query ? `-${query.split('=')[0]}` : ''}`)
}

/** The page scrolls in a box of its own: the window is made as high as what is in it. */
async function saveWhole(page: Page, file: string): Promise<void> {
  const height = await page.locator('.taro_page:visible').evaluate((box) => box.scrollHeight)
  await page.setViewportSize({ ...PHONE, height: Math.max(height, PHONE.height) })
  await page.screenshot({ path: file })
  await page.setViewportSize(PHONE)
  console.log(file)
}

takeScreenshots(process.argv[2] ?? 'test-results/screenshots').catch((error: Error) => {
  console.error(error)
  process.exitCode = 1
})
