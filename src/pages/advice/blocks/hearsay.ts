import type { Basis } from '@contract'

/** The mark of a row that rests on nothing but what people tell on the web; undefined for another. */
export const hearsay = (basis: readonly Basis[]): string | undefined =>
  basis.length > 0 && basis.every(({ grade }) => grade === 'claimed') ? '网上经验，没有核实' : undefined
