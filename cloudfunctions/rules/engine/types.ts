/** A single value of a fact. */
export type Scalar = string | number | boolean

/**
 * A named value over a finite partition: an enumeration, or the integers, cut by the thresholds that rows use.
 * With `from`, the value is an earlier decision's outcome instead of an input.
 */
export type Fact = { readonly id: string; readonly from?: { readonly decision: string; readonly field: string } } & (
  | { readonly kind: 'enum'; readonly values: readonly Scalar[] }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
)

/** What is known of a fact: its value, some values it may have, an interval (inclusive; null = open), or nothing. */
export type Known = Scalar | { readonly oneOf: readonly Scalar[] } | Interval | undefined
export interface Interval {
  readonly min: number | null
  readonly max: number | null
}

/** A question the model decides: its outcome fields, and the day on which a row must be in force (none: always). */
export interface Decision {
  readonly id: string
  readonly fields: readonly string[]
  /** Fields that may stay without a row; every other field without one is a gap. */
  readonly optional?: readonly string[]
  readonly day?: string
  /** The cases it is asked of; elsewhere it stays without an outcome. */
  readonly only?: Readonly<Record<string, Condition>>
}

/** A condition on one fact: some of its values, or an inclusive interval. */
export type Condition = readonly Scalar[] | Interval

/** An outcome: a constant, a choice the source leaves open (`oneOf`), or a named formula with constant arguments. */
export type Outcome =
  | { readonly constant: unknown }
  | { readonly formula: string; readonly args: Readonly<Record<string, Scalar>> }
  | { readonly oneOf: readonly unknown[] }

/** One sentence of a source, as a row of one or more decision tables. */
export interface Row {
  readonly id: string
  /** The layer it belongs to; a chain of places, most local first, selects the rows of a case. */
  readonly place: string
  /** Any of these conjunctions; each fact's condition must hold. */
  readonly when: readonly Readonly<Record<string, Condition>>[]
  /** decision → field → outcome */
  readonly then: Readonly<Record<string, Readonly<Record<string, Outcome>>>>
  /** In force on [from, to), in days since 1970-01-01; an open end is ±Infinity. */
  readonly from: number
  readonly to: number
  readonly source: string
  /** Trust in the source: the lowest rank decides between rows of one place. */
  readonly rank: number
  /** Rows which this one is an exception to: of the same place, or binding ones of a wider place. */
  readonly exceptionTo: readonly string[]
  /** Rows of equal rank, of this place or a wider one, that say otherwise: the outcome is both. */
  readonly disputes: readonly string[]
  /** A limit `{min, max}` that every more local row must respect, and the outcome where no other row speaks. */
  readonly bound: boolean
  /**
   * Wins over the plain rows of its place, and over each row of a narrower place that says otherwise (or the same by a worse
   * rank), unless that row is an exception to it or disputes it.
   */
  readonly binding: boolean
  /** Gives way to every row of its place that is no default. */
  readonly default: boolean
}

/**
 * A named calculation. Parameters are filled from the outcome's arguments, else from the fact of that name.
 * `direction` says how the result moves when a parameter grows, so that an interval gives an interval.
 */
export interface Formula {
  readonly parameters: readonly string[]
  readonly direction?: Readonly<Record<string, 'up' | 'down'>>
  // biome-ignore lint/suspicious/noExplicitAny: parameters are scalars of the facts' own types
  readonly compute: (...args: any[]) => Scalar
}

/** A combination of facts that cannot occur, and why; the check passes over it. */
export interface Impossible {
  readonly when: Readonly<Record<string, Condition>>
  readonly reason: string
}

/** Everything a program is compiled from. */
export interface Model {
  readonly facts: readonly Fact[]
  readonly decisions: readonly Decision[]
  readonly rows: readonly Row[]
  readonly formulas: Readonly<Record<string, Formula>>
  readonly impossible: readonly Impossible[]
  /** Place → the place around it; the widest has none. */
  readonly parents: Readonly<Record<string, string>>
  /** The first day of which the model speaks, by the name that decisions give their day: what ends before it is not checked. */
  readonly horizons: Readonly<Record<string, number>>
}

/** One of the values that remain for a field, with the rows that say so. */
export interface Alternative {
  readonly value: unknown
  readonly rows: readonly Row[]
}

/** What is decided of one field. */
export interface FieldResult {
  readonly alternatives: readonly Alternative[]
  /** Rows that matched and were overridden by a more local one, an exception, or a better grade. */
  readonly overridden: readonly Row[]
  /** Facts without which a formula could not be computed. */
  readonly missing: readonly string[]
  /** Facts that a formula knows only in part: known better, they would narrow its range. */
  readonly open: readonly string[]
  /** In some case that remains no row speaks of this (optional) field. */
  readonly silent: boolean
}

/** A decision's answer; {@link resultOf} reads a field. */
export interface Decided {
  readonly decision: Decision
  /** One result per field, in the order of the decision's fields. */
  readonly results: readonly FieldResult[]
  /** Unknown facts that split the outcome, the most decisive first; empty when it is settled. */
  readonly unknown: readonly string[]
}

/** A fault of the model: a clear sentence and what it is about. */
export interface Finding {
  readonly kind: 'gap' | 'conflict' | 'bound' | 'binding' | 'dead-row' | 'dangling' | 'unused' | 'invalid'
  readonly place?: string
  readonly decision?: string
  readonly row?: string
  readonly message: string
}
