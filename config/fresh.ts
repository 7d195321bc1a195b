import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const ROOT = path.join(__dirname, '..')

/** What the pages are built for, each with the file that stands for the whole build. */
const BUILT = { h5: path.join(ROOT, 'dist/h5/index.html'), weapp: path.join(ROOT, 'dist/weapp/app.json') }
export type Target = keyof typeof BUILT
export const TARGETS = Object.keys(BUILT) as Target[]

/** What every build is made from. */
const BUILT_FROM = ['src', 'cloudfunctions/contract', 'config/index.ts', 'babel.config.js', 'package-lock.json']

/** Starts a Node process with these arguments in the project's folder, its output piped. */
export type RunNode = (args: string[], env: NodeJS.ProcessEnv) => ChildProcess

/** True while the build is as new as everything it is made from. */
export function pagesAreFresh(target: Target): boolean {
  const built = BUILT[target]
  return (
    existsSync(built) &&
    statSync(built).mtimeMs >= Math.max(...BUILT_FROM.map((name) => changed(path.join(ROOT, name))))
  )
}

/** Last change of a file, or of a folder with all that is in it. */
function changed(file: string): number {
  const stat = statSync(file)
  const inside = stat.isDirectory() ? readdirSync(file).map((name) => changed(path.join(file, name))) : []
  return Math.max(stat.mtimeMs, ...inside)
}

/** Builds the pages by a process that `run` starts. Throws with what Taro printed when it fails. */
export async function buildPages(target: Target, run: RunNode): Promise<void> {
  const begun = new Date()
  const taro = [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', target]
  const build = run(taro, { ...process.env, NODE_ENV: 'production' })
  const output = Promise.all([build.stdout, build.stderr].map((stream) => stream && text(stream)))
  if ((await exitOf(build)) !== 0) throw new Error(`${(await output).join('')}页面（${target}）构建失败`)
  // webpack leaves a page alone that came out the same; what was changed while it built is built next time
  utimesSync(BUILT[target], begun, begun)
}

/** The exit code of a process, 1 when a signal ended it. */
export const exitOf = (process: ChildProcess) =>
  new Promise<number>((resolve) => process.on('close', (code) => resolve(code ?? 1)))
