import type { Condition, Scalar } from './engine'
import { facts, type Literal } from './facts'

/** Conditions on facts, as they are written. */
export type When = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>

/** Conditions as the engine takes them. */
export function conditionsOf(when: When): Record<string, Condition> {
  const conditions: Record<string, Condition> = {}
  for (const [fact, condition] of Object.entries(when))
    if (condition !== undefined) conditions[fact] = conditionOf(condition, literals.get(fact))
  return conditions
}

const literals = new Map(facts.flatMap(({ fact, literal }) => (literal ? [[fact.id, literal] as const] : [])))

/** A condition as the engine takes it. */
function conditionOf(condition: Scalar | readonly Scalar[], literal: Literal | undefined): Condition {
  const read = (text: Scalar) => (literal && typeof text === 'string' ? (literal.read(text) as number) : text)
  if (typeof condition === 'object') return condition.map(read)
  const range = typeof condition === 'string' ? condition.split('..') : []
  if (range.length !== 2) return [read(condition)]
  const [min, max] = range.map((end) => (end === '' ? null : Number(read(end))))
  return { min: min as number | null, max: max as number | null }
}
