import { type Clause, clauseOf } from './diagram'
import { invalid } from './invalid'
import { exceptions } from './resolve'
import { type Parts, type Table, tableOf } from './table'
import type { Decision, Fact, Finding, Model, Outcome, Row } from './types'

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
  if (inOrder(model, readsOf(model)) === undefined)
    findings.push({ kind: 'invalid', message: 'decisions depend on each other in a ring' })
  if (findings.length > 0) throw new InvalidModel(findings)
  return compileSound(model)
}

/** Compiles a model that {@link compile} took before: what could be wrong with it is not looked for again. */
export function compileSound(model: Model): Program {
  const reads = readsOf(model)
  const decisions = inOrder(model, reads) as Decision[]
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
  const clauses = new Map<Row | Decision, readonly Clause[]>()
  const parts: Parts = {
    facts,
    clausesOf(of) {
      const made = clauses.get(of)
      if (made) return made
      const when = 'when' in of ? of.when : [of.only ?? {}]
      const making = when.map((each) => clauseOf(facts, factIndex, each))
      clauses.set(of, making)
      return making
    },
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
  const outcomes = model.facts.filter((fact) => fact.from)
  const reads = new Map<string, Set<string>>(model.decisions.map((decision) => [decision.id, new Set()]))
  const read = (decision: string, asks: (fact: string) => boolean) => {
    for (const { id, from } of outcomes) if (from && asks(id)) reads.get(decision)?.add(from.decision)
  }
  for (const { id, only = {} } of model.decisions) read(id, (fact) => fact in only)
  for (const { when, then } of model.rows)
    for (const decision in then) {
      read(decision, (fact) => when.some((clause) => fact in clause))
      const fields = then[decision] as Row['then'][string]
      for (const field in fields) {
        const outcome = fields[field] as Outcome
        if ('formula' in outcome) read(decision, (fact) => !!model.formulas[outcome.formula]?.parameters.includes(fact))
      }
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
