import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'

/** How often each engine is timed, in turn, so that a drift of the machine touches all alike. */
const ROUNDS = 5
const ENGINES = ['plain', 'ours', 'json-logic']

async function main() {
  const outfile = path.join(__dirname, '../../.cache/bench/yardstick.cjs')
  await build({
    entryPoints: [path.join(__dirname, 'yardstick/time.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  const times = new Map<string, number[]>(ENGINES.map((engine) => [engine, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const engine of ENGINES) {
      const { ns } = JSON.parse(execFileSync(process.execPath, [outfile, engine], { encoding: 'utf8' })) as {
        ns: number
      }
      times.get(engine)?.push(ns)
    }
  const median = (engine: string) =>
    [...(times.get(engine) ?? [])].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number
  const ratio = (bench: string, a: string, b: string) =>
    console.log(JSON.stringify({ bench, ratio: Number((median(a) / median(b)).toFixed(2)) }))
  ratio('engine.trace/plain', 'ours', 'plain')
  ratio('json-logic-engine.compiled/plain', 'json-logic', 'plain')
  ratio('engine.trace/json-logic-engine.compiled', 'ours', 'json-logic')
}

main()
