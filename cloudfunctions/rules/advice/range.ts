import type { Count, Money, Range } from '@contract'
import { hull, type Interval } from '../engine'
import { type Case, field } from './case'

/** Everything that remains of a number, as one interval with open ends; undefined where some case that remains has none. */
export function rangeOf(of: Case, decision: string, name: string): Interval | undefined {
  const { alternatives, missing, silent } = field(of, decision, name)
  return alternatives.length === 0 || missing.length > 0 || silent
    ? undefined
    : hull(alternatives.map(({ value }) => value))
}

/** An interval as an advice writes it: one number, or a range; undefined when an end is open. */
export function closed({ min, max }: Interval): Count | Range | undefined {
  if (min === null || max === null || !Number.isFinite(max)) return undefined
  return min === max ? min : { min, max }
}

/** Yuan as whole fen. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100)

/** The most that an advice can write, in fen. */
const MOST = 1_000_000_000_000

/** Fen as an advice writes money, in yuan; undefined when there is no upper end, or none that can be written. */
export const moneyOf = (min: number, max = min): Money | undefined =>
  max > MOST ? undefined : closed({ min: min / 100, max: max / 100 })
