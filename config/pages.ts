import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildPages, pagesAreFresh, TARGETS } from './fresh'

const ROOT = path.join(__dirname, '..')

/** Builds side by side, for the web and for WeChat, the pages that are out of date. */
async function buildStale(): Promise<void> {
  const stale = TARGETS.filter((target) => !pagesAreFresh(target))
  const run = (args: string[], env: NodeJS.ProcessEnv) =>
    spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' })
  await Promise.all(stale.map((target) => buildPages(target, run)))
  for (const target of TARGETS) console.log(`页面（${target}）：${stale.includes(target) ? '构建好了' : '没有变化'}`)
}

buildStale().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
