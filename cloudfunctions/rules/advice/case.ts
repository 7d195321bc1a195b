import { type Basis, fullName, regionName, type Situation, type SituationPath } from '@contract'
import { type AnchorDays, type AnchorOutcome, type Days, daysOf, NEVER, rangeOfDays } from '../anchors'
import {
  type Answer,
  type Decided,
  decidedOf,
  type FieldResult,
  hull,
  type Interval,
  type Row,
  resultOf,
} from '../engine'
import { gradeOf, type Policy, type Rule } from '../load'
import type { Reading } from '../situation'

/** One case being advised: what was told, what was decided, and the policy that decided it. */
export interface Case {
  readonly policy: Policy
  readonly reading: Reading
  readonly answer: Answer
  /** The region's name as people say it. */
  readonly place: string
}

export const situationOf = ({ reading }: Case): Situation => reading.situation

/** The field of a decision. */
export const field = (of: Case, decision: string, name: string): FieldResult =>
  resultOf(decidedOf(of.answer, decision), name)

/** The values that remain for a field. */
export const values = (of: Case, decision: string, name: string): unknown[] =>
  field(of, decision, name).alternatives.map(({ value }) => value)

/** The value when only one remains, and every case that remains has it. */
export function only<T>(of: Case, decision: string, name: string): T | undefined {
  const { alternatives, missing, silent } = field(of, decision, name)
  return alternatives.length === 1 && missing.length === 0 && !silent ? (alternatives[0]?.value as T) : undefined
}

/** The waiting period in months, by all rows or by those of some places; without an outcome nothing is known of it. */
export function waiting(of: Case, places?: ReadonlySet<string>): Interval {
  const { alternatives, missing } = field(of, 'waiting', 'amount')
  const own = alternatives.filter(({ rows }) => rows.some((row) => places?.has(row.place)))
  const counted = own.length > 0 ? own : alternatives
  if (counted.length === 0) return { min: 0, max: null }
  const range = hull(counted.map(({ value }) => value))
  return missing.length > 0 ? { min: range.min, max: null } : range
}

/** The days an outcome may mean, over all that remain; undefined when it never happens or its day is not known. */
export function daysFor(of: Case, decision: string, name: string): Days | undefined {
  const { reading } = of
  const days: Omit<AnchorDays, 'wait'> = {
    paidOn: reading.paidOn,
    registeredOn: reading.situation.registeredOn ?? reading.paidOn,
    firstLapsed: reading.firstLapsed,
    coverYears: reading.coverYears,
    bornOn: reading.situation.bornOn,
    reachesBack: values(of, 'retroactivity', 'retroactive').includes('yes'),
  }
  const ranges = field(of, decision, name)
    .alternatives.filter(({ value }) => (value as AnchorOutcome).anchor !== NEVER)
    // a place that counts from its own wait does not count from another's
    .map(({ value, rows }) =>
      daysOf(value as AnchorOutcome, { ...days, wait: waiting(of, new Set(rows.map((row) => row.place))) }),
    )
  const known = ranges.filter((range) => range !== undefined)
  return known.length > 0 && known.length === ranges.length ? rangeOfDays(known) : undefined
}

/** The anchors that remain for an outcome. */
export const anchorsOf = (of: Case, decision: string, name: string): string[] =>
  (values(of, decision, name) as AnchorOutcome[]).map(({ anchor }) => anchor)

/** What a row rests on, for people to check. */
export function basisOf({ policy }: Case, row: Row): Basis {
  const rule = policy.rules.get(row.id) as NonNullable<ReturnType<typeof policy.rules.get>>
  const source = policy.sources.get(rule.source)
  return {
    rule: rule.id,
    source: rule.source,
    title: source?.title ?? rule.source,
    article: rule.article,
    grade: gradeOf(rule, source),
    checkedOn: rule.checkedOn ?? source?.checkedOn ?? '',
    note: rule.text,
    ...(source?.url && { url: source.url }),
  }
}

/** The basis of one or more decisions' fields, each rule once. */
export function basis(of: Case, ...fields: readonly (readonly [decision: string, name: string])[]): Basis[] {
  const rows = new Set(
    fields.flatMap(([decision, name]) =>
      field(of, decision, name).alternatives.flatMap((alternative) => alternative.rows),
    ),
  )
  return [...rows].map((row) => basisOf(of, row))
}

/** Who decides where the texts do not: said wherever a block stays open. */
export const office = ({ place, policy }: Case): string => {
  const hotline = policy.contacts[0]
  return `${place}的医保经办机构${hotline ? `（${hotline.name}${hotline.phone}）` : ''}`
}

/**
 * Why a block is open: the questions that would settle it, and what the sources dispute or leave to the office; undefined when
 * it is settled.
 */
export function undecided(
  of: Case,
  questionOf: (fact: string) => string | undefined,
  ...decisions: readonly string[]
): string | undefined {
  const open = decisions.map((decision) => decidedOf(of.answer, decision)).filter(isOpen)
  if (open.length === 0) return undefined
  const questions = [
    ...new Set(open.flatMap((decided) => decided.unknown.map(questionOf)).filter((question) => question !== undefined)),
  ]
  const disputes = disputesOf(of, open)
  const told = [
    questions.length > 0 && `先要知道：${questions.slice(0, 3).join('')}`,
    disputes.length > 0 && `${disputes.join('；')}，由${office(of)}确定。`,
    questions.length + disputes.length === 0 && `国家的规定没有说死，由${office(of)}确定。`,
  ]
  return told.filter((text) => text !== false).join('')
}

/** The rules that decided something, in these decisions or in all. */
export function rulesOf({ policy, answer }: Case, decided: readonly Decided[] = answer.decided): Rule[] {
  const rows = decided.flatMap(({ results }) =>
    results.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.rows)),
  )
  return [...new Set(rows.map((row) => row.id))].flatMap((id) => policy.rules.get(id) ?? [])
}

/** Why sources of equal standing say different things here. */
function disputesOf(of: Case, open: readonly Decided[]): string[] {
  const rules = rulesOf(of, open)
  const disputing = rules.filter((rule) => rule.disputes?.some((id) => rules.some((other) => other.id === id)))
  return [...new Set(disputing.flatMap((rule) => rule.because ?? []))]
}

/** Whether more than one outcome remains for some field. */
const isOpen = (decided: Decided): boolean =>
  decided.unknown.length > 0 ||
  decided.results.some(
    ({ alternatives, missing }) =>
      missing.length > 0 ||
      alternatives.length > 1 ||
      alternatives.some(({ value }) => value === 'depends' || isOpenInterval(value)),
  )

const isOpenInterval = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value && value.min !== value.max

/** The region's name, alone and with its province. */
export const placeName = (code: string): string => regionName(code) ?? code
export const fullPlaceName = (code: string): string => fullName(code) ?? code

/** Whether the person filled a field, by its dotted path. */
export function filled(situation: Situation, path: SituationPath): boolean {
  let value: unknown = situation
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return value !== undefined
}
