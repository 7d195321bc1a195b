import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { artefactOf } from '../../../cloudfunctions/rules/load'
import { readRulebook } from '../../../config/rulebook'
import { CACHE, print, script } from '../sides'

/** Seconds of each run, and runs of each side, in turn. */
const SECONDS = 4
const RUNS = 3

/** A consultation over HTTP, answered once it is durably recorded, against an empty answer of the same server. */
export async function http(): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  const rulebook = path.join(CACHE, 'http-rulebook.json')
  writeFileSync(rulebook, JSON.stringify(artefactOf(readRulebook())))
  const client = await script('http/client.ts')
  const server = spawn(process.execPath, [await script('http/server.ts'), rulebook, CACHE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const { port } = JSON.parse(String((await once(server.stdout, 'data'))[0])) as { port: number }
    const run = (name: string): number => {
      const url = `http://127.0.0.1:${port}/functions/${name}`
      const { perSecond } = JSON.parse(
        execFileSync(process.execPath, [client, url, String(SECONDS)], { encoding: 'utf8' }),
      ) as { perSecond: number }
      return perSecond
    }
    const sides = { consult: [] as number[], empty: [] as number[] }
    // the first of each warms it up
    for (let round = 0; round <= RUNS; round++) {
      sides.consult[round] = run('consult')
      sides.empty[round] = run('empty')
    }
    const median = (runs: number[]): number => runs.slice(1).sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number
    const [consult, empty] = [median(sides.consult), median(sides.empty)]
    print('http.consult-recorded/empty', { ratio: Number((consult / empty).toFixed(3)), perSecond: consult, empty })
  } finally {
    server.kill('SIGTERM')
  }
}
