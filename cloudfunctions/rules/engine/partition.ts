import type { Condition, Fact, Interval, Scalar } from './types'

/** Whether a condition lists values rather than an interval. */
const lists = (condition: Condition): condition is readonly Scalar[] => Array.isArray(condition)

/** Whether the fact can be what the condition asks: values that it has, or for an integer an interval. */
export const conditionFits = (fact: Fact, condition: Condition): boolean =>
  lists(condition)
    ? condition.every((value) => (fact.kind === 'enum' ? fact.values.includes(value) : Number.isInteger(value)))
    : fact.kind === 'integer'

/** The first integers of the cells that these conditions cut a fact into, the first cell's left out; ascending, within its limits. */
export function cuts(fact: Fact & { kind: 'integer' }, conditions: readonly Condition[]): number[] {
  const starts = new Set<number>()
  for (const condition of conditions) {
    for (const { min, max } of lists(condition) ? condition.map(point) : [condition]) {
      if (min !== null) starts.add(min)
      if (max !== null) starts.add(max + 1)
    }
  }
  const inside = (start: number) =>
    start > (fact.min ?? Number.NEGATIVE_INFINITY) && start <= (fact.max ?? Number.POSITIVE_INFINITY)
  return [...starts].filter(inside).sort((a, b) => a - b)
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

/** Whether two intervals share an integer. */
const overlap = (a: Interval, b: Interval): boolean =>
  (a.max === null || b.min === null || b.min <= a.max) && (b.max === null || a.min === null || a.min <= b.max)

/** Whether every value of a cell (cells are never cut by a condition) fulfils the condition. */
export function holds(condition: Condition, value: Scalar | Interval): boolean {
  if (typeof value !== 'object') return lists(condition) ? condition.includes(value) : overlap(condition, point(value))
  return lists(condition) ? condition.some((each) => overlap(point(each), value)) : overlap(condition, value)
}
