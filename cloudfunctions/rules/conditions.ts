import type { Condition, Scalar } from './engine'
import { facts, type Literal } from './facts'

/** Conditions on facts, as they are written. */
export type When = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>

/** Conditions as the engine takes them. */
export function conditionsOf(when: When): Record<string, Condition> {
  const conditions: Record<string, Condition> = {}
  for (const fact in when) {
    const condition = when[fact]
    if (condition === undefined) continue
    conditions[fact] =
      typeof condition === 'string' ? textOf(condition, fact) : conditionOf(condition, literals.get(fact))
  }
  return conditions
}

/** Conditions by their text, by fact: few are written thousands of times, and reading them would be half of a cold start. */
const texts: Record<string, Map<string, Condition>> = {}

/** A condition that is written as a text, read once. */
function textOf(text: string, fact: string): Condition {
  texts[fact] ??= new Map()
  const read = texts[fact].get(text)
  if (read) return read
  const condition = conditionOf(text, literals.get(fact))
  texts[fact].set(text, condition)
  return condition
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
