/** What increments of the ceiling of 大病保险 are counted from; amounts in fen. */
export interface Increments {
  /** For each continuous year after the first `afterYears`. */
  readonly step: number
  /** For each year in which the fund paid nothing. */
  readonly zeroClaimStep: number
  readonly afterYears: number
  readonly continuousYears: number
  readonly zeroClaimYears: number
  /** An increment was used: what years without a claim had added is gone. */
  readonly used: boolean
  /** All increments together, at most. */
  readonly most: number
}

/**
 * What continuous years and years without a claim add to the ceiling, in fen; it grows with every argument but `afterYears`
 * and `used`. Source: 国办发〔2024〕38号, 完善待遇政策.
 */
export const catastrophicIncrement = (of: Increments): number =>
  Math.min(
    of.most,
    times(of.step, Math.max(0, of.continuousYears - of.afterYears)) +
      (of.used ? 0 : times(of.zeroClaimStep, of.zeroClaimYears)),
  )

/**
 * What a lapse takes off the ceiling, in fen: `perYear` for each year missed, at most `most`.
 * Source: 国办发〔2024〕38号, 完善待遇政策 (「可降低」), and the region's own amounts.
 */
export const catastrophicPenalty = (perYear: number, years: number, most: number): number =>
  Math.min(most, times(perYear, years))

/** A product in which nothing, however large each may be, is nothing. */
const times = (each: number, count: number): number => (each === 0 || count === 0 ? 0 : each * count)
