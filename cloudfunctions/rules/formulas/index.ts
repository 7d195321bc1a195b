import type { Formula } from '../engine'
import { maternityLeave } from './maternity'
import { residentVariable, residentWaiting } from './resident-waiting'
import { ramp, retirementMonth } from './retirement'

/** The calculations that outcomes may name. */
export const formulas: Readonly<Record<string, Formula>> = {
  maternityLeave,
  ramp,
  residentVariable,
  residentWaiting,
  retirementMonth,
}
