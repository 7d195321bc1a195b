import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRules, NATION, type PlacedRule, Reader, rulesIn } from '../../cloudfunctions/rules/load'
import { RULEBOOK_FOLDER } from '../rulebook'
import { command } from './command'
import { type OpenRulebook, openRulebook } from './open'
import { pageOf } from './page'
import { FILE_KINDS, jsonSchema } from './schema'

/** The folder of the JSON Schemas, from the rulebook's. */
export const SCHEMA_FOLDER = 'schema'

/** The JSON Schemas by path from the rulebook's folder. */
export const schemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(FILE_KINDS).map(([kind, { form }]) => [`${SCHEMA_FOLDER}/${kind}.json`, jsonSchema(form)]),
  )

/** The pages of the nation and of every region that has a folder, by path from the rulebook's folder. */
export function pages(rulebook: OpenRulebook): Record<string, string> {
  const folders = new Set(
    Object.keys(rulebook.files).flatMap((file) => /^(national|regions\/\d{6}-[^/]+)\//.exec(file)?.[1] ?? []),
  )
  const written = writtenIn(rulebook)
  return Object.fromEntries(
    [...folders].map((folder) => {
      const place = /\d{6}/.exec(folder)?.[0] ?? NATION
      return [`${folder}/README.md`, pageOf(rulebook, place, written.get(place) ?? new Map())]
    }),
  )
}

/** The rules of every place by topic, which is the name of their file. */
function writtenIn({ files }: OpenRulebook): Map<string, Map<string, PlacedRule[]>> {
  const reader = new Reader(files)
  const written = new Map<string, Map<string, PlacedRule[]>>()
  for (const file of Object.keys(files).filter(isRules)) {
    const topic = path.basename(file, '.yaml')
    for (const rule of rulesIn(reader, file)) {
      const here = written.get(rule.place) ?? new Map<string, PlacedRule[]>()
      written.set(rule.place, here.set(topic, [...(here.get(topic) ?? []), rule]))
    }
  }
  return written
}

/** Writes all that is generated beside the rulebook; gives how many files there are. */
export function writeDocs(folder: string = RULEBOOK_FOLDER): number {
  const made = {
    ...pages(openRulebook(folder)),
    ...Object.fromEntries(Object.entries(schemas()).map(([file, schema]) => [file, `${JSON.stringify(schema)}\n`])),
  }
  mkdirSync(path.join(folder, SCHEMA_FOLDER), { recursive: true })
  for (const [file, text] of Object.entries(made)) writeFileSync(path.join(folder, file), text)
  return Object.keys(made).length
}

if (require.main === module)
  command(() => {
    const count = writeDocs()
    const biome = require.resolve('@biomejs/biome/bin/biome')
    execFileSync(process.execPath, [biome, 'format', '--write', path.join(RULEBOOK_FOLDER, SCHEMA_FOLDER)])
    return { text: `写好了 ${count} 个文件。`, ok: true }
  })
