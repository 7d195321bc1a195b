import { canMeet, type Row } from '../engine'
import { type Policy, placesAround } from '../policy'

/**
 * The rules that decide, from the end of a rule on, what it decided: field by field those of its place or one around it
 * that share a case with it and are in force on the day of its end. A rule that begins on that day goes before one that
 * was there all along, a local one before a wider one. Empty where the rule has no end.
 */
export function replacing(policy: Policy, id: string): string[] {
  const { rows } = policy.model
  const ended = rows.find((row) => row.id === id)
  if (!ended || ended.to === Number.POSITIVE_INFINITY) return []
  const inForce = rows.filter(
    (row) => row.from <= ended.to && ended.to < row.to && row.when.some((a) => ended.when.some((b) => canMeet(a, b))),
  )
  const groups = [inForce.filter(({ from }) => from === ended.to), inForce].flatMap((some) =>
    placesAround(policy, ended.place).map((place) => some.filter((row) => row.place === place)),
  )
  const found = fieldsOf(ended).flatMap(
    (field) => groups.map((group) => group.filter((row) => decides(row, field))).find(({ length }) => length > 0) ?? [],
  )
  return [...new Set(found.map((row) => row.id))]
}

type Field = readonly [decision: string, name: string]

/** The outcome fields that a row decides. */
export const fieldsOf = ({ then }: Row): Field[] =>
  Object.entries(then).flatMap(([decision, fields]) => Object.keys(fields).map((name): Field => [decision, name]))

/** Whether a row decides the field. */
export const decides = ({ then }: Row, [decision, name]: Field): boolean => then[decision]?.[name] !== undefined
