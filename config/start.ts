import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { bundleGateway } from './bundle'

const ROOT = path.join(__dirname, '..')
const PAGE = path.join(ROOT, 'dist/h5/index.html')
const GATEWAY = path.join(ROOT, 'dist/gateway/index.js')

/** What the web build is made from. */
const BUILT_FROM = ['src', 'cloudfunctions/contract', 'config', 'package-lock.json']

/** Time in milliseconds between two looks at whether npm is still there. */
const PARENT_INTERVAL = 200

async function start(): Promise<void> {
  if (!isBuilt() && !buildPages()) {
    process.exitCode = 1
    return
  }
  await bundleGateway(GATEWAY)
  runGateway()
}

function isBuilt(): boolean {
  return (
    existsSync(PAGE) && statSync(PAGE).mtimeMs >= Math.max(...BUILT_FROM.map((name) => changed(path.join(ROOT, name))))
  )
}

/** Last change of a file, or of a folder with all that is in it. */
function changed(file: string): number {
  const stat = statSync(file)
  const inside = stat.isDirectory() ? readdirSync(file).map((name) => changed(path.join(file, name))) : []
  return Math.max(stat.mtimeMs, ...inside)
}

/** True when it succeeded; what Taro prints is shown only when not. */
function buildPages(): boolean {
  console.log('正在构建网页,大约需要半分钟……')
  const begun = new Date()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', 'h5'],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
    },
  )
  if (status !== 0) {
    console.error(`${stdout}${stderr}网页构建失败`)
    return false
  }
  // webpack leaves a page alone that came out the same; what was changed while it built is built next time
  utimesSync(PAGE, begun, begun)
  return true
}

/**
 * Runs the gateway until it ends and ends with its exit code. It stands in a process group of its own, so that a
 * Ctrl-C, which the terminal sends to everyone, reaches it once, from here.
 */
function runGateway(): void {
  const gateway = spawn(process.execPath, ['--enable-source-maps', GATEWAY], {
    stdio: 'inherit',
    detached: true,
    windowsHide: true,
  })
  const stop = () => gateway.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

  // a SIGTERM sent to npm ends its shell and never comes here: the parent is just gone
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, PARENT_INTERVAL)

  gateway.on('exit', (code) => process.exit(code ?? 1))
}

start().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
