/** Days that the wage of a month is divided by: custom, the law names none. */
const DAYS_IN_MONTH = 30

/** Shares are counted in ten-thousandths, so that the product stays a whole number. */
const WHOLE = 10_000

/**
 * The maternity allowance in fen, rounded half up once: the employer's average monthly wage of last year, in fen, by the day,
 * for `days` of leave, and `ratio` of that. Exact for wages up to ten million yuan a month.
 * Source: 社会保险法第五十六条第二款, 女职工劳动保护特别规定第八条第一款.
 */
export const maternityAllowance = (averageWage: number, days: number, ratio: number): number =>
  Math.round((averageWage * days * Math.round(ratio * WHOLE)) / (DAYS_IN_MONTH * WHOLE))
