import { portion } from './portion'

/** The base within the limits of its month, in fen; a limit that is not known does not limit. Source: the region's own limits. */
export const clampBase = (base: number, lower = 0, upper = Number.POSITIVE_INFINITY): number =>
  Math.min(Math.max(base, lower), upper)

/**
 * What one payer owes for a month, in fen: `rate` of the base, rounded half up once, and what is paid whatever the base.
 * Source: 社会保险法 art. 23, 60; rate and fixed part are the region's own.
 */
export const contribution = (base: number, rate: number, fixed = 0): number => portion(base, rate) + fixed
