import { z } from 'zod'
import { type FactDefinition, facts } from '../facts'

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
