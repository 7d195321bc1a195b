import { decide } from '../../cloudfunctions/rules/advice/case'
import type { Program } from '../../cloudfunctions/rules/engine'
import type { Policy } from '../../cloudfunctions/rules/load'
import { read } from '../../cloudfunctions/rules/situation'
import type { Scenario } from '../../test/support/scenario'

/** The rules that decide something in at least one of these scenarios. */
export function reachedRules(
  policy: Policy,
  program: Program,
  scenarios: readonly Pick<Scenario, 'situation' | 'today'>[],
): Set<string> {
  const reached = new Set<string>()
  for (const { situation, today } of scenarios)
    for (const { results } of decide(program, policy, read(situation, today)).decided)
      for (const { alternatives } of results)
        for (const { rows } of alternatives) for (const { id } of rows) reached.add(id)
  return reached
}
