import type { Formula } from '../engine'

/**
 * Days of maternity leave: `days`, with `more` for a difficult birth and `more` for each further baby.
 * Source: 女职工劳动保护特别规定第七条.
 */
export const maternityLeave: Formula = {
  parameters: ['difficult', 'babies', 'days', 'more'],
  direction: { babies: 'up' },
  compute: (difficult: boolean, babies: number, days: number, more: number) =>
    days + (difficult ? more : 0) + more * (babies - 1),
}
