import type { Advice, Basis } from '@contract'

/** An advice whose every basis has the title and the address of its document again, which it names once, in its `sources`. */
export function titled(advice: Advice): Advice {
  const { sources } = advice
  if (!sources) return advice
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        key === 'basis' ? (part as Basis[]).map((basis) => ({ ...basis, ...sources[basis.source] })) : filled(part),
      ]),
    )
  }
  return filled(advice) as Advice
}
