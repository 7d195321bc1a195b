import type { Input } from './model'

/** Seeded, so that every run and every engine sees the same inputs (mulberry32). */
export function inputs(count: number, seed = 20261122): Input[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = <T>(values: readonly T[]) => values[int(0, values.length - 1)] as T
  return Array.from({ length: count }, () => ({
    region: pick(['XX', 'RA', 'RB', 'RC']),
    kind: pick(['employee', 'resident', 'flexible']),
    cause: pick(['employer', 'personal', 'transfer']),
    lapse: pick([0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 24, 36]),
    principal: int(100, 60000),
    days: pick([0, 1, 29, 30, 31, 100, 1999, 2000, 2001, 4000]),
    payMonth: int(2024 * 12, 2027 * 12),
  }))
}
