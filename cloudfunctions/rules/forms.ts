import { z } from 'zod'
import type { Condition, Scalar } from './engine'
import { type FactDefinition, facts, type Literal } from './facts'

/** What a rule, a document or an entry of the guide is called. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9/-]*$/, 'ids are lower case, with - and /')
/** One name, or a list of them. */
export const Names = z
  .union([z.string(), z.array(z.string())])
  .transform((names) => (typeof names === 'string' ? [names] : names))

/** `3`, `0..3`, `4..`, `..12`, a value, or a list of values, as the fact's values are written. */
function conditionForm({ fact, literal }: FactDefinition) {
  // aborted, so that what is told is the message of the union
  const text = (pattern: string) => z.string().regex(new RegExp(`^${pattern}$`), { abort: true })
  const one = fact.kind === 'enum' ? z.literal(fact.values) : literal ? text(literal.pattern) : z.number().int()
  const value = fact.kind === 'enum' || literal ? (literal?.pattern ?? '') : '-?\\d+'
  const range = fact.kind === 'enum' ? [] : [text(`(${value})?\\.\\.(${value})?`)]
  return z
    .union([one, z.array(one), ...range], {
      error: ({ input }) => `${fact.id} cannot be ${JSON.stringify(input)}`,
    })
    .optional()
}

/** Conditions on facts: all must hold. */
export const When = z.strictObject(Object.fromEntries(facts.map((fact) => [fact.fact.id, conditionForm(fact)])))
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
