import { type Branch, cellsIn, cellValue, isBranch, type Node } from './diagram'
import { canMeet, holds } from './partition'
import { chainOf } from './places'
import type { Program } from './program'
import { callsOf, type Judged, judge, type Leaf, type Yield } from './resolve'
import { isInForce, localPart, type Table } from './table'
import type { Fact, Finding, Interval, Row, Scalar } from './types'

/** What the proof walked, and what it found wrong. */
export interface Report {
  readonly findings: readonly Finding[]
  /** Rows that speak of more than a binding one of a wider place does, and give way to it where both hold. */
  readonly yields: readonly Yield[]
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
 * broken bounds; rows that say otherwise of just the case of which a binding one speaks, rows that never decide, sources that do not exist and formulas that nothing calls are named. A cell in which
 * no row of the place itself speaks is proved where it is decided, in the places around (see {@link localPart}).
 * `sources`: the ids that exist, and those that something besides rows cites.
 */
export function check(
  program: Program,
  sources?: { readonly known: ReadonlySet<string>; readonly cited: ReadonlySet<string> },
): Report {
  const { model } = program
  const findings: Finding[] = []
  /** The rows that decide or limit something, by decision. */
  const effective = new Map(model.decisions.map(({ id }) => [id, new Set<Row>()]))
  const yielding = new Map<Row, Set<Row>>()
  const tables = new Map<Table, string>()
  const places = [
    ...new Set([...Object.keys(model.parents), ...Object.values(model.parents), ...model.rows.map((row) => row.place)]),
  ]
  for (const place of places) {
    const chain = chainOf(model, place)
    for (const decision of program.decisions) {
      const table = program.table(decision, chain)
      // places without rows of their own share the table of the place around them
      if (!tables.has(table)) tables.set(table, table.chain[0] ?? place)
    }
  }

  let cells = 0
  for (const [table, place] of tables) {
    for (const period of periods(program, table))
      cells += cellsIn(
        program.facts,
        inForce(table, period).flatMap((row) => program.clausesOf(row)),
      )
    const part = table.chain.length > 1 ? localPart(program, table) : table
    const judged = new Map<Leaf, Judged>()
    for (const period of periods(program, part))
      walk(program, part, period, place, judged, effective.get(table.decision.id) as Set<Row>, yielding, findings)
  }

  const yields: Yield[] = []
  for (const [row, laws] of yielding)
    for (const to of laws)
      if (speaksOfJust(row, to))
        findings.push({
          kind: 'binding',
          place: row.place,
          row: row.id,
          message: `${row.place}: row ${row.id} says otherwise than ${to.id}, which binds it, and names it in no exceptionTo`,
        })
      else yields.push({ row, to })

  for (const row of model.rows) {
    for (const decision of Object.keys(row.then))
      if (!effective.get(decision)?.has(row))
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
    yields,
    counts: {
      decisions: model.decisions.length,
      rows: model.rows.length,
      places: places.length,
      tables: tables.size,
      cells,
    },
  }
}

/**
 * Whether a row has in mind the case of which a binding one speaks: where both may hold it asks all that the other asks. A row
 * that asks less speaks of many cases, and its author need not have thought of this one.
 */
const speaksOfJust = (row: Row, law: Row): boolean =>
  law.when.some((asked) =>
    row.when.some((clause) => Object.keys(asked).every((fact) => fact in clause) && canMeet(clause, asked)),
  )

/** The periods of a table that reach beyond the model's horizon. */
function periods({ model }: Program, { decision, starts }: Table): number[] {
  const horizon = model.horizons[decision.day ?? ''] ?? Number.NEGATIVE_INFINITY
  return [...starts.keys()].filter((period) => (starts[period + 1] ?? Number.POSITIVE_INFINITY) > horizon)
}

const inForce = ({ decision, rows, starts }: Table, period: number): readonly Row[] =>
  rows.filter((row) => isInForce(decision, row, starts[period] as number))

function walk(
  program: Program,
  table: Table,
  period: number,
  place: string,
  /** What was found of each leaf: periods share them. */
  judged: Map<Leaf, Judged>,
  effective: Set<Row>,
  yielding: Map<Row, Set<Row>>,
  findings: Finding[],
): void {
  const { decision } = table
  const seen = new Set<Node>()
  const path: { readonly branch: Branch; index: number }[] = []
  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (isBranch(node)) {
      const step = { branch: node, index: 0 }
      path.push(step)
      for (; step.index < node.kids.length; step.index++) visit(node.kids[step.index] as Node)
      path.pop()
      return
    }
    const { leaf } = node
    if (leaf.impossible !== undefined || leaf.rows === undefined) return
    const found = judged.get(leaf) ?? judge(decision, leaf.rows, table.chain, program.context, table.local)
    judged.set(leaf, found)
    for (const row of found.effective) effective.add(row)
    for (const { row, to } of found.yields) yielding.set(row, (yielding.get(row) ?? new Set()).add(to))
    for (const fault of found.faults) {
      const sample: Sample = new Map(
        path.map(({ branch, index }) => [branch.fact, cellValue(program.facts[branch.fact] as Fact, branch, index)]),
      )
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
  visit(table.seed(period).grow())
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
