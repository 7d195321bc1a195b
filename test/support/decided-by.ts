import { reachedRules } from '../../config/tools/reached'
import type { Scenario } from '../../config/tools/scenarios'
import { rulebook, scenarios } from './advised'

/** The scenarios in which each rule decides something, by the rule's id. */
export const decidedBy = new Map<string, Scenario[]>()
for (const scenario of scenarios)
  for (const rule of reachedRules(rulebook.policy, rulebook.program, [scenario]))
    decidedBy.set(rule, [...(decidedBy.get(rule) ?? []), scenario])
