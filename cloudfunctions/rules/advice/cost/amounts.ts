import type { Money, Range } from '@contract'
import type { Case } from '../case'
import { fenOf, moneyOf, rangeOf } from '../range'

/** Nothing to pay. */
export const NOTHING: Range = { min: 0, max: 0 }

/** Everything that remains of a number, where both its ends are known and every case that remains has one. */
export function bounded(of: Case, decision: string, name: string): Range | undefined {
  const { min = null, max = null } = rangeOf(of, decision, name) ?? {}
  return min === null || max === null ? undefined : { min, max }
}

/** Yuan as whole fen, at both ends; undefined: not known. */
export function inFen(yuan: Money): Range
export function inFen(yuan: Money | undefined): Range | undefined
export function inFen(yuan: Money | undefined): Range | undefined {
  if (yuan === undefined) return undefined
  const { min, max } = typeof yuan === 'number' ? { min: yuan, max: yuan } : yuan
  return { min: fenOf(min), max: fenOf(max) }
}

/** Fen as an advice writes money; undefined when there is none, or none that can be written. */
export const inYuan = (fen: Range | undefined): Money | undefined => fen && moneyOf(fen.min, fen.max)

/** Amounts together; undefined as soon as one of them is not known. */
export function sum(amounts: readonly (Range | undefined)[]): Range | undefined {
  let [min, max] = [0, 0]
  for (const amount of amounts) {
    if (!amount) return undefined
    min += amount.min
    max += amount.max
  }
  return { min, max }
}
