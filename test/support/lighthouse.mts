import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import lighthouse from 'lighthouse'

/**
 * Lighthouse over one page, as a phone on a slow network: `lighthouse.mts <port of the browser> <address> <report.html>`.
 * Writes the report, and prints the verdict as JSON. A process of its own, since Lighthouse is published as ES modules only.
 */
const [port, address, report] = process.argv.slice(2) as [string, string, string]

const run = await lighthouse(address, {
  port: Number(port),
  output: 'html',
  logLevel: 'error',
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
process.stdout.write(JSON.stringify({ shown: finalDisplayedUrl, scores: Object.fromEntries(scores), lost }))
