import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { bundleGateway } from './bundle'

const ROOT = path.join(__dirname, '..')
const PAGE = path.join(ROOT, 'dist/h5/index.html')
const GATEWAY = path.join(ROOT, 'dist/gateway/index.js')

/** What the web build is made from. */
const BUILT_FROM = ['src', 'cloudfunctions/contract', 'config', 'package-lock.json']

/** Time in milliseconds between two looks at whether npm is still there. */
const PARENT_INTERVAL = 200

/** What runs now: the build, then the gateway. */
let child: ChildProcess | undefined
let stopping = false

/** Builds what is out of date and runs the gateway. Resolves with the exit code. */
async function start(): Promise<number> {
  if (!isBuilt() && !(await buildPages())) return 1
  await bundleGateway(GATEWAY)
  if (stopping) return 1
  return exitOf(node(['--enable-source-maps', GATEWAY], process.env, 'inherit'))
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
async function buildPages(): Promise<boolean> {
  console.log('正在构建网页，大约需要半分钟……')
  const begun = new Date()
  const taro = [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', 'h5']
  const build = node(taro, { ...process.env, NODE_ENV: 'production' }, 'pipe')
  const output = Promise.all([build.stdout, build.stderr].map((stream) => stream && text(stream)))
  const code = await exitOf(build)
  if (stopping) return false
  if (code !== 0) {
    console.error(`${(await output).join('')}网页构建失败`)
    return false
  }
  // webpack leaves a page alone that came out the same; what was changed while it built is built next time
  utimesSync(PAGE, begun, begun)
  return true
}

/**
 * Starts a Node process, in a process group of its own, so that a Ctrl-C, which the terminal sends to everyone,
 * reaches it once, through {@link stop}.
 */
function node(args: string[], env: NodeJS.ProcessEnv, stdio: 'inherit' | 'pipe'): ChildProcess {
  child = spawn(process.execPath, args, { cwd: ROOT, env, stdio, detached: true, windowsHide: true })
  return child
}

const exitOf = (process: ChildProcess) =>
  new Promise<number>((resolve) => process.on('close', (code) => resolve(code ?? 1)))

function stop(): void {
  stopping = true
  clearInterval(watch)
  child?.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
// a SIGTERM sent to npm ends npm and its shell and never comes here: the parent is just gone
const parent = process.ppid
const watch = setInterval(() => process.ppid === parent || stop(), PARENT_INTERVAL)

start().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
