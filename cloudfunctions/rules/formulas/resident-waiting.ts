import type { Formula } from '../engine'

/**
 * The variable part of a resident's waiting period, in months, after repair: `step` months for each missed year —
 * from the second on, or for every one, as `reading` says — less `step` for each year paid back.
 * Source: 国办发〔2024〕38号, 完善待遇政策.
 */
export const residentVariable: Formula = {
  parameters: ['reading', 'lapsedYears', 'repairYears', 'step'],
  direction: { lapsedYears: 'up', repairYears: 'down' },
  compute: variable,
}

/**
 * A resident's whole waiting period in months: the fixed part, plus the variable one; from `floorYears` missed years on at
 * least `floorTotal`, whatever was repaired. Source: 国办发〔2024〕38号, 完善待遇政策.
 */
export const residentWaiting: Formula = {
  parameters: ['reading', 'lapsedYears', 'repairYears', 'step', 'fixed', 'floorYears', 'floorTotal'],
  direction: { lapsedYears: 'up', repairYears: 'down' },
  compute: (
    reading: string,
    lapsedYears: number,
    repairYears: number,
    step: number,
    fixed: number,
    floorYears: number,
    floorTotal: number,
  ) => {
    const total = fixed + variable(reading, lapsedYears, repairYears, step)
    return lapsedYears >= floorYears ? Math.max(total, floorTotal) : total
  },
}

function variable(reading: string, lapsedYears: number, repairYears: number, step: number): number {
  const counted = reading === 'each-further-year' ? Math.max(0, lapsedYears - 1) : lapsedYears
  return Math.max(0, step * (counted - repairYears))
}
