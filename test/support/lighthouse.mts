import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import lighthouse from 'lighthouse'
import { throttling } from 'lighthouse/core/config/constants.js'
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js'
import { chromium } from 'playwright-core'

/** Lighthouse's BenchmarkIndex of a slow phone, to which Chrome's DevTools slow a processor down: their `lowScore`. */
const SLOW_PHONE = 264

/**
 * Lighthouse over one page, as a slow phone on a slow network: `lighthouse.mts <port of the browser> <address> <report.html>`.
 * Writes the report, and prints the verdict as JSON. A process of its own, since Lighthouse is published as ES modules only.
 */
const [port, address, report] = process.argv.slice(2) as [string, string, string]

/** How often this machine, as busy as it is now, is faster than a slow phone. */
async function slowdown(): Promise<number> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await browser.newPage()
  const index = await page.evaluate<number>(`(${pageFunctions.computeBenchmarkIndex})()`)
  await page.close()
  // only the connection: the browser stays
  await browser.close()
  return Math.max(1, index / SLOW_PHONE)
}

const cpuSlowdownMultiplier = await slowdown()
const run = await lighthouse(address, {
  port: Number(port),
  output: 'html',
  logLevel: 'error',
  throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier },
  onlyCategories: ['performance', 'accessibility', 'best-practices'],
})
if (!run || run.lhr.runtimeError) throw new Error(run?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing')

mkdirSync(path.dirname(report), { recursive: true })
writeFileSync(report, String(run.report))

const { audits, categories, finalDisplayedUrl } = run.lhr
const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])
const lost = Object.values(categories)
  .flatMap(({ auditRefs }) => auditRefs)
  .filter(({ weight }) => weight > 0)
  .flatMap(({ id }) => audits[id] ?? [])
  .filter(({ score }) => score !== null && score < 0.9)
  .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim())
const verdict = { shown: finalDisplayedUrl, scores: Object.fromEntries(scores), lost, cpuSlowdownMultiplier }
process.stdout.write(JSON.stringify(verdict))
