/** The rulebook's files by path, as they were parsed. */
export type Files = Record<string, unknown>

// biome-ignore lint/suspicious/noExplicitAny: rules are changed as their files have them
type Rule = any

/** A rulebook with one planted fault. */
export interface Mutant {
  /** `shifted threshold of 310000/flexible-waits-6-months` */
  readonly name: string
  readonly rule: string
  readonly files: Files
}

/** Each way of spoiling one rule; false: it cannot be done to this rule. */
const KINDS: Readonly<Record<string, (rule: Rule, files: Files, path: string) => boolean>> = {
  'removed row': (rule, files, path) => {
    files[path] = (files[path] as Rule[]).filter((each) => each !== rule)
    for (const other of rulesIn(files))
      for (const relation of ['exceptionTo', 'disputes']) {
        const names = [other[relation] ?? []].flat().filter((name: string) => name !== rule.id)
        if (names.length > 0) other[relation] = names
        else delete other[relation]
      }
    return true
  },
  'shifted threshold': (rule) =>
    [rule.when].flat().some((clause: Record<string, unknown>) =>
      Object.entries(clause).some(([fact, condition]) => {
        const moved =
          typeof condition === 'string' ? shifted(condition) : typeof condition === 'number' ? condition + 1 : undefined
        if (moved === undefined) return false
        clause[fact] = moved
        return true
      }),
    ),
  'swapped outcome': (rule) =>
    Object.values(rule.then).some((fields) =>
      Object.entries(fields as Record<string, unknown>).some(([field, value]) => {
        const other = swapped(value)
        if (other === undefined) return false
        ;(fields as Record<string, unknown>)[field] = other
        return true
      }),
    ),
  'moved date': (rule) => {
    const from = rule.in?.from
    rule.in = { ...rule.in, from: typeof from === 'string' && from !== 'unknown' ? laterYear(from) : '2026-06-01' }
    return rule.in.to === undefined || rule.in.from < rule.in.to
  },
  'lost source': (rule) => {
    rule.source = `${rule.source}-lost`
    return true
  },
  'wrong layer': (rule, files, path) => {
    const elsewhere = Object.keys(files).find(
      (other) =>
        other.startsWith('regions/') && other.endsWith('/worker.yaml') && other.slice(8, 10) !== path.slice(8, 10),
    )
    if (elsewhere === undefined) return false
    files[path] = (files[path] as Rule[]).filter((each) => each !== rule)
    files[elsewhere] = [...(files[elsewhere] as Rule[]), rule]
    return true
  },
  'reworded id': (rule, files) => {
    const old = rule.id
    rule.id = `${old}-reworded`
    for (const other of rulesIn(files))
      for (const relation of ['exceptionTo', 'disputes'])
        if (other[relation] !== undefined)
          other[relation] = [other[relation]].flat().map((name: string) => (name === old ? rule.id : name))
    return true
  },
}

const isRules = (path: string): boolean =>
  (path.startsWith('national/') || path.startsWith('regions/')) && !/(region|sources)\.yaml$/.test(path)
const rulesIn = (files: Files): Rule[] =>
  Object.entries(files).flatMap(([path, content]) => (isRules(path) ? (content as Rule[]) : []))

/** The first number of a range, one further. */
function shifted(condition: string): string | undefined {
  if (/^\d*\.\.\d*$/.test(condition)) return condition.replace(/\d+(?=\D*$)/, (end) => String(Number(end) + 1))
  if (/\d\d-\d\d/.test(condition))
    return condition.replace(/-(\d\d)(?=\D*$)/, (_, day) => (day === '15' ? '-16' : '-15'))
  return undefined
}

const laterYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

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
function swapped(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return WORDS[value]
  if (typeof value !== 'object' || value === null) return undefined
  if ('oneOf' in value) return (value.oneOf as unknown[])[0]
  if ('anchor' in value) return value.anchor === 'payDay' ? { anchor: 'nextCoverYear' } : { anchor: 'payDay' }
  if ('min' in value) return { ...value, min: Number(value.min ?? 0) + 1 }
  return undefined
}

/**
 * `count` rulebooks with one planted fault each: every kind of fault in turn, on rules spread evenly over the real rulebook.
 * A fault that cannot be planted in a rule is planted in the next one.
 */
export function mutants(real: Files, count: number): Mutant[] {
  const places = Object.entries(real).flatMap(([path, content]) =>
    isRules(path) ? (content as Rule[]).map(({ id }) => ({ path, id: id as string })) : [],
  )
  return Array.from({ length: count }, (_, index) => {
    const [kind, plant] = Object.entries(KINDS)[index % Object.keys(KINDS).length] as [string, (typeof KINDS)[string]]
    for (let next = Math.floor((index * places.length) / count); ; next++) {
      const { path, id } = places[next % places.length] as (typeof places)[number]
      const files = structuredClone(real)
      const rule = (files[path] as Rule[]).find((each) => each.id === id)
      if (plant(rule, files, path)) return { name: `${kind} of ${id}`, rule: id, files }
    }
  })
}
