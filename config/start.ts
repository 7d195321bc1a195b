import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { bundleGateway } from './bundle'
import { buildPages, exitOf, pagesAreFresh } from './fresh'
import { GATEWAY } from './gateway'

const ROOT = path.join(__dirname, '..')

/** Time in milliseconds between two looks at whether npm is still there. */
const PARENT_INTERVAL = 200

/** What runs now: the build, then the gateway. */
let child: ChildProcess | undefined
let stopping = false

/** Builds what is out of date and runs the gateway. Resolves with the exit code. */
async function start(): Promise<number> {
  if (!pagesAreFresh('h5')) {
    console.log('正在构建网页，大约需要半分钟……')
    await buildPages('h5', (args, env) => node(args, env, 'pipe'))
  }
  await bundleGateway(GATEWAY)
  if (stopping) return 1
  return exitOf(node(['--enable-source-maps', GATEWAY], process.env, 'inherit'))
}

/**
 * Starts a Node process, in a process group of its own, so that a Ctrl-C, which the terminal sends to everyone,
 * reaches it once, through {@link stop}.
 */
function node(args: string[], env: NodeJS.ProcessEnv, stdio: 'inherit' | 'pipe'): ChildProcess {
  child = spawn(process.execPath, args, { cwd: ROOT, env, stdio, detached: true, windowsHide: true })
  return child
}

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
    if (!stopping) console.error(error.message)
    process.exit(1)
  },
)
