import type { Formula } from '../engine'
import { residentVariable, residentWaiting } from './resident-waiting'

/** The calculations that outcomes may name. */
export const formulas: Readonly<Record<string, Formula>> = { residentVariable, residentWaiting }
