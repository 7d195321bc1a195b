import { type Clause, clauseOf } from './diagram'
import { invalid } from './invalid'
import { exceptions } from './resolve'
import { type Parts, type Table, tableOf } from './table'
import type { Decision, Fact, Finding, Model, Row } from './types'

/** A model, compiled: facts by index, decisions in order of dependence, tables shared by all places with the same rows. */
export interface Program extends Parts {
  readonly model: Model
  readonly factIndex: ReadonlyMap<string, number>
  /** In order of dependence. */
  readonly decisions: readonly Decision[]
  /** For each decision in that order: its outcome fields that later decisions read as facts, by index. */
  readonly feeds: readonly (readonly { readonly field: number; readonly fact: number }[])[]
  readonly decisionIndex: ReadonlyMap<string, number>
  /** For each decision in that order: those whose outcomes it reads as facts, by index. */
  readonly reads: readonly (readonly number[])[]
  table(decision: Decision, chain: readonly string[]): Table
}

/** Thrown when a model cannot be compiled; `findings` name each fault. */
export class InvalidModel extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map((finding) => finding.message).join('\n'))
    this.name = 'InvalidModel'
  }
}

/** Compiles a model; throws {@link InvalidModel} when a row names what does not exist or decisions depend on each other in a ring. */
export function compile(model: Model): Program {
  const findings = invalid(model)
  const reads = readsOf(model)
  const decisions = inOrder(model, reads)
  if (decisions === undefined) findings.push({ kind: 'invalid', message: 'decisions depend on each other in a ring' })
  if (findings.length > 0 || decisions === undefined) throw new InvalidModel(findings)

  const facts = model.facts.map(fixedShape)
  const factIndex = new Map(facts.map((fact, index) => [fact.id, index]))
  const formulas = new Map(
    Object.entries(model.formulas).map(([name, formula]) => [
      name,
      {
        parameters: formula.parameters,
        direction: formula.direction,
        compute: formula.compute,
        facts: formula.parameters.map((id) => factIndex.get(id) ?? -1),
      },
    ]),
  )
  const decisionIndex = new Map(decisions.map(({ id }, index) => [id, index]))
  const feeds = decisions.map((decision) =>
    facts.flatMap((fact, index) =>
      fact.from?.decision === decision.id ? [{ field: decision.fields.indexOf(fact.from.field), fact: index }] : [],
    ),
  )
  const clausesOf = (when: Row['when']) => when.map((each) => clauseOf(facts, factIndex, each))
  const parts: Parts = {
    facts,
    clauses: new Map<Row | Decision, readonly Clause[]>([
      ...model.rows.map((row) => [row, clausesOf(row.when)] as const),
      ...model.decisions.map((decision) => [decision, clausesOf([decision.only ?? {}])] as const),
    ]),
    impossible: model.impossible.map(({ when, reason }) => ({ clause: clauseOf(facts, factIndex, when), reason })),
    context: { beats: exceptions(model.rows), formulas },
  }
  const byPlace = new Map<string, Map<string, Row[]>>()
  for (const row of model.rows) {
    const here = byPlace.get(row.place) ?? new Map<string, Row[]>()
    byPlace.set(row.place, here)
    for (const decision of Object.keys(row.then)) {
      const speaking = here.get(decision)
      if (speaking) speaking.push(row)
      else here.set(decision, [row])
    }
  }
  const tables = new Map<string, Table>()

  return {
    ...parts,
    model,
    factIndex,
    decisions,
    decisionIndex,
    feeds,
    reads: decisions.map(({ id }) => [...(reads.get(id) ?? [])].map((read) => decisionIndex.get(read) as number)),
    table(decision, chain) {
      const speaking = chain.filter((place) => byPlace.get(place)?.has(decision.id))
      const key = `${decision.id}@${speaking.join()}`
      let table = tables.get(key)
      if (!table) {
        table = tableOf(
          parts,
          decision,
          speaking,
          speaking.flatMap((place) => byPlace.get(place)?.get(decision.id) ?? []),
        )
        tables.set(key, table)
      }
      return table
    },
  }
}

/** One shape for every fact: reading a fact's kind is on the hottest path, and mixed shapes make it slow. */
const fixedShape = (fact: Fact): Fact =>
  ({
    id: fact.id,
    kind: fact.kind,
    values: fact.kind === 'enum' ? fact.values : undefined,
    min: fact.kind === 'integer' ? fact.min : undefined,
    max: fact.kind === 'integer' ? fact.max : undefined,
    from: fact.from,
  }) as Fact

/** The decisions whose outcomes each decision reads, by their ids. */
function readsOf(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const from = new Map(model.facts.flatMap((fact) => (fact.from ? [[fact.id, fact.from.decision]] : [])))
  const reads = new Map<string, Set<string>>(model.decisions.map((decision) => [decision.id, new Set()]))
  const read = (decision: string, facts: readonly string[]) => {
    for (const fact of facts) {
      const source = from.get(fact)
      if (source !== undefined) reads.get(decision)?.add(source)
    }
  }
  for (const { id, only } of model.decisions) read(id, Object.keys(only ?? {}))
  for (const row of model.rows)
    for (const [decision, fields] of Object.entries(row.then)) {
      for (const clause of row.when) read(decision, Object.keys(clause))
      for (const outcome of Object.values(fields))
        if ('formula' in outcome) read(decision, model.formulas[outcome.formula]?.parameters ?? [])
    }
  return reads
}

/** Decisions so that each comes after those whose outcomes it reads, or undefined when there is a ring. */
function inOrder(model: Model, reads: ReadonlyMap<string, ReadonlySet<string>>): Decision[] | undefined {
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
