/** Shares are counted in parts of this: exact for up to eight decimals. */
const WHOLE = 100_000_000

/**
 * A share of an amount in whole fen, `times` times over, rounded half up to the fen once. Counted in whole numbers of any
 * size: the product of an amount, a rate and days outgrows what a number holds exactly.
 */
export const portion = (fen: number, share: number, times = 1): number => {
  const parts = BigInt(fen) * BigInt(Math.round(share * WHOLE)) * BigInt(times)
  return Number((2n * parts + BigInt(WHOLE)) / BigInt(2 * WHOLE))
}
