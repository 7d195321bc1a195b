import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseYaml } from './yaml'

/** Where the worked cases are written. */
const SCENARIO_FOLDER = path.join(__dirname, '../test/scenarios')

/** What is read of a worked case: config/tools/scenarios.ts holds it to its form. */
interface Shown {
  readonly name: string
  readonly expect: { readonly rules?: readonly string[] }
}

/** Names of the worked cases that name a rule among those they show deciding, by the rule's id. */
export function scenariosByRule(folder: string = SCENARIO_FOLDER): Record<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  const byRule: Record<string, string[]> = {}
  for (const file of files.sort())
    for (const { name, expect } of parseYaml(readFileSync(path.join(folder, file), 'utf8')) as Shown[])
      for (const rule of expect.rules ?? []) byRule[rule] = [...(byRule[rule] ?? []), name]
  return byRule
}
