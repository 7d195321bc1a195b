import { isInterval } from './resolve'
import type { Fact, FieldResult, Interval, Known, Scalar } from './types'

/** In the vector of facts: not known, or not exactly; then `open` may say more. */
export const OPEN = -0x4000_0000

/** One case while it is decided: what is known of each fact, by index. */
export interface Case {
  readonly facts: readonly Fact[]
  /** Index of the value for an enumeration, the integer itself, or OPEN. */
  readonly values: number[]
  /** What is known of an OPEN fact. */
  open: (Exclude<Known, Scalar> | undefined)[] | undefined
}

/**
 * What is known of a fact as the vector holds it: the index of an enumeration's value, the integer, or OPEN.
 * Throws RangeError for a value that the fact does not have.
 */
export function codeOf(fact: Fact, value: Known): number {
  if (value === undefined || typeof value === 'object') return OPEN
  if (fact.kind === 'enum') {
    for (let code = 0; code < fact.values.length; code++) if (fact.values[code] === value) return code
  } else if (Number.isInteger(value) && !(value < (fact.min ?? value)) && !(value > (fact.max ?? value)))
    return value as number
  return refuse(fact, value)
}

/** Takes in what is known of a fact. */
export function learn(known: Case, index: number, value: Known): void {
  known.values[index] = codeOf(known.facts[index] as Fact, value)
  if (typeof value !== 'object') return
  if ('oneOf' in value) for (const each of value.oneOf) codeOf(known.facts[index] as Fact, each)
  known.open ??= []
  known.open[index] = value
}

const refuse = (fact: Fact, value: Scalar): never => {
  throw new RangeError(`${fact.id} cannot be ${value}`)
}

/** What is known of a fact. */
export function recall(known: Case, index: number): Known {
  const fact = known.facts[index] as Fact
  const code = known.values[index] as number
  if (code === OPEN) return known.open?.[index]
  return fact.kind === 'enum' ? fact.values[code] : code
}

/** Whether two say the same of what is not known exactly. */
export function isSame(a: Known, b: Known): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object') return false
  if ('oneOf' in a)
    return (
      'oneOf' in b && a.oneOf.length === b.oneOf.length && a.oneOf.every((value, index) => value === b.oneOf[index])
    )
  return !('oneOf' in b) && a.min === b.min && a.max === b.max
}

/** What an outcome says as a fact of a later decision. */
export function knownOf({ alternatives, missing }: FieldResult): Known {
  if (missing.length > 0 || alternatives.length === 0) return undefined
  if (alternatives.length === 1) return alternatives[0]?.value as Known
  const values = alternatives.map((alternative) => alternative.value)
  return values.some(isInterval) ? hull(values) : { oneOf: values as Scalar[] }
}

/** The smallest interval that holds all these numbers and intervals; an open end stays open. */
export function hull(values: readonly unknown[]): Interval {
  const ends = values.map((value) => (isInterval(value) ? value : { min: Number(value), max: Number(value) }))
  const lows = ends.map((end) => end.min)
  const highs = ends.map((end) => end.max)
  return {
    min: lows.includes(null) ? null : Math.min(...(lows as number[])),
    max: highs.includes(null) ? null : Math.max(...(highs as number[])),
  }
}
