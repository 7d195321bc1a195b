import type { RuleLine, RuleReply } from '@contract'
import { basisOf } from '../advice/case'
import { decisionLabels } from '../decisions'
import { gradeOf, inForceOf, type PlacedRule, type Policy, type Rule } from '../policy'
import { regionOf } from './places'
import { related } from './related'
import { replacing } from './replaced'

/** One rule; undefined: there is none of that id. */
export function rule(policy: Policy, id: string): RuleReply | undefined {
  const found = policy.rules.get(id)
  if (!found) return undefined
  const [when = {}, ...orWhen] = [found.when].flat()
  const decisions = Object.keys(found.then)
  const days = daysOf(policy, found)
  return {
    id,
    text: found.text,
    ...days,
    ...regionOf(policy, found.place),
    decisions,
    labels: decisions.map((decision) => decisionLabels[decision] ?? decision),
    when: when as RuleReply['when'],
    ...(orWhen.length > 0 && { orWhen: orWhen as RuleReply['when'][] }),
    then: outcomesOf(found) as RuleReply['then'],
    ...(days.to !== undefined && { replacedBy: replacing(policy, id) }),
    ...(found.exceptionTo && { exceptionTo: found.exceptionTo }),
    ...(found.disputes && { disputes: found.disputes }),
    ...(found.because !== undefined && { because: found.because }),
    ...(found.assumes !== undefined && { assumes: found.assumes }),
    basis: basisOf(policy, found),
    related: related(policy, id).map(([relation, other]) => ({
      relation,
      line: lineOf(policy, policy.rules.get(other) as PlacedRule),
    })),
    scenarios: [...(policy.scenarios[id] ?? [])],
  }
}

/** A rule in a line. */
export function lineOf(policy: Policy, rule: PlacedRule): RuleLine {
  const place = regionOf(policy, rule.place).region?.name
  return {
    id: rule.id,
    text: rule.text,
    ...(place !== undefined && { place }),
    grade: gradeOf(rule, policy.sources.get(rule.source)),
    ...daysOf(policy, rule),
  }
}

/** The days on which a rule holds; the first is not told where the source gives none. */
function daysOf(policy: Policy, rule: Rule): Pick<RuleLine, 'from' | 'to'> {
  const { from, to } = inForceOf(rule, policy.sources.get(rule.source))
  return {
    ...(from !== undefined && rule.in?.from !== 'unknown' && { from }),
    ...(to !== undefined && { to }),
  }
}

/** The rules of these places, most local first. */
export const rulesIn = (policy: Policy, places: readonly string[]): PlacedRule[] =>
  places.flatMap((place) => [...policy.rules.values()].filter((rule) => rule.place === place))

const outcomesOf = ({ then }: Rule): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(then).flatMap(([decision, fields]) =>
      Object.entries(fields ?? {}).map(([field, value]) => [`${decision}.${field}`, value]),
    ),
  )
