import { portion } from './portion'

/**
 * Late fee on one month's arrears, in fen, rounded half up once: per day of delay, from the day after the contribution was due
 * up to and with the day of payment. Source: 社会保险法 art. 86 (「自欠缴之日起，按日加收」); the count of days is an
 * assumption of ours.
 */
export const lateFee = (principal: number, ratePerDay: number, days: number): number =>
  portion(principal, ratePerDay, Math.max(0, days))

/**
 * The same where it is limited to the arrears. Source: 行政强制法 art. 45 (2); whether it holds for social insurance is
 * disputed, so that it is only ever shown beside the other.
 */
export const lateFeeCapped = (principal: number, ratePerDay: number, days: number): number =>
  Math.min(lateFee(principal, ratePerDay, days), principal)
