import type { Relation } from '@contract'
import { canMeet, type Row, strengthOf, textOf } from '../engine'
import { type Policy, placesAround } from '../policy'
import { decides, fieldsOf, replacing } from './replaced'

/** The rules that one stands in a relation to, by id, relation by relation; the same rule may stand in several. */
export function related(policy: Policy, id: string): [Relation, string][] {
  const rule = policy.model.rows.find((row) => row.id === id)
  if (!rule) return []
  const next = replacing(policy, id)
  const relations: Record<Relation, (row: Row) => boolean> = {
    'replaced-by': (row) => next.includes(row.id),
    replaces: (row) => row.to === rule.from && speakOfOne(row, rule) && replacing(policy, row.id).includes(id),
    'exception-to': (row) => rule.exceptionTo.includes(row.id),
    exception: (row) => row.exceptionTo.includes(id),
    dispute: (row) => disputed(row, rule),
    overrides: (row) => overrides(policy, rule, row),
    'overridden-by': (row) => overrides(policy, row, rule),
  }
  return (Object.keys(relations) as Relation[]).flatMap((relation) =>
    policy.model.rows.filter(relations[relation]).map((row): [Relation, string] => [relation, row.id]),
  )
}

const disputed = (a: Row, b: Row): boolean => a.disputes.includes(b.id) || b.disputes.includes(a.id)

/** Whether both decide the same of some case. */
const speakOfOne = (a: Row, b: Row): boolean =>
  fieldsOf(a).some((field) => decides(b, field)) && a.when.some((one) => b.when.some((other) => canMeet(one, other)))

/** Whether `a` goes before `b` where both speak, without being an exception to it. */
const overrides = (policy: Policy, a: Row, b: Row): boolean =>
  goesBefore(policy, a, b) &&
  !a.exceptionTo.includes(b.id) &&
  !b.exceptionTo.includes(a.id) &&
  !b.bound &&
  !disputed(a, b) &&
  a.from < b.to &&
  b.from < a.to &&
  speakOfOne(a, b)

/** As the stronger of one place or, of equal strength, that of the better source; as that of the nearer place, unless the other binds it. */
function goesBefore(policy: Policy, a: Row, b: Row): boolean {
  if (a.place === b.place) return strengthOf(a) > strengthOf(b) || (strengthOf(a) === strengthOf(b) && a.rank < b.rank)
  const isAround = (row: Row, other: Row) => placesAround(policy, other.place).includes(row.place)
  const binds = (row: Row, other: Row) =>
    row.binding && isAround(row, other) && (disagree(row, other) || row.rank < other.rank)
  return binds(a, b) || (isAround(b, a) && !binds(b, a))
}

/** Whether they say otherwise of something that both decide. */
const disagree = (a: Row, b: Row): boolean =>
  fieldsOf(a).some(([decision, name]) => {
    const other = b.then[decision]?.[name]
    return other !== undefined && textOf(other) !== textOf(a.then[decision]?.[name])
  })
