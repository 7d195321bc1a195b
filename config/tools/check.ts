import path from 'node:path'
import { addDays, dayOfInstant } from '@contract'
import { advise } from '../../cloudfunctions/rules'
import { checkRulebook } from '../../cloudfunctions/rules/check'
import { compilePolicy, type Policy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../rulebook'
import { reachedRules, unreachedFormulas } from './reached'
import { readScenarios } from './scenarios'

/** After so many days the text of a rule should be read again. */
const STALE_DAYS = 180
const SCENARIOS = path.join(__dirname, '../../test/scenarios')

/** With the code of a region: only that region and the layers above it are read, and only its findings are shown. */
const [code] = process.argv.slice(2)
const { files, ...head } = readRulebook()
if (code && !Object.keys(files).some((file) => file.startsWith(`regions/${code}-`))) {
  console.error(`代码是“${code}”的地区没有文件夹：cloudfunctions/rulebook/regions/${code}-…`)
  process.exit(1)
}
const around = code && [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
const kept = Object.entries(files).filter(
  ([file]) => !around || !file.startsWith('regions/') || around.some((each) => file.startsWith(`regions/${each}-`)),
)
const source = { ...head, files: Object.fromEntries(kept) }
const started = performance.now()
const report = checkRulebook(source)
const milliseconds = Math.round(performance.now() - started)
const findings = report.findings.filter(({ place, message }) => !code || place === code || message.includes(code))

const { counts } = report
const grades = Object.entries(report.sources).map(([grade, count]) => `${grade} ${count}`)
const say = (name: string, what: string | number) => console.log(`${name.padEnd(19)}${what}`)
say(
  'rules',
  `${report.nationalRules} national, ${report.regionalRules} regional; ${report.regions} regions have a folder`,
)
say('sources', grades.join(', '))
say('claims', `${report.claims} in ${report.clusters} clusters`)
say('decisions', counts.decisions)
say('cells', `${counts.cells} in ${counts.tables} tables of ${counts.places} places, in ${milliseconds} ms`)
const { quoted, derived, recorded, unquoted } = report.figures
say('figures', `${quoted} in quoted words, ${derived} computed of such, ${recorded} in a record of the material only`)
const show = (name: string, found: readonly string[]) =>
  say(name, [found.length, ...found.map((line) => `  ${line}`)].join('\n'))
for (const kind of ['gap', 'conflict', 'bound', 'binding', 'dead-row', 'dangling', 'unused', 'invalid'] as const)
  show(
    kind,
    findings.filter((finding) => finding.kind === kind).map(({ message }) => message),
  )
// figures that rest on no words at hand, each with its reason: told, and no fault
show(
  'unquoted figures',
  unquoted.filter((line) => !code || line.startsWith(code)),
)

showYields()

let unreached: string[] = []
if (report.findings.length === 0 && !code) {
  const policy = readPolicy(source)
  const program = compilePolicy(policy)
  const scenarios = readScenarios(SCENARIOS, new Set(policy.rules.keys()))
  const reached = reachedRules(policy, program, scenarios)
  const rules = [...policy.rules.keys()].filter((id) => !reached.has(id))
  const formulas = unreachedFormulas(() => {
    for (const { situation, today } of scenarios) advise({ ...source, policy, program }, situation, today)
  })
  show('unreached rules', rules)
  show('unreached formulas', formulas)
  unreached = [...rules, ...formulas]
  showStale(policy)
}
process.exitCode = findings.length + unreached.length === 0 ? 0 : 1

/** How many rules of narrower places each binding one overrules, where both hold: to know, and no fault. With a region's code, which. */
function showYields(): void {
  const laws = new Map<string, string[]>()
  for (const { row, to } of report.yields)
    if (!code || row.place === code) laws.set(to.id, [...(laws.get(to.id) ?? []), row.id])
  show(
    'give way',
    [...laws].map(([law, rows]) => `${law}: ${code ? rows.join(', ') : `${rows.length} rules`}`),
  )
}

/** Rules whose text was not read for long: to be read again, and no fault. */
function showStale({ rules, sources }: Policy): void {
  const limit = addDays(dayOfInstant(new Date()), -STALE_DAYS)
  const stale = [...rules.values()].flatMap(({ id, checkedOn, source: document }) => {
    const read = checkedOn ?? sources.get(document)?.checkedOn ?? ''
    return read < limit ? [`${id} (${read})`] : []
  })
  show('to re-read', stale)
}
