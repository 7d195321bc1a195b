import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'

/** Where the benches keep what they make. */
export const CACHE = path.join(__dirname, '../../.cache/bench')

/** How often each side is timed, in turn, so that a drift of the machine touches all alike. */
const ROUNDS = 5

/** Bundles a timing script of this folder into one file, so that a process starts it without a compiler. */
export async function script(entry: string): Promise<string> {
  const outfile = path.join(CACHE, `${entry.replace('/', '-').replace(/\.ts$/, '')}.cjs`)
  await build({
    entryPoints: [path.join(__dirname, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // native files of their own
    external: ['libsql', '@libsql/*', 'pg-native', 'autocannon'],
    logLevel: 'error',
  })
  return outfile
}

/** Runs a script once a round for each side, in a process of its own; the median of the nanoseconds it prints, by side. */
export function medians(outfile: string, sides: readonly (readonly string[])[]): number[] {
  const times = sides.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++)
    sides.forEach((args, side) => {
      const { ns } = JSON.parse(execFileSync(process.execPath, [outfile, ...args], { encoding: 'utf8' })) as {
        ns: number
      }
      times[side]?.push(ns)
    })
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number)
}

/** Prints one line of the result. */
export const print = (bench: string, result: Readonly<Record<string, number>>) =>
  console.log(JSON.stringify({ bench, ...result }))

/** A quotient with two decimals. */
export const ratio = (a: number, b: number): number => Number((a / b).toFixed(2))
