import { cellValue, isBranch, type Node } from './diagram'
import { cuts, holds } from './partition'
import { chainOf, type Program } from './program'
import { callsOf } from './resolve'
import { rootOf, type Table } from './table'
import type { Fact, Finding, Interval, Row, Scalar } from './types'

/** What the proof walked, and what it found wrong. */
export interface Report {
  readonly findings: readonly Finding[]
  readonly counts: {
    readonly decisions: number
    readonly rows: number
    readonly places: number
    readonly tables: number
    readonly cells: number
  }
}

/** A cell of the partition, as a case that falls into it. */
type Sample = ReadonlyMap<number, Scalar | Interval>

/**
 * Proves the program: every decision × place × period, over the whole partition of its facts, is walked for gaps, conflicts and
 * broken bounds; rows that never decide, sources that do not exist and formulas that nothing calls are named.
 * `sources`: the ids that exist, and those that something besides rows cites.
 */
export function check(
  program: Program,
  sources?: { readonly known: ReadonlySet<string>; readonly cited: ReadonlySet<string> },
): Report {
  const { model } = program
  const findings: Finding[] = []
  const effective = new Set<string>()
  const tables = new Map<Table, string>()
  const places = [
    ...new Set([...Object.keys(model.parents), ...Object.values(model.parents), ...model.rows.map((row) => row.place)]),
  ]
  for (const place of places)
    for (const decision of program.decisions) {
      const table = program.table(decision, chainOf(model, place))
      // places without rows of their own share the table of the place around them, whose rows come first in it
      if (!tables.has(table)) tables.set(table, table.rows[0]?.place ?? place)
    }

  let cells = 0
  for (const [table, place] of tables)
    for (let period = 0; period < table.starts.length; period++) {
      if (
        (table.starts[period + 1] ?? Number.POSITIVE_INFINITY) <=
        (model.horizons[table.decision.day ?? ''] ?? Number.NEGATIVE_INFINITY)
      )
        continue
      cells += size(program, table, period)
      walk(program, table, period, place, effective, findings)
    }

  for (const row of model.rows) {
    for (const decision of Object.keys(row.then))
      if (!effective.has(`${decision} ${row.id}`))
        findings.push({
          kind: 'dead-row',
          place: row.place,
          decision,
          row: row.id,
          message: `${row.place}: row ${row.id} never decides ${decision}`,
        })
    if (sources && !sources.known.has(row.source))
      findings.push({
        kind: 'dangling',
        place: row.place,
        row: row.id,
        message: `${row.place}: row ${row.id} cites the source ${row.source}, which does not exist`,
      })
  }
  const citing = new Set(model.rows.map((row) => row.source))
  for (const source of sources?.known ?? [])
    if (!citing.has(source) && !sources?.cited.has(source))
      findings.push({ kind: 'unused', message: `source ${source} is cited by nothing` })
  const called = new Set(model.rows.flatMap(callsOf).map(({ formula }) => formula))
  for (const formula of Object.keys(model.formulas))
    if (!called.has(formula)) findings.push({ kind: 'unused', message: `formula ${formula} is called by nothing` })

  return {
    findings,
    counts: {
      decisions: model.decisions.length,
      rows: model.rows.length,
      places: places.length,
      tables: tables.size,
      cells,
    },
  }
}

const inForce = (table: Table, period: number): readonly Row[] => {
  const day = table.starts[period] as number
  return table.decision.day ? table.rows.filter((row) => row.from <= day && day < row.to) : table.rows
}

/** How many cells the partition of this table has in this period. */
function size(program: Program, table: Table, period: number): number {
  const conditions = new Map<string, (readonly Scalar[] | Interval)[]>()
  for (const row of inForce(table, period))
    for (const clause of row.when)
      for (const [fact, condition] of Object.entries(clause))
        conditions.set(fact, [...(conditions.get(fact) ?? []), condition])
  let product = 1
  for (const [id, each] of conditions) {
    const fact = program.facts[program.factIndex.get(id) as number] as Fact
    product *= fact.kind === 'enum' ? fact.values.length : cuts(fact, each).length + 1
  }
  return product
}

function walk(
  program: Program,
  table: Table,
  period: number,
  place: string,
  effective: Set<string>,
  findings: Finding[],
): void {
  const { decision } = table
  const seen = new Set<Node>()
  const visit = (node: Node, sample: Sample): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (isBranch(node)) {
      node.kids.forEach((kid, index) => {
        visit(kid, new Map(sample).set(node.fact, cellValue(program.facts[node.fact] as Fact, node, index)))
      })
      return
    }
    const { leaf } = node
    if (leaf.impossible !== undefined) return
    for (const row of leaf.effective) effective.add(`${decision.id} ${row.id}`)
    for (const fault of leaf.faults) {
      const rows = fault.kind === 'gap' ? ended(program, table, period, sample, fault.field) : fault.rows
      const named = rows.map((row) => row.id).join(', ')
      const what = {
        gap: `no row in force decides ${decision.id}.${fault.field}${named && `; out of force: ${named}`}`,
        conflict: `rows ${named} disagree on ${decision.id}.${fault.field}`,
        bound: `row ${rows[0]?.id} breaks the bound ${rows[1]?.id} on ${decision.id}.${fault.field}`,
      }[fault.kind]
      findings.push({
        kind: fault.kind,
        place,
        decision: decision.id,
        row: rows[0]?.id,
        message: `${place}: ${what} — ${dates(table, period)}, for example ${describe(program, sample)}`,
      })
    }
  }
  visit(rootOf(table, period), new Map())
}

/** Rows that would decide the field for the sample on another day. */
function ended(program: Program, table: Table, period: number, sample: Sample, field: string): Row[] {
  const now = inForce(table, period)
  const matches = (when: Row['when'][number]) =>
    Object.entries(when).every(([fact, condition]) => {
      const value = sample.get(program.factIndex.get(fact) as number)
      return value === undefined || holds(condition, value)
    })
  const speaks = (row: Row) => row.then[table.decision.id]?.[field] !== undefined
  return table.rows.filter((row) => !now.includes(row) && speaks(row) && row.when.some(matches))
}

const dayText = (day: number | undefined): string =>
  day === undefined || !Number.isFinite(day) ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10)

const dates = (table: Table, period: number): string =>
  table.decision.day
    ? `${table.decision.day} in [${dayText(table.starts[period])}, ${dayText(table.starts[period + 1])})`
    : 'on any day'

const describe = (program: Program, sample: Sample): string =>
  [...sample]
    .map(
      ([fact, value]) =>
        `${program.facts[fact]?.id}=${typeof value === 'object' ? `${value.min ?? ''}..${value.max ?? ''}` : value}`,
    )
    .join(' ') || 'any case'
