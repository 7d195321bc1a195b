import { type Files, laterYear, REWORDED, type Rule, shifted, swapped } from './spoiling'

/** A line of a region's tables, and where it stands. */
export interface LineSpot {
  readonly path: string
  readonly table: string
  readonly group: number
  readonly line: number
  /** The id of the rule that it makes. */
  readonly id: string
}

/** The tables in the order in which their lines make rules. */
const TABLES = ['windows', 'fees', 'contributions', 'retirement']
/** What a line decides: the fields that hold an outcome. */
const OUTCOMES =
  /^(phase|individual|longTermCare|subsidy|composition|lower|upper|flexibleBase|employer|person|personFixed|flexible|flexibleAmount|required|actual|local|province|lumpSum|monthly)$/

/** The lines of a file of tables; `ids` are those of the rules that they make, in order. */
export function linesIn(path: string, tables: Rule, ids: readonly string[]): LineSpot[] {
  const spots = TABLES.flatMap((table) =>
    ((tables[table] ?? []) as Rule[]).flatMap((each, group) =>
      (each.lines as Rule[]).map((_, line) => ({ path, table, group, line })),
    ),
  )
  return spots.map((spot, index) => ({ ...spot, id: ids[index] as string }))
}

/** Takes a line out of its table, and gives it with its group; a group without lines goes too. */
function takeOut(files: Files, { path, table, group, line }: LineSpot): { group: Rule; line: Rule } {
  const tables = files[path] as Rule
  const from = tables[table][group]
  const [taken] = from.lines.splice(line, 1)
  if (from.lines.length === 0) tables[table].splice(group, 1)
  if (tables[table].length === 0) delete tables[table]
  return { group: from, line: taken }
}

/** Each way of spoiling one line; false: it cannot be done to this line. */
export const LINE_KINDS: Readonly<Record<string, (line: Rule, group: Rule, files: Files, spot: LineSpot) => boolean>> =
  {
    'removed row': (_line, _group, files, spot) => {
      takeOut(files, spot)
      return true
    },
    'shifted threshold': (line, group) => {
      const moved = typeof line.paid === 'string' ? shifted(line.paid) : undefined
      if (moved !== undefined) line.paid = moved
      else if (typeof group.year === 'number') line.when = { ...line.when, coverYear: group.year + 1 }
      else return false
      return true
    },
    'swapped outcome': (line) =>
      Object.entries(line).some(([field, value]) => {
        if (!OUTCOMES.test(field)) return false
        const share = typeof value === 'string' ? /^(\d+(?:\.\d+)?)%$/.exec(value) : null
        const other = share ? `${Number(share[1]) + 1}%` : swapped(value)
        if (other === undefined) return false
        line[field] = other
        return true
      }),
    'moved date': (_line, group) => {
      if (typeof group.months === 'string') group.months = group.months.split('..').map(later).join('..')
      else if (/^\d/.test(group.in?.from ?? '')) group.in.from = laterYear(group.in.from)
      else return false
      return true
    },
    'lost source': (line, group) => {
      line.source = `${line.source ?? group.source}-lost`
      return true
    },
    'wrong layer': (_line, _group, files, spot) => {
      const elsewhere = Object.keys(files).find(
        (other) => other.endsWith('/figures.yaml') && other.slice(8, 10) !== spot.path.slice(8, 10),
      )
      if (elsewhere === undefined) return false
      const { group, line } = takeOut(files, spot)
      const there = files[elsewhere] as Rule
      there[spot.table] = [...(there[spot.table] ?? []), { ...group, lines: [{ ...line, id: 'moved-here' }] }]
      return true
    },
    'reworded id': (line, _group, _files, { id }) => {
      line.id = `${id.slice(id.indexOf('/') + 1)}${REWORDED}`
      return true
    },
  }

const later = (month: string): string => (month === '' ? month : laterYear(month))
