import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildPages, pagesAreFresh, type Target } from '../../config/fresh'

const ROOT = path.join(__dirname, '../..')

/** Milliseconds between two looks at whether a build is done. */
const INTERVAL = 100

/** Milliseconds after which a build hangs: ten times what one takes beside the tests. */
const PATIENCE = 15 * 60_000

/** What the state of a build begins as and should end as; anything else is what went wrong. */
const [UNDER_WAY, DONE] = ['building', 'built']

/** Where it stands how far a build is: whoever waits for it runs in another process. */
const stateOf = (target: Target): string => path.join(ROOT, '.cache', `build-${target}`)

function note(target: Target, state: string): void {
  mkdirSync(path.dirname(stateOf(target)), { recursive: true })
  // whole or not at all: whoever waits may look at any moment
  writeFileSync(`${stateOf(target)}.new`, state)
  renameSync(`${stateOf(target)}.new`, stateOf(target))
}

/** Runs a build so that the tests beside it come first. */
function run(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const build = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' })
  if (build.pid !== undefined) setPriority(build.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  return build
}

/** Begins to build the pages where they are out of date, and waits for nothing: tests that need none run meanwhile. */
export function beginBuild(target: Target): void {
  const fresh = pagesAreFresh(target)
  note(target, fresh ? DONE : UNDER_WAY)
  if (fresh) return
  buildPages(target, run).then(
    () => note(target, DONE),
    ({ message }: Error) => note(target, message),
  )
}

/** Waits until the pages that {@link beginBuild} began to build are there. Throws with what went wrong. */
export async function built(target: Target): Promise<void> {
  const state = () => readFileSync(stateOf(target), 'utf8')
  const begun = Date.now()
  while (state() === UNDER_WAY) {
    if (Date.now() - begun > PATIENCE) throw new Error(`the build of ${target} hangs`)
    await pause(INTERVAL)
  }
  if (state() !== DONE) throw new Error(state())
}
