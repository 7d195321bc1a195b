import { monthNumber } from '@contract'
import type { Formula } from '../engine'

/**
 * The month in which the statutory retirement age is reached, as years × 12 + months. Whoever would have reached the former
 * age `age` (years) in or after the month `start` (`2025-01`) retires later by one month for each begun run of `every` months since then,
 * by at most `most` months. Source: 关于实施渐进式延迟法定退休年龄的决定, 办法第一条 and its annexes 1–3.
 */
export const retirementMonth: Formula = {
  parameters: ['birthMonth', 'age', 'start', 'every', 'most'],
  direction: { birthMonth: 'up' },
  compute: (birthMonth: number, age: number, start: string, every: number, most: number) => {
    const [former, first] = [birthMonth + age * 12, monthNumber(start)]
    const delay = former < first ? 0 : Math.min(Math.floor((former - first) / every) + 1, most)
    return former + delay
  },
}

/**
 * Months that rise with the year of retirement: `first` in the year `from`, `perYear` more for each year after it, at most
 * `most`. Rows that use it hold from that year on. Source: the region's own transition, named by the row.
 */
export const ramp: Formula = {
  parameters: ['retirementMonth', 'from', 'first', 'perYear', 'most'],
  direction: { retirementMonth: 'up' },
  compute: (retirementMonth: number, from: number, first: number, perYear: number, most: number) =>
    Math.min(most, first + perYear * Math.max(0, Math.floor(retirementMonth / 12) - from)),
}
