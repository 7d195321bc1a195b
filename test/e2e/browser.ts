import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { ASKED_ON } from '../support/gateway-process'
import type { FileGateway } from './gateway'

/** The windows in which every journey is gone: a phone of the usual size, and a desk. */
export const [ON_A_PHONE, AT_A_DESK] = [
  { window: 'a phone of 390 × 844', viewport: { width: 390, height: 844 } },
  { window: 'a desk of 1280 × 800', viewport: { width: 1280, height: 800 } },
] as const
export const WINDOWS = [ON_A_PHONE, AT_A_DESK]

/** A phone as people here have it set up. */
const PHONE: BrowserContextOptions = {
  viewport: ON_A_PHONE.viewport,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
}

/** Milliseconds after which what a test waits for is taken to never come. */
const PATIENCE = 30_000

/** How somebody comes, beyond what a browser can be set to. */
interface Visit extends BrowserContextOptions {
  /** What the test makes go wrong: an error on the console that is expected. */
  provokes?: RegExp
}

/** The browser of one test file. */
export interface FileBrowser {
  /** Somebody new, with a phone that holds nothing yet, on an empty page. */
  visit(options?: Visit): Promise<Page>
}

/**
 * Runs Chromium around the tests of the file. A test fails when a page throws, or writes an error to the console, which
 * is also where the browser reports what the content security policy stopped.
 */
export function fileBrowser(gateway: FileGateway): FileBrowser {
  let browser: Browser
  let visits: BrowserContext[] = []
  let problems: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    const [open, found] = [visits, problems]
    visits = []
    problems = []
    await Promise.all(open.map((context) => context.close()))
    expect(found).toEqual([])
  })
  afterAll(() => browser.close())
  return {
    async visit({ provokes, ...options } = {}) {
      const context = await browser.newContext({ ...PHONE, baseURL: gateway.url, ...options })
      visits.push(context)
      context.setDefaultTimeout(PATIENCE)
      await context.clock.setFixedTime(ASKED_ON)
      context.on('weberror', (error) => problems.push(String(error.error())))
      context.on('console', (message) => {
        if (message.type() === 'error' && !provokes?.test(message.text())) problems.push(message.text())
      })
      return context.newPage()
    },
  }
}
