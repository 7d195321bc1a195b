import type { Basis, RuleLine, RuleReply } from '@contract'
import { cite } from '../advice/case'
import { decisionLabels } from '../decisions'
import { gradeOf, inForceOf, type Policy, type Rule } from '../load'
import { regionOf } from './places'
import { replacing } from './replaced'

/** A rule, and where it holds. */
export type PlacedRule = Rule & { readonly place: string }

/** One rule; undefined: there is none of that id. */
export function rule(policy: Policy, id: string): RuleReply | undefined {
  const found = policy.rules.get(id)
  if (!found) return undefined
  const [when = {}, ...orWhen] = [found.when].flat()
  const decisions = Object.keys(found.then)
  const line = lineOf(policy, found)
  return {
    ...line,
    ...regionOf(policy, found.place),
    decisions,
    labels: decisions.map((decision) => decisionLabels[decision] ?? decision),
    when: when as RuleReply['when'],
    ...(orWhen.length > 0 && { orWhen: orWhen as RuleReply['when'][] }),
    then: outcomesOf(found) as RuleReply['then'],
    ...(line.to !== undefined && { replacedBy: replacing(policy, id) }),
    ...(found.exceptionTo && { exceptionTo: found.exceptionTo }),
    ...(found.disputes && { disputes: found.disputes }),
    ...(found.because !== undefined && { because: found.because }),
    ...(found.assumes !== undefined && { assumes: found.assumes }),
    basis: basisOf(policy, found),
  }
}

/** A rule in a line; its first day is not told where the source gives none. */
export function lineOf(policy: Policy, rule: Rule): RuleLine {
  const { from, to } = inForceOf(rule, policy.sources.get(rule.source))
  return {
    id: rule.id,
    text: rule.text,
    ...(from !== undefined && rule.in?.from !== 'unknown' && { from }),
    ...(to !== undefined && { to }),
  }
}

/** What a rule rests on. */
export const basisOf = (policy: Policy, rule: Rule): Basis => ({
  ...cite(policy, rule.id, rule.source, rule.article),
  grade: gradeOf(rule, policy.sources.get(rule.source)),
  ...(rule.checkedOn !== undefined && { checkedOn: rule.checkedOn }),
  note: rule.text,
})

/** The rules of these places, most local first. */
export const rulesIn = (policy: Policy, places: readonly string[]): PlacedRule[] =>
  places.flatMap((place) => [...policy.rules.values()].filter((rule) => rule.place === place))

const outcomesOf = ({ then }: Rule): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(then).flatMap(([decision, fields]) =>
      Object.entries(fields ?? {}).map(([field, value]) => [`${decision}.${field}`, value]),
    ),
  )
