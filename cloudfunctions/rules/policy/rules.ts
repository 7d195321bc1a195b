import { dayNumber, Grade } from '@contract'
import type { z } from 'zod'
import { conditionsOf, type When } from '../conditions'
import type { Outcome, Row } from '../engine'
import type { Call, PlacedRule, Rule, Source, Then } from '../load/forms'

/** The grade of a rule: its own, else its source's. */
export const gradeOf = (rule: Rule, source: Source | undefined): Grade => rule.grade ?? source?.grade ?? 'claimed'

/** What a person asks about first: a region is verified where an official text of its own decides one of these. */
const CORE = [
  'backPayment',
  'enrolmentPhase',
  'waitExemption',
  'waiting',
  'benefitStart',
  'retroactivity',
  'benefitShare',
]

/** The places that are verified in part: a rule of their own on the matters of a lapse rests on law or an official text. */
export const verifiedPlaces = (rules: Iterable<PlacedRule>, sources: ReadonlyMap<string, Source>): Set<string> =>
  new Set(
    [...rules]
      .filter(
        (rule) =>
          inForceOf(rule, sources.get(rule.source)).to === undefined &&
          ['law', 'official'].includes(gradeOf(rule, sources.get(rule.source))) &&
          CORE.some((decision) => decision in rule.then),
      )
      .map(({ place }) => place),
  )

/** When a rule is in force: its own days, else its source's; from the day its text was first seen where that is all we know. */
export function inForceOf(rule: Rule, source: Source | undefined): { readonly from?: string; readonly to?: string } {
  const from = rule.in?.from ?? source?.inForce?.from
  const to = rule.in?.to ?? source?.inForce?.to
  const seen = source?.published ?? rule.checkedOn ?? source?.checkedOn
  const first = from === 'unknown' ? seen : from
  return { ...(first !== undefined && { from: first }), ...(to !== undefined && { to }) }
}

/** A rule as the engine takes it. */
export function rowOf(rule: PlacedRule, source: Source | undefined): Row {
  const { from, to } = inForceOf(rule, source)
  return {
    id: rule.id,
    place: rule.place,
    when: Array.isArray(rule.when) ? rule.when.map(conditionsOf) : [conditionsOf(rule.when as When)],
    then: decidedIn(rule.then as Then),
    from: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to),
    source: rule.source,
    rank: Grade.options.indexOf(gradeOf(rule, source)),
    exceptionTo: rule.exceptionTo ?? [],
    disputes: rule.disputes ?? [],
    bound: rule.bound ?? false,
    binding: rule.binding ?? false,
    default: rule.default ?? false,
  }
}

/** What is decided, as the engine takes it. Plain loops: every rule passes through here when a function starts. */
function decidedIn(then: Then): Row['then'] {
  const decided: Record<string, Record<string, Outcome>> = {}
  for (const decision in then) {
    const outcomes: Record<string, Outcome> = {}
    for (const field in then[decision]) outcomes[field] = outcomeOf(then[decision][field])
    decided[decision] = outcomes
  }
  return decided
}

/** An outcome as the engine takes it; its form was checked when it was read. */
function outcomeOf(value: unknown): Outcome {
  if (typeof value !== 'object' || value === null) return { constant: value }
  if ('formula' in value) return { args: {}, ...(value as z.infer<typeof Call>) }
  return 'oneOf' in value ? (value as { oneOf: unknown[] }) : { constant: value }
}
