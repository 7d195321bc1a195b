import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { LIMITS as LIMITS_OF_FUNCTIONS } from './functions'

const DIST = path.join(__dirname, '../dist')
const KB = 1024

/** The most each build may weigh, in bytes: the mini program as a whole, what the web page names gzipped. */
const LIMITS = { weapp: 620 * KB, h5: 150 * KB }

/** Bytes of a file, or of all files in a folder. */
const weigh = (file: string): number =>
  statSync(file).isDirectory()
    ? readdirSync(file).reduce((sum, name) => sum + weigh(path.join(file, name)), 0)
    : statSync(file).size

/** The page and the scripts and styles it names, gzipped. */
function firstLoad(): number {
  const page = readFileSync(path.join(DIST, 'h5/index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="(\/(?:js|css)\/[^"]+)"/g)].map(([, file]) =>
    readFileSync(path.join(DIST, 'h5', file as string)),
  )
  return [Buffer.from(page), ...named].reduce((sum, file) => sum + gzipSync(file).length, 0)
}

const functions = existsSync(path.join(DIST, 'cloudfunctions')) ? readdirSync(path.join(DIST, 'cloudfunctions')) : []
const sizes: [name: string, bytes: number, limit: number][] = [
  ['weapp package', weigh(path.join(DIST, 'weapp')), LIMITS.weapp],
  ['h5 first load, gzip', firstLoad(), LIMITS.h5],
  ...functions.map((name): [string, number, number] => [
    `function ${name}`,
    weigh(path.join(DIST, 'cloudfunctions', name)),
    LIMITS_OF_FUNCTIONS[name] ?? 0,
  ]),
]
for (const [name, bytes, limit] of sizes)
  console.log(
    `${bytes <= limit ? 'ok  ' : 'OVER'} ${name.padEnd(22)} ${(bytes / KB).toFixed(1)} KB of ${limit / KB} KB`,
  )
if (functions.length === 0) console.log('OVER no function was built')
process.exitCode = functions.length > 0 && sizes.every(([, bytes, limit]) => bytes <= limit) ? 0 : 1
