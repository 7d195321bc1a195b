import { checkRulebook } from '../cloudfunctions/rules/check'
import { readRulebook } from './rulebook'

const report = checkRulebook(readRulebook())
const { counts } = report
const grades = Object.entries(report.sources).map(([grade, count]) => `${grade} ${count}`)
console.log(`rules      ${report.nationalRules} national, ${report.regionalRules} of ${report.regions} regions`)
console.log(`sources    ${grades.join(', ')}`)
console.log(`claims     ${report.claims}`)
console.log(`decisions  ${counts.decisions}`)
console.log(`cells      ${counts.cells} in ${counts.tables} tables of ${counts.places} places`)
for (const kind of ['gap', 'conflict', 'bound', 'dead-row', 'dangling', 'unused', 'invalid'] as const) {
  const findings = report.findings.filter((finding) => finding.kind === kind)
  console.log(`${kind.padEnd(10)} ${findings.length}`)
  for (const finding of findings) console.log(`  ${finding.message}`)
}
process.exitCode = report.findings.length === 0 ? 0 : 1
