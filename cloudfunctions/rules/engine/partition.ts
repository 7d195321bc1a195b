import type { Condition, Fact, Interval, Row, Scalar } from './types'

/** Whether a condition lists values rather than an interval. */
const lists = (condition: Condition): condition is readonly Scalar[] => Array.isArray(condition)

/** Whether the fact can be what the condition asks: values that it has, or for an integer an interval. */
export const conditionFits = (fact: Fact, condition: Condition): boolean =>
  lists(condition)
    ? condition.every((value) => (fact.kind === 'enum' ? fact.values.includes(value) : Number.isInteger(value)))
    : fact.kind === 'integer'

/** The integers at which a condition cuts a fact, within its limits: each is the first of a cell. */
export function cuts(fact: Fact & { kind: 'integer' }, condition: Condition): number[] {
  const inside = (start: number) =>
    start > (fact.min ?? Number.NEGATIVE_INFINITY) && start <= (fact.max ?? Number.POSITIVE_INFINITY)
  return (lists(condition) ? condition.map(point) : [condition])
    .flatMap(({ min, max }) => [...(min === null ? [] : [min]), ...(max === null ? [] : [max + 1])])
    .filter(inside)
}

const point = (value: Scalar): Interval => ({ min: Number(value), max: Number(value) })

/** The cell of `value` among cells cut at `cuts`: how many cuts lie at or before it. */
export function cell(cuts: readonly number[], value: number): number {
  let index = 0
  while (index < cuts.length && (cuts[index] as number) <= value) index++
  return index
}

/** The integers of a cell, inclusive; an open end is null unless the fact has a limit there. */
export function interval(fact: Fact & { kind: 'integer' }, cuts: readonly number[], index: number): Interval {
  const start = index === 0 ? (fact.min ?? null) : (cuts[index - 1] as number)
  const end = index === cuts.length ? (fact.max ?? null) : (cuts[index] as number) - 1
  return { min: start, max: end }
}

/** An integer of a cell, to stand for it. */
export function memberOf(fact: Fact & { kind: 'integer' }, cuts: readonly number[], index: number): number {
  if (index > 0) return cuts[index - 1] as number
  return cuts.length > 0 ? (cuts[0] as number) - 1 : (fact.min ?? fact.max ?? 0)
}

/** Whether two intervals share an integer. */
const overlap = (a: Interval, b: Interval): boolean =>
  (a.max === null || b.min === null || b.min <= a.max) && (b.max === null || a.min === null || a.min <= b.max)

/** Whether every value of a cell (cells are never cut by a condition) fulfils the condition. */
export function holds(condition: Condition, value: Scalar | Interval): boolean {
  if (lists(condition))
    return typeof value === 'object' ? condition.some((each) => overlap(point(each), value)) : condition.includes(value)
  return overlap(condition, typeof value === 'object' ? value : point(value))
}

/** Whether some case meets both conjunctions. */
export const canMeet = (a: Row['when'][number], b: Row['when'][number]): boolean =>
  Object.entries(a).every(([fact, condition]) => {
    const other = b[fact]
    if (other === undefined) return true
    return lists(condition) ? condition.some((value) => holds(other, value)) : holds(other, condition)
  })
