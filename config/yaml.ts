import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { version } from 'yaml/package.json'

/** Where the values of texts that were parsed before are kept. */
const KEPT = path.join(__dirname, '../.cache/yaml')

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The value of a YAML text. The parser takes many times as long as JSON's, and every tool and test process reads the same
 * files, so that a value is kept in `folder` by the digest of its text. Throws the parser's error when the text is not valid.
 */
export function parseYaml(text: string, folder: string = KEPT): unknown {
  const file = path.join(folder, `${digestOf(`${version}\n${text}`)}.json`)
  const kept = readKept(file)
  if (kept !== undefined) return JSON.parse(kept)
  const json = JSON.stringify(parse(text) ?? null)
  keep(file, json)
  return JSON.parse(json)
}

/** What is kept in a file; undefined when there is none, or when it is not what was written. */
function readKept(file: string): string | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const [digest = '', json = ''] = text.split('\n')
  return digestOf(json) === digest ? json : undefined
}

/** Writes a file whole or not at all, as several processes may keep the same text at once; where nothing can be kept, it is parsed again. */
function keep(file: string, json: string): void {
  const unfinished = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(unfinished, `${digestOf(json)}\n${json}`)
    renameSync(unfinished, file)
  } catch {
    // a full disk, or a folder that is another's: no reason not to read
  }
}
