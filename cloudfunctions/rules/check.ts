import { isAnchor } from './anchors'
import { outcomeWords } from './decisions'
import { check, type Finding, InvalidModel, type Outcome, type Report } from './engine'
import { compilePolicy, InvalidRulebook, NATION, type Policy, readPolicy, seedOf } from './load'
import type { RulebookSource } from './source'

/** What the proof of a rulebook counted and found; no finding means that it holds. */
export interface RulebookReport extends Report {
  readonly nationalRules: number
  readonly regionalRules: number
  readonly regions: number
  readonly claims: number
  readonly sources: Readonly<Record<string, number>>
}

const nothing: Report = { findings: [], counts: { decisions: 0, rows: 0, places: 0, tables: 0, cells: 0 } }

/** Proves a rulebook: its form, every reference, and that its tables have no gap, no conflict and no dead row. */
export function checkRulebook(source: RulebookSource): RulebookReport {
  let policy: Policy
  try {
    policy = readPolicy(source)
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    return {
      ...nothing,
      findings: [{ kind: 'invalid', message: error.message }],
      nationalRules: 0,
      regionalRules: 0,
      regions: 0,
      claims: 0,
      sources: {},
    }
  }
  const rules = [...policy.rules.values()]
  const cited = new Set([
    ...policy.claims.flatMap((claim) => claim.decidedBy.map(({ source }) => source)),
    ...policy.contacts.map((contact) => contact.source),
    ...policy.notices.map((notice) => notice.source),
    ...policy.cited,
    ...policy.claims.map(seedOf),
  ])
  const dangling = [...cited]
    .filter((id) => !policy.sources.has(id))
    .map((id): Finding => ({ kind: 'dangling', message: `source ${id} is cited and does not exist` }))
  let report = nothing
  try {
    report = check(compilePolicy(policy), { known: new Set(policy.sources.keys()), cited })
  } catch (error) {
    if (!(error instanceof InvalidModel)) throw error
    report = { ...nothing, findings: error.findings }
  }
  const national = rules.filter((rule) => rule.place === NATION).length
  const sources: Record<string, number> = {}
  for (const { grade } of policy.sources.values()) sources[grade] = (sources[grade] ?? 0) + 1
  return {
    findings: [...dangling, ...unexplained(policy), ...misplaced(policy), ...unreadable(policy), ...report.findings],
    counts: report.counts,
    nationalRules: national,
    regionalRules: rules.length - national,
    regions: new Set(rules.map((rule) => rule.place)).size - 1,
    claims: policy.claims.length,
    sources,
  }
}

/** Exceptions and disputes that do not say why. */
const unexplained = (policy: Policy): Finding[] =>
  [...policy.rules.values()]
    .filter((rule) => (rule.exceptionTo ?? rule.disputes) !== undefined && rule.because === undefined)
    .map((rule) => ({
      kind: 'invalid',
      place: rule.place,
      row: rule.id,
      message: `${rule.place}: row ${rule.id}: says no reason (because)`,
    }))

/** Claims about facts that do not exist. */
const misplaced = ({ claims, model }: Policy): Finding[] =>
  claims.flatMap((claim) =>
    Object.keys(claim.when)
      .filter((id) => model.facts.every((fact) => fact.id !== id))
      .map((id): Finding => ({ kind: 'invalid', message: `claim ${claim.id}: unknown fact ${id}` })),
  )

/** The outcomes that are days. */
const DAYS: readonly string[] = ['suspension.stops', 'benefitStart.start', 'benefitStart.notBefore']

/** What is wrong with a value of an outcome: a day that counts from no anchor, a word that its field does not know. */
function wrong(field: string, value: unknown): string | undefined {
  const said = JSON.stringify(value)
  if (DAYS.includes(field) && !isAnchor((value as { anchor?: unknown } | null)?.anchor))
    return `${field} counts from no known day: ${said}`
  const words = outcomeWords[field]
  return words && !words.includes(value) ? `${field} cannot be ${said}` : undefined
}

/** Outcomes that nothing could read. */
const unreadable = ({ model }: Policy): Finding[] =>
  model.rows.flatMap(({ id: row, place, then }) =>
    Object.entries(then).flatMap(([decision, fields]) =>
      Object.entries(fields).flatMap(([field, outcome]) =>
        valuesOf(outcome)
          .flatMap((value) => wrong(`${decision}.${field}`, value) ?? [])
          .map(
            (fault): Finding => ({ kind: 'invalid', place, decision, row, message: `${place}: row ${row}: ${fault}` }),
          ),
      ),
    ),
  )

const valuesOf = (outcome: Outcome | undefined): readonly unknown[] => {
  if (outcome === undefined || 'formula' in outcome) return []
  return 'oneOf' in outcome ? outcome.oneOf : [outcome.constant]
}
