/**
 * Late fee on arrears, in the unit of `principal`: per day of delay, from the day after the contribution was due up to and
 * with the day of payment. Source: 社会保险法 art. 86 (「自欠缴之日起，按日加收」); the count of days is an assumption of ours.
 */
export const lateFee = (principal: number, ratePerDay: number, days: number): number =>
  principal * ratePerDay * Math.max(0, days)
