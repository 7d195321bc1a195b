import { isDeepStrictEqual } from 'node:util'
import {
  type Advice,
  type Basis,
  type Change,
  differences,
  differenceWords,
  periodWords,
  type Trace,
  titleWords,
  valueAt,
} from '@contract'
import { decisionLabels, lineOf, outcomes, type Policy } from '../rules'

/**
 * What two advices on one situation tell otherwise, and which rules newly decide it or no longer do; `policy` knows the
 * dates of both. Empty when they say the same: another version of the rulebook alone is no change.
 */
export function changesBetween(before: Advice, after: Advice, policy: Policy): Change[] {
  const changes = [
    ...differences(outcomes, before, after).map((difference) => {
      const { path, decisions } = difference.told
      const values = [valueAt(before, path), valueAt(after, path)] as const
      return changed(path, values, differenceWords(difference), rulesOf(before, after, decisions), policy)
    }),
    ...tracedChanges(before, after, policy),
  ]
  return changes.length === 0 ? [] : [...changes, ...versionChange(before, after)]
}

/** Decisions that come out otherwise and that neither advice has words for: their rules are told. */
function tracedChanges(before: Advice, after: Advice, policy: Policy): Change[] {
  // an advice always has a trace: without one there is nothing to compare with
  if (before.trace.length === 0) return []
  const told = new Set(
    outcomes.filter(({ words }) => words(before) ?? words(after)).flatMap(({ decisions }) => decisions),
  )
  const decisions = new Set([...before.trace, ...after.trace].map(({ decision }) => decision))
  return [...decisions].flatMap((decision) => {
    const [was, is] = [decided(before, decision), decided(after, decision)]
    if (told.has(decision) || isDeepStrictEqual(was, is)) return []
    const text = `${decisionLabels[decision] ?? decision}：规定有变化。`
    return [changed(`trace.${decision}`, [was, is], text, rulesOf(before, after, [decision]), policy)]
  })
}

function versionChange({ rulebook: was }: Advice, { rulebook: is }: Advice): Change[] {
  if (was.version === is.version) return []
  const text = `规则库：原来是 ${was.version} 版，现在是 ${is.version} 版。`
  return [{ path: 'rulebook.version', before: was.version, after: is.version, text }]
}

/** Rules that decide something in one of two advices only. */
interface Rules {
  readonly began: readonly Basis[]
  readonly ended: readonly Basis[]
}

function rulesOf(before: Advice, after: Advice, decisions: readonly string[]): Rules {
  const [were, are] = [basesOf(before, decisions), basesOf(after, decisions)]
  const missing = (some: readonly Basis[], others: readonly Basis[]) =>
    some.filter(({ rule }) => !others.some((other) => other.rule === rule))
  return { began: missing(are, were), ended: missing(were, are) }
}

/** What decided in an advice, each rule once, with the title of its document. */
const basesOf = ({ trace, sources = {} }: Advice, decisions: readonly string[]): Basis[] => [
  ...new Map(
    trace
      .filter(({ decision }) => decisions.includes(decision))
      .flatMap(({ basis }) => basis)
      .map((basis) => [basis.rule, { ...basis, ...sources[basis.source] }]),
  ).values(),
]

function changed(
  path: string,
  [before, after]: readonly [unknown, unknown],
  text: string,
  { began, ended }: Rules,
  policy: Policy,
): Change {
  const cited = (rules: readonly Basis[]) => rules.map((basis) => citedText(basis, policy)).join('；')
  const ids = (rules: readonly Basis[]) => rules.map(({ rule }) => rule)
  return {
    path,
    ...(before !== undefined && { before: before as Change['before'] }),
    ...(after !== undefined && { after: after as Change['after'] }),
    text: [
      text,
      began.length > 0 && `现在的依据：${cited(began)}。`,
      ended.length > 0 && `原来的依据：${cited(ended)}。`,
    ]
      .filter(Boolean)
      .join(''),
    ...(began.length > 0 && { newRules: ids(began) }),
    ...(ended.length > 0 && { endedRules: ids(ended) }),
  }
}

/** `「…」（《…》第一条，2025年3月1日起）`; without dates where today's rulebook no longer has the rule. */
function citedText({ rule: id, source, title = source, article, note }: Basis, policy: Policy): string {
  const rule = policy.rules.get(id)
  const document = `${titleWords(title)}${article}`
  const said = (rule?.text ?? note ?? id).replace(/。$/, '')
  return `「${said}」（${[document, rule && periodWords(lineOf(policy, rule))].filter(Boolean).join('，')}）`
}

/** The values that remain for each field of a decision, always in the same order; undefined: it was not decided. */
function decided({ trace }: Advice, decision: string): Readonly<Record<string, unknown[]>> | undefined {
  const rows = trace.filter((each) => each.decision === decision)
  if (rows.length === 0) return undefined
  const fields = [...new Set(rows.flatMap(({ outcome }) => Object.keys(outcome)))].sort()
  return Object.fromEntries(fields.map((field) => [field, valuesOf(rows, field)]))
}

function valuesOf(rows: readonly Trace[], field: string): unknown[] {
  const values = rows.flatMap(({ outcome }) => outcome[field] ?? [])
  return [...new Set(values.map((value) => JSON.stringify(value)))].sort().map((text) => JSON.parse(text))
}
