import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Situation } from '@contract'
import { type Browser, chromium } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { openBrowser } from '../support/browser'
import { fileGateway } from './gateway'
import { ADVICE, answerAll, arriveAt, button, follow, HOME, reply, START, section } from './person'

jest.setTimeout(600_000)
const gateway = fileGateway()

const YULIN = realInput[0]?.situation as Situation

const ROOT = path.join(__dirname, '../..')
const REPORTS = path.join(ROOT, 'test-results/lighthouse')

/** The least that each category may have, of 100. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 }

/** Lighthouse times the processor, which others keep busy too: of up to so many runs one has to be good. */
const RUNS = 3

/** What Lighthouse says of a page. */
interface Verdict {
  /** The address that was shown in the end. */
  readonly shown: string
  readonly scores: Record<keyof typeof LEAST, number>
  /** What cost points, in Lighthouse's words. */
  readonly lost: readonly string[]
  /** By how much the processor was slowed down, to that of a slow phone. */
  readonly cpuSlowdownMultiplier: number
}

let port: number
let browser: Browser
/** The addresses of the pages, as somebody who has asked once before finds them. */
const addresses: Record<string, string> = {}

beforeAll(async () => {
  port = await freePort()
  browser = await openBrowser([`--remote-debugging-port=${port}`])
  await walk()
})
afterAll(() => browser.close())

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return free
}

/** From the first page to the advice, where Lighthouse comes too: it finds the cookie and the draft that this leaves. */
async function walk(): Promise<void> {
  const [context] = (await chromium.connectOverCDP(`http://127.0.0.1:${port}`)).contexts()
  if (!context) throw new Error('the browser has no context of its own')
  const page = await context.newPage()
  await page.goto(gateway.url)
  await arriveAt(page, HOME)
  addresses.home = page.url()
  await follow(page, button(page, START))
  await reply(page, YULIN.region)
  await reply(page, YULIN.insurance)
  addresses.interview = page.url()
  await answerAll(page, YULIN)
  await button(page, '看结果').click()
  await arriveAt(page, ADVICE)
  await section(page, '网上怎么说').waitFor()
  addresses.advice = page.url()
  await page.close()
}

/** One run of Lighthouse; its report is kept in the place of the former one. */
async function audit(name: string, address: string): Promise<Verdict> {
  const report = path.join(REPORTS, `${name}.html`)
  const script = ['--import', 'tsx', 'test/support/lighthouse.mts', String(port), address, report]
  const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: ROOT })
  return JSON.parse(stdout) as Verdict
}

/** The categories that have less than they must. */
const shortOf = ({ scores }: Verdict) =>
  Object.entries(LEAST).filter(([id, least]) => !(scores[id as keyof typeof LEAST] >= least))

test.each(['home', 'interview', 'advice'])('Lighthouse finds a phone well served by the page %s', async (name) => {
  const address = addresses[name] as string
  let verdict = await audit(name, address)
  for (let run = 1; run < RUNS && shortOf(verdict).length > 0; run++) verdict = await audit(name, address)
  console.log(name, verdict)
  expect(verdict.shown).toBe(address)
  const short = shortOf(verdict)
  expect({ short, lost: short.length > 0 ? verdict.lost : [] }).toEqual({ short: [], lost: [] })
})
