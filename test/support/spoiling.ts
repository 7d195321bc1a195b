/** The rulebook's files by path, as they were parsed. */
export type Files = Record<string, unknown>

// biome-ignore lint/suspicious/noExplicitAny: rules are changed as their files have them
export type Rule = any

/** What a reworded id ends with. */
export const REWORDED = '-reworded'

/** The first number of a range, one further. */
export function shifted(condition: string): string | undefined {
  if (/^\d*\.\.\d*$/.test(condition)) return condition.replace(/\d+(?=\D*$)/, (end) => String(Number(end) + 1))
  if (/\d\d-\d\d/.test(condition))
    return condition.replace(/-(\d\d)(?=\D*$)/, (_, day) => (day === '15' ? '-16' : '-15'))
  return undefined
}

export const laterYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

const WORDS: Readonly<Record<string, string>> = {
  yes: 'no',
  no: 'yes',
  depends: 'yes',
  allowed: 'not-allowed',
  'not-allowed': 'allowed',
  'employer-duty': 'allowed',
  'not-needed': 'allowed',
  main: 'outside',
  outside: 'main',
  extension: 'closed',
  supplement: 'main',
  closed: 'main',
  person: 'employer',
  employer: 'person',
  fund: 'employer',
  kept: 'reset',
  reset: 'kept',
  'each-further-year': 'every-year',
  'every-year': 'each-further-year',
  individual: 'full',
  full: 'individual',
}

/** Another outcome of the same form. */
export function swapped(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return WORDS[value]
  if (typeof value !== 'object' || value === null) return undefined
  if ('oneOf' in value) return (value.oneOf as unknown[])[0]
  if ('anchor' in value) return value.anchor === 'payDay' ? { anchor: 'nextCoverYear' } : { anchor: 'payDay' }
  if ('min' in value) return { ...value, min: Number(value.min ?? 0) + 1 }
  return undefined
}
