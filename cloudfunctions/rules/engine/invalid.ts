import { conditionFits } from './partition'
import { chainOf } from './places'
import { callsOf, isInterval } from './resolve'
import type { Condition, Fact, Finding, Model, Outcome, Row } from './types'

/** What a condition asks that the facts do not have: a fact, or a value of it. */
function misfits(facts: ReadonlyMap<string, Fact>, when: Readonly<Record<string, Condition>>): string[] {
  return Object.entries(when).flatMap(([id, condition]) => {
    const fact = facts.get(id)
    if (!fact) return [`unknown fact ${id}`]
    return conditionFits(fact, condition) ? [] : [`${id} cannot be ${JSON.stringify(condition)}`]
  })
}

/** What a model names and does not have: facts, values, decisions, fields, formulas, rows; two rows of one id. */
export function invalid(model: Model): Finding[] {
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]))
  const outcomes = model.facts.filter((fact) => fact.from)
  const decisions = new Map(model.decisions.map((decision) => [decision.id, decision]))
  const rows = new Map<string, Row>()
  const findings: Finding[] = []
  const complain = (row: Row, kind: Finding['kind'], message: string) =>
    findings.push({ kind, place: row.place, row: row.id, message: `${row.place}: row ${row.id}: ${message}` })

  for (const { id, from } of model.facts)
    if (from && !decisions.get(from.decision)?.fields.includes(from.field))
      findings.push({ kind: 'invalid', message: `fact ${id}: unknown outcome ${from.decision}.${from.field}` })
  for (const { id, only } of model.decisions)
    for (const fault of misfits(facts, only ?? {}))
      findings.push({ kind: 'invalid', decision: id, message: `decision ${id}: ${fault}` })
  for (const { when, reason } of model.impossible)
    for (const fault of misfits(facts, when))
      findings.push({ kind: 'invalid', message: `impossible (${reason}): ${fault}` })

  for (const row of model.rows) {
    if (rows.has(row.id)) complain(row, 'invalid', 'the id is used twice')
    rows.set(row.id, row)
  }
  for (const row of model.rows) {
    if (row.when.length === 0) complain(row, 'invalid', 'has no condition list')
    if (row.from >= row.to) complain(row, 'invalid', 'ends before it begins')
    for (const fault of row.when.flatMap((clause) => misfits(facts, clause))) complain(row, 'invalid', fault)
    for (const [id, fields] of Object.entries(row.then))
      for (const [field, outcome] of Object.entries(fields)) {
        if (!decisions.get(id)?.fields.includes(field)) complain(row, 'invalid', `unknown outcome ${id}.${field}`)
        for (const fact of outcomes)
          if (fact.from?.decision === id && fact.from.field === field)
            for (const value of strangers(fact, outcome))
              complain(row, 'invalid', `${id}.${field}, read as ${fact.id}, cannot be ${JSON.stringify(value)}`)
      }
    for (const call of callsOf(row)) {
      const formula = model.formulas[call.formula]
      if (!formula) complain(row, 'invalid', `unknown formula ${call.formula}`)
      for (const parameter of formula?.parameters ?? [])
        if (!(parameter in call.args) && !facts.has(parameter))
          complain(row, 'invalid', `formula ${call.formula} needs ${parameter}`)
      for (const arg of Object.keys(call.args))
        if (formula && !formula.parameters.includes(arg))
          complain(row, 'invalid', `formula ${call.formula} takes no ${arg}`)
    }
    for (const id of [...row.exceptionTo, ...row.disputes])
      if (!rows.has(id)) complain(row, 'dangling', `names the row ${id}, which does not exist`)
    for (const other of row.exceptionTo.flatMap((id) => rows.get(id) ?? [])) {
      if (other.place !== row.place && !(other.binding && chainOf(model, row.place).includes(other.place)))
        complain(row, 'invalid', `is an exception to ${other.id} of another place, which does not bind it`)
      if (row.default && !other.default)
        complain(row, 'invalid', `is a default, and an exception to ${other.id}, which is none`)
    }
    if ([row.bound, row.binding, row.default].filter(Boolean).length > 1)
      complain(row, 'invalid', 'can only be one of bound, binding and default')
    for (const id of row.disputes)
      if (rows.get(id) && rows.get(id)?.place === row.place && rows.get(id)?.rank !== row.rank)
        complain(row, 'invalid', `disputes ${id}, whose grade differs: the better grade decides`)
  }
  return findings
}

/** Constant values of an outcome that the fact which reads it does not have. */
function strangers(fact: Fact, outcome: Outcome): unknown[] {
  const values = 'formula' in outcome ? [] : 'oneOf' in outcome ? outcome.oneOf : [outcome.constant]
  return values.filter((value) =>
    isInterval(value) ? fact.kind === 'enum' : !conditionFits(fact, [value as string | number | boolean]),
  )
}
