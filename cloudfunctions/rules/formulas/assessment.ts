import { portion } from './portion'

/**
 * What a unit that did not declare is assessed at for a month, in fen, rounded half up once: `ratio` of what the whole unit
 * paid the month before; settled once it declares. Source: 社会保险法 art. 62.
 */
export const assessment = (unitPaid: number, ratio: number): number => portion(unitPaid, ratio)
