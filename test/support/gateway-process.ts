import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** The very bundle that `npm start` runs. */
const GATEWAY = path.join(__dirname, '../../dist/gateway/index.js')

/** The instant at which everything is asked: an answer depends on its day, and a test must not. */
export const ASKED_ON = '2026-11-22T09:00:00+08:00'

/** What makes the gateway believe it. */
const CLOCK = path.join(__dirname, 'asked-on.cjs')

/** The level of log lines that tell of a fault. */
const ERROR = 50

/** Milliseconds after which a gateway that was asked to stop is ended, so that no test run waits for it. */
const LAST_CALL = 20_000

/** A gateway that runs as a process of its own. */
export interface RunningGateway {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  /** Asks it to stop, as an operator does, and resolves with its exit code; null when it did not stop by itself. */
  stop(): Promise<number | null>
}

/** Runs the gateway over a data folder; port 0 is a free one. Rejects when it ends instead of listening. */
export async function runGateway(dataDir: string, port = '0'): Promise<RunningGateway> {
  const child = spawn(process.execPath, ['--require', CLOCK, '--enable-source-maps', GATEWAY], {
    env: { DATA_DIR: dataDir, PORT: port, ASKED_ON },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const { level, msg } = JSON.parse(line) as { level: number; msg: string }
      const [address] = /http:\/\/[\d.:]+/.exec(msg) ?? []
      if (address) resolve(address)
      if (level >= ERROR) console.error(line)
    })
    exited.then((code) => reject(new Error(`the gateway ended with ${code} instead of listening`)))
  })
  return {
    url,
    stop() {
      child.kill('SIGTERM')
      const ending = setTimeout(() => child.kill('SIGKILL'), LAST_CALL)
      return exited.finally(() => clearTimeout(ending))
    },
  }
}
