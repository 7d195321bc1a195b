import { isDeepStrictEqual } from 'node:util'
import type { Row } from '../../cloudfunctions/rules/engine'
import { inForceOf, type Policy, type Rule } from '../../cloudfunctions/rules/load'

/** Days [from, to); an absent end is open. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/** What became of an entry of the rulebook; `fields` are those that differ. */
export interface Change<T> {
  readonly id: string
  readonly before?: T
  readonly after?: T
  readonly fields: readonly string[]
}

/** A rule as it was or is, with all that its source adds to it. */
export interface Standing extends Rule {
  readonly place: string
  readonly period: Period
  readonly row: Row
}

/** The rules of a policy, each as it stands. */
export function standing({ rules, sources, model }: Policy): Map<string, Standing> {
  const rows = new Map(model.rows.map((row) => [row.id, row]))
  return new Map(
    [...rules].map(([id, rule]) => [
      id,
      { ...rule, period: inForceOf(rule, sources.get(rule.source)), row: rows.get(id) as Row },
    ]),
  )
}

/** What was added, removed or changed between two sets of entries, by id. */
export function changesOf<T extends object>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Change<T>[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id): Change<T>[] => {
    const [was, is] = [before.get(id), after.get(id)]
    if (was === undefined) return [{ id, after: is, fields: [] }]
    if (is === undefined) return [{ id, before: was, fields: [] }]
    const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
      (field) => !isDeepStrictEqual(fieldOf(was, field), fieldOf(is, field)),
    )
    return fields.length === 0 ? [] : [{ id, before: was, after: is, fields }]
  })
}

/** The value of an entry's field. */
export const fieldOf = (entry: object | undefined, field: string): unknown =>
  (entry as Readonly<Record<string, unknown>> | undefined)?.[field]

/** The periods in which a rule decides otherwise than before; empty when only its words changed. */
export function periodsOf({ before, after }: Change<Standing>): Period[] {
  if (!before || !after) return [before, after].flatMap((rule) => rule?.period ?? [])
  const dates = { from: 0, to: 0, source: '' }
  if (!isDeepStrictEqual({ ...before.row, ...dates }, { ...after.row, ...dates }))
    return union(before.period, after.period)
  return difference(before.period, after.period)
}

function union(a: Period, b: Period): Period[] {
  if (isApart(a, b)) return [a, b]
  return [period(first(a.from, b.from) ? a.from : b.from, last(a.to, b.to) ? a.to : b.to)]
}

/** The days that lie in one of two periods, not in both. */
function difference(a: Period, b: Period): Period[] {
  if (isApart(a, b)) return [a, b]
  const starts = a.from === b.from ? [] : [first(a.from, b.from) ? period(a.from, b.from) : period(b.from, a.from)]
  const ends = a.to === b.to ? [] : [last(a.to, b.to) ? period(b.to, a.to) : period(a.to, b.to)]
  return [...starts, ...ends]
}

const isApart = (a: Period, b: Period): boolean =>
  (a.to !== undefined && b.from !== undefined && a.to <= b.from) ||
  (b.to !== undefined && a.from !== undefined && b.to <= a.from)

/** Whether the first start is the earlier one, and the first end the later one; an absent one is open. */
const first = (a: string | undefined, b: string | undefined): boolean => a === undefined || (b !== undefined && a < b)
const last = (a: string | undefined, b: string | undefined): boolean => a === undefined || (b !== undefined && a > b)

const period = (from: string | undefined, to: string | undefined): Period => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
})
