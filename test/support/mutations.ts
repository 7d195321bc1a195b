import { FIGURES, isRules, Reader, rulesIn } from '../../cloudfunctions/rules/load'
import { LINE_KINDS, type LineSpot, linesIn } from './figure-mutations'
import { type Files, laterYear, REWORDED, type Rule, shifted, swapped } from './spoiling'

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
  'reworded id': (rule) => {
    rule.id = `${rule.id}${REWORDED}`
    return true
  },
}

const isTable = (path: string): boolean => path.endsWith(`/${FIGURES}`)
/** The entries of the files that hold rules, and the lines of tables, which name other rules alike. */
const entriesIn = (files: Files): Rule[] =>
  Object.entries(files)
    .filter(([path]) => isRules(path))
    .flatMap(([path, content]) =>
      isTable(path)
        ? Object.values(content as Record<string, Rule[]>).flatMap((groups) => groups.flatMap(({ lines }) => lines))
        : (content as Rule[]),
    )

/** A rule as its file has it: an entry of a list, or a line of a table. */
type Spot = LineSpot | { readonly path: string; readonly index: number; readonly id: string }

function spotsIn(files: Files): Spot[] {
  const reader = new Reader(files)
  return Object.keys(files)
    .filter(isRules)
    .flatMap((path): Spot[] => {
      if (isTable(path))
        return linesIn(
          path,
          files[path],
          rulesIn(reader, path).map(({ id }) => id),
        )
      return (files[path] as Rule[]).map(({ id, places }, index) => ({
        path,
        index,
        id: places === undefined ? id : `${places[0]}/${id}`,
      }))
    })
}

/** What the rules that name one rule say of it: another name, or none any more. */
function renamed(files: Files, old: string, name?: string): void {
  for (const other of entriesIn(files))
    for (const relation of ['exceptionTo', 'disputes']) {
      const names = [other[relation] ?? []].flat()
      if (!names.includes(old)) continue
      const kept = names.flatMap((each: string) => (each === old ? (name ?? []) : each))
      if (kept.length > 0) other[relation] = kept
      else delete other[relation]
    }
}

/** Plants a kind of fault; false: it cannot be done there. */
function plant(kind: string, files: Files, spot: Spot): boolean {
  if ('index' in spot) {
    const rule = (files[spot.path] as Rule[])[spot.index]
    if (!KINDS[kind]?.(rule, files, spot.path)) return false
  } else {
    const group = (files[spot.path] as Rule)[spot.table][spot.group]
    if (!LINE_KINDS[kind]?.(group.lines[spot.line], group, files, spot)) return false
  }
  if (kind === 'removed row') renamed(files, spot.id)
  if (kind === 'reworded id') renamed(files, spot.id, `${spot.id}${REWORDED}`)
  return true
}

/**
 * `count` rulebooks with one planted fault each: every kind of fault in turn, on rules spread evenly over the real rulebook.
 * A fault that cannot be planted in a rule is planted in the next one.
 */
export function mutants(real: Files, count: number): Mutant[] {
  const spots = spotsIn(real)
  const kinds = Object.keys(KINDS)
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] as string
    for (let next = Math.floor((index * spots.length) / count); ; next++) {
      const spot = spots[next % spots.length] as Spot
      const files = structuredClone(real)
      if (plant(kind, files, spot)) return { name: `${kind} of ${spot.id}`, rule: spot.id, files }
    }
  })
}
