import type { Trace } from '@contract'
import { factOf, type Row } from '../engine'
import { basisOf, type Case } from './case'

/** Each rule that decided something: what it decided, the facts that chose it, its basis, and the rules it overrode. */
export function trace(of: Case): Trace[] {
  return of.answer.decided.flatMap((decided) => {
    const outcomes = new Map<Row, Record<string, unknown>>()
    const overridden = new Set<string>()
    decided.results.forEach((result, index) => {
      const name = decided.decision.fields[index] as string
      for (const row of result.overridden) overridden.add(row.id)
      for (const { value, rows } of result.alternatives)
        for (const row of rows) {
          const outcome = outcomes.get(row) ?? {}
          outcomes.set(row, outcome)
          outcome[name] = name in outcome ? [outcome[name], value].flat() : value
        }
    })
    return [...outcomes].map(([row, outcome]) => ({
      decision: decided.decision.id,
      rule: row.id,
      outcome: outcome as Trace['outcome'],
      facts: factsOf(of, row) as Trace['facts'],
      basis: [basisOf(of, row)],
      overridden: [...overridden].filter((id) => id !== row.id),
    }))
  })
}

/** The facts that the row asks, as far as they are known. */
function factsOf(of: Case, row: Row): Record<string, unknown> {
  const asked = [...new Set(row.when.flatMap((clause) => Object.keys(clause)))]
  return Object.fromEntries(asked.map((fact) => [fact, factOf(of.answer, fact) ?? null]))
}
