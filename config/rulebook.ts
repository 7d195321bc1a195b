import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RulebookSource } from '../cloudfunctions/rules/source'
import { parseYaml } from './yaml'

/** Where the policy is written. */
export const RULEBOOK_FOLDER = path.join(__dirname, '../cloudfunctions/rulebook')

/** The file at the folder's root that names the version. */
const HEAD = 'rulebook.yaml'

/**
 * Reads every YAML file below a folder. The same content gives the same source on every machine.
 * Throws an error that names the file when one is not valid YAML, and when `rulebook.yaml` gives no version.
 */
export function readRulebook(folder: string = RULEBOOK_FOLDER): RulebookSource {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
  const files = Object.fromEntries(paths.map((file) => [file, readYaml(folder, file)]))
  return { version: versionOf(files[HEAD]), hash: hashOf(files), files }
}

function readYaml(folder: string, file: string): unknown {
  try {
    return parseYaml(readFileSync(path.join(folder, file), 'utf8'))
  } catch (cause) {
    throw new Error(`${file} 不是有效的 YAML:${(cause as Error).message}`, { cause })
  }
}

function versionOf(head: unknown): string {
  const version = (head as { version?: unknown } | undefined)?.version
  if (typeof version !== 'string' || version === '') throw new Error(`${HEAD} 缺少文字形式的 version`)
  return version
}

/** Of the parsed values, so that a comment or a line break changes nothing. */
function hashOf(files: Record<string, unknown>): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
}
