import { checkRulebook } from '../cloudfunctions/rules/check'
import { readRulebook } from './rulebook'

/** With the code of a region: only that region and the layers above it are read, and only its findings are shown. */
const [code] = process.argv.slice(2)
const { files, ...head } = readRulebook()
const around = code && [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
const kept = Object.entries(files).filter(
  ([path]) => !around || !path.startsWith('regions/') || around.some((each) => path.startsWith(`regions/${each}-`)),
)
const started = performance.now()
const report = checkRulebook({ ...head, files: Object.fromEntries(kept) })
const milliseconds = Math.round(performance.now() - started)
const findings = report.findings.filter(({ place, message }) => !code || place === code || message.includes(code))

const { counts } = report
const grades = Object.entries(report.sources).map(([grade, count]) => `${grade} ${count}`)
console.log(`rules      ${report.nationalRules} national, ${report.regionalRules} of ${report.regions} regions`)
console.log(`sources    ${grades.join(', ')}`)
console.log(`claims     ${report.claims} in ${report.clusters} clusters`)
console.log(`decisions  ${counts.decisions}`)
console.log(`cells      ${counts.cells} in ${counts.tables} tables of ${counts.places} places, in ${milliseconds} ms`)
for (const kind of ['gap', 'conflict', 'bound', 'dead-row', 'dangling', 'unused', 'invalid'] as const) {
  const found = findings.filter((finding) => finding.kind === kind)
  console.log(`${kind.padEnd(10)} ${found.length}`)
  for (const { message } of found) console.log(`  ${message}`)
}
process.exitCode = findings.length === 0 ? 0 : 1
