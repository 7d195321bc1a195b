import type { SituationPath } from '@contract'
import type { Fact, Known } from '../engine'
import type { Reading } from '../situation'

/** Values that facts need and only the policy can give; from the rulebook's `parameters.yaml`. */
export interface Parameters {
  /** First cover year whose missing counts towards a resident's lapse. */
  readonly residentLapseCountsFrom: number
}

/** A way of writing the values of an integer fact that people read more easily than the integer. */
export interface Literal {
  read(text: string): number | undefined
  /** A regular expression for one value, for editors. */
  readonly pattern: string
}

/** A fact, the fields of the situation it is read from, and the question that would settle it. */
export interface FactDefinition {
  readonly fact: Fact
  /** How rules write a value of it where that is not a plain integer, and back again; undefined for a text that is none. */
  readonly literal?: Literal
  /** The fields it is derived from, in the order in which to ask for them. */
  readonly fields: readonly SituationPath[]
  /** What to ask a person who did not tell the first of them. */
  readonly question: string
  /** Its value in a situation; undefined: not known. Facts that a decision fills have none. */
  readonly derive?: (reading: Reading, parameters: Parameters) => Known
}
