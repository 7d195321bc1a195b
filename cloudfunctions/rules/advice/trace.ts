import type { Trace } from '@contract'
import { factOf, type Row } from '../engine'
import { once } from '../once'
import { brief, type Case, rowBasis } from './case'

/** Each rule that decided something: what it decided, the facts that chose it, its basis, and the rules it overrode. */
export function trace(of: Case): Trace[] {
  return of.answer.decided.flatMap((decided) => {
    const won = new Map<Row, { outcome: Record<string, unknown>; overridden: Set<string> }>()
    decided.results.forEach((result, index) => {
      const name = decided.decision.fields[index] as string
      for (const { value, rows } of result.alternatives)
        for (const row of rows) {
          const { outcome, overridden } = won.get(row) ?? { outcome: {}, overridden: new Set() }
          won.set(row, { outcome, overridden })
          outcome[name] = name in outcome ? [outcome[name], value].flat() : value
          for (const { id } of result.overridden) overridden.add(id)
        }
    })
    return [...won].map(([row, { outcome, overridden }]) => ({
      decision: decided.decision.id,
      rule: row.id,
      outcome: outcome as Trace['outcome'],
      facts: factsOf(of, row) as Trace['facts'],
      basis: [brief(rowBasis(of, row))],
      overridden: [...overridden],
    }))
  })
}

const askedBy = once((row: Row) => [...new Set(row.when.flatMap((clause) => Object.keys(clause)))])

/** The facts that the row asks, as far as they are known: what is not known chose nothing. */
function factsOf(of: Case, row: Row): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const fact of askedBy(row)) {
    const known = factOf(of.answer, fact)
    if (known !== undefined) facts[fact] = known
  }
  return facts
}
