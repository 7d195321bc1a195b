import { build, type Clause, isBranch, type Node } from './diagram'
import { invalid } from './invalid'
import { exceptions, type Leaf, notAsked, resolve } from './resolve'
import type { Decision, Fact, Finding, Formula, Model, Row } from './types'

/** One decision in one chain of places: its diagrams, one per period, built when first walked. */
export interface Table {
  readonly decision: Decision
  readonly chain: readonly string[]
  readonly rows: readonly Row[]
  /** First days of the periods, ascending; the first is -Infinity. */
  readonly starts: readonly number[]
  /** The diagram of a period. */
  root(period: number): Node
}

/** A model, compiled: facts by index, decisions in order of dependence, tables shared by all places with the same rows. */
export interface Program {
  readonly model: Model
  readonly facts: readonly Fact[]
  readonly factIndex: ReadonlyMap<string, number>
  /** In order of dependence. */
  readonly decisions: readonly Decision[]
  readonly formulas: ReadonlyMap<string, CompiledFormula>
  /** For each decision in that order: its outcome fields that later decisions read as facts, by index. */
  readonly feeds: readonly (readonly { readonly field: number; readonly fact: number }[])[]
  table(decision: Decision, chain: readonly string[]): Table
}

export interface CompiledFormula extends Formula {
  /** Index of the fact that fills each parameter unless the outcome gives it. */
  readonly facts: readonly number[]
}

/** Thrown when a model cannot be compiled; `findings` name each fault. */
export class InvalidModel extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map((finding) => finding.message).join('\n'))
    this.name = 'InvalidModel'
  }
}

/** A place and those around it, most local first. */
export function chainOf(model: Model, place: string): string[] {
  const chain: string[] = []
  for (let each: string | undefined = place; each !== undefined; each = model.parents[each]) chain.push(each)
  return chain
}

/** Compiles a model; throws {@link InvalidModel} when a row names what does not exist or decisions depend on each other in a ring. */
export function compile(model: Model): Program {
  const findings = invalid(model)
  const decisions = inOrder(model)
  if (decisions === undefined) findings.push({ kind: 'invalid', message: 'decisions depend on each other in a ring' })
  if (findings.length > 0 || decisions === undefined) throw new InvalidModel(findings)

  const factIndex = new Map(model.facts.map((fact, index) => [fact.id, index]))
  const formulas = new Map(
    Object.entries(model.formulas).map(([name, formula]) => [
      name,
      { ...formula, facts: formula.parameters.map((id) => factIndex.get(id) ?? -1) },
    ]),
  )
  const feeds = decisions.map((decision) =>
    model.facts.flatMap((fact, index) =>
      fact.from?.decision === decision.id ? [{ field: decision.fields.indexOf(fact.from.field), fact: index }] : [],
    ),
  )
  const beats = exceptions(model.rows)
  const byPlace = new Map<string, Map<string, Row[]>>()
  for (const row of model.rows) {
    const here = byPlace.get(row.place) ?? new Map<string, Row[]>()
    byPlace.set(row.place, here)
    for (const decision of Object.keys(row.then)) here.set(decision, [...(here.get(decision) ?? []), row])
  }
  const tables = new Map<string, Table>()

  return {
    model,
    facts: model.facts,
    factIndex,
    decisions,
    formulas,
    feeds,
    table(decision, chain) {
      const speaking = chain.filter((place) => byPlace.get(place)?.has(decision.id))
      const key = `${decision.id}@${speaking.join()}`
      let table = tables.get(key)
      if (!table) {
        table = tableOf(
          model,
          factIndex,
          decision,
          speaking,
          speaking.flatMap((place) => byPlace.get(place)?.get(decision.id) ?? []),
          beats,
        )
        tables.set(key, table)
      }
      return table
    },
  }
}

/** Decisions so that each comes after those whose outcomes it reads, or undefined when there is a ring. */
function inOrder(model: Model): Decision[] | undefined {
  const from = new Map(model.facts.map((fact) => [fact.id, fact.from?.decision]))
  const reads = new Map<string, Set<string>>(model.decisions.map((decision) => [decision.id, new Set()]))
  for (const row of model.rows) {
    const asked = row.when.flatMap((clause) => Object.keys(clause))
    for (const [decision, fields] of Object.entries(row.then)) {
      const filled = Object.values(fields).flatMap((outcome) =>
        'formula' in outcome ? (model.formulas[outcome.formula]?.parameters ?? []) : [],
      )
      for (const fact of [...asked, ...filled]) {
        const source = from.get(fact)
        if (source !== undefined) reads.get(decision)?.add(source)
      }
    }
  }
  const ordered: Decision[] = []
  const waiting = new Set(model.decisions)
  while (waiting.size > 0) {
    const ready = [...waiting].filter((decision) =>
      [...(reads.get(decision.id) ?? [])].every((id) => ordered.some((done) => done.id === id)),
    )
    if (ready.length === 0) return undefined
    for (const decision of ready) {
      ordered.push(decision)
      waiting.delete(decision)
    }
  }
  return ordered
}

/** Marks the clause of a decision's `only`, among rows and the reasons of impossible combinations. */
const ASKED = 0
type Owner = Row | string | typeof ASKED

function tableOf(
  model: Model,
  factIndex: ReadonlyMap<string, number>,
  decision: Decision,
  chain: readonly string[],
  rows: readonly Row[],
  beats: ReadonlyMap<string, ReadonlySet<string>>,
): Table {
  const starts = [
    ...new Set([Number.NEGATIVE_INFINITY, ...(decision.day ? rows.flatMap((row) => [row.from, row.to]) : [])]),
  ]
    .filter((day) => day !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
  const roots: (Node | undefined)[] = []
  const leaves = new Map<string, Leaf>()
  const asked = new Set([
    ...Object.keys(decision.only ?? {}),
    ...rows.flatMap((row) => row.when.flatMap((clause) => Object.keys(clause))),
  ])
  const impossible = model.impossible.filter(({ when }) => Object.keys(when).every((fact) => asked.has(fact)))

  const grow = (period: number): Node => {
    const day = starts[period] as number
    const inForce = decision.day ? rows.filter((row) => row.from <= day && day < row.to) : rows
    const owners: Owner[] = []
    const clauses: Clause[] = []
    const add = (owner: Owner, when: Row['when'][number]) => {
      owners.push(owner)
      clauses.push({
        conditions: new Map(
          Object.entries(when).map(([fact, condition]) => [factIndex.get(fact) as number, condition]),
        ),
      })
    }
    add(ASKED, decision.only ?? {})
    for (const row of inForce) for (const clause of row.when) add(row, clause)
    for (const { when, reason } of impossible) add(reason, when)
    return build(model.facts, clauses, (matching) => {
      const found = [...new Set(matching.map((index) => owners[index] as Owner))]
      const key = found.map((owner) => (typeof owner === 'object' ? owner.id : owner)).join()
      let leaf = leaves.get(key)
      if (!leaf) {
        const matched = found.filter((owner) => typeof owner === 'object')
        const reason = found.find((owner) => typeof owner === 'string')
        leaf = found.includes(ASKED) ? resolve(decision, matched, chain, beats, reason) : notAsked(decision)
        leaves.set(key, leaf)
      }
      return leaf
    })
  }
  return {
    decision,
    chain,
    rows,
    starts,
    root: (period) => {
      roots[period] ??= grow(period)
      return roots[period] as Node
    },
  }
}

/** The period of a table on a day: the last that starts on or before it. */
export function periodOn(table: Table, day: number): number {
  let period = 0
  while (period + 1 < table.starts.length && (table.starts[period + 1] as number) <= day) period++
  return period
}

/** Every leaf below a node, each once. */
export function leavesOf(root: Node, seen = new Set<Node>()): Leaf[] {
  if (seen.has(root)) return []
  seen.add(root)
  return isBranch(root) ? root.kids.flatMap((kid) => leavesOf(kid, seen)) : [root]
}
