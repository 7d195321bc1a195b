import { conditionFits } from './diagram'
import { callsOf } from './resolve'
import type { Finding, Model, Row } from './types'

/** What a model names and does not have: facts, values, decisions, fields, formulas, rows; two rows of one id. */
export function invalid(model: Model): Finding[] {
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]))
  const decisions = new Map(model.decisions.map((decision) => [decision.id, decision]))
  const rows = new Map<string, Row>()
  const findings: Finding[] = []
  const complain = (row: Row, kind: Finding['kind'], message: string) =>
    findings.push({ kind, place: row.place, row: row.id, message: `${row.place}: row ${row.id}: ${message}` })

  for (const row of model.rows) {
    if (rows.has(row.id)) complain(row, 'invalid', 'the id is used twice')
    rows.set(row.id, row)
  }
  for (const row of model.rows) {
    if (row.when.length === 0) complain(row, 'invalid', 'has no condition list')
    if (row.from >= row.to) complain(row, 'invalid', 'ends before it begins')
    for (const clause of row.when)
      for (const [id, condition] of Object.entries(clause)) {
        const fact = facts.get(id)
        if (!fact) complain(row, 'invalid', `unknown fact ${id}`)
        else if (!conditionFits(fact, condition))
          complain(row, 'invalid', `${id} cannot be ${JSON.stringify(condition)}`)
      }
    for (const [id, fields] of Object.entries(row.then))
      for (const field of Object.keys(fields))
        if (!decisions.get(id)?.fields.includes(field)) complain(row, 'invalid', `unknown outcome ${id}.${field}`)
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
    for (const id of row.exceptionTo)
      if (rows.get(id) && rows.get(id)?.place !== row.place)
        complain(row, 'invalid', `is an exception to ${id} of another place`)
    for (const id of row.disputes)
      if (rows.get(id) && rows.get(id)?.place === row.place && rows.get(id)?.rank !== row.rank)
        complain(row, 'invalid', `disputes ${id}, whose grade differs: the better grade decides`)
  }
  return findings
}
