import { type Decided, decidedOf, isInterval } from '../engine'
import { type Case, office, rowsOf, rulesOf } from './case'
import { daysAsked, questionFor } from './unknowns'

/**
 * Why a block is open: the questions that would settle it, and what the sources dispute or leave to the office; undefined when
 * it is settled.
 */
export function undecided(of: Case, ...decisions: readonly string[]): string | undefined {
  const days = decisions.includes('benefitStart') ? daysAsked(of) : []
  const open = decisions.map((decision) => decidedOf(of.answer, decision)).filter(isOpen)
  if (open.length + days.length === 0) return undefined
  const asked = open.flatMap((decided) => decided.unknown.flatMap((fact) => questionFor(of, fact) ?? []))
  const questions = [...new Set([...asked, ...days].map(({ question }) => question))]
  const disputes = disputesOf(of, open)
  const told = [
    questions.length > 0 && `要先知道，${questions.slice(0, 3).join('')}`,
    disputes.length > 0 && `${disputes.join('；')}，由${office(of)}确定。`,
    questions.length + disputes.length === 0 && `国家的规定没有说死，由${office(of)}确定。`,
  ]
  return told.filter((text) => text !== false).join('')
}

/** Why sources of equal standing say different things here. */
function disputesOf(of: Case, open: readonly Decided[]): string[] {
  if (![...rowsOf(open)].some(({ disputes }) => disputes.length > 0)) return []
  const rules = rulesOf(of, open)
  const disputing = rules.filter((rule) => rule.disputes?.some((id) => rules.some((other) => other.id === id)))
  return [...new Set(disputing.flatMap((rule) => rule.because ?? []))]
}

/** Outcomes that leave the matter to an office. */
const LEFT_OPEN: readonly unknown[] = ['depends', 'review']

/** Whether more than one outcome remains for some field; what splits the outcome is looked for last. */
const isOpen = (decided: Decided): boolean =>
  decided.results.some(
    ({ alternatives, missing }) =>
      missing.length > 0 ||
      alternatives.length > 1 ||
      alternatives.some(({ value }) => LEFT_OPEN.includes(value) || (isInterval(value) && value.min !== value.max)),
  ) || decided.unknown.length > 0
