import { readdirSync } from 'node:fs'
import path from 'node:path'
import { decide } from '../../cloudfunctions/rules/advice/case'
import type { Program } from '../../cloudfunctions/rules/engine'
import type { Policy } from '../../cloudfunctions/rules/load'
import { read } from '../../cloudfunctions/rules/situation'
import { uncalled } from './called'
import type { Scenario } from './scenarios'

type Asked = Pick<Scenario, 'situation' | 'today'>

/** The rules that decide something in at least one of these scenarios. */
export function reachedRules(policy: Policy, program: Program, scenarios: readonly Asked[]): Set<string> {
  const reached = new Set<string>()
  for (const { situation, today } of scenarios)
    for (const { results } of decide(program, policy, read(situation, today)).decided)
      for (const { alternatives } of results)
        for (const { rows } of alternatives) for (const { id } of rows) reached.add(id)
  return reached
}

const FORMULAS = path.join(__dirname, '../../cloudfunctions/rules/formulas')

/** The named calculations, those of rows and those of the advice's own blocks, that nothing makes while `run` runs. */
export const unreachedFormulas = (run: () => void): string[] => uncalled(formulas(), run)

/** Every calculation that a file of formulas exports, by its name: a function, or what an outcome names. */
function formulas(): Map<string, unknown> {
  const exported = readdirSync(FORMULAS).flatMap((file) => Object.entries<unknown>(require(path.join(FORMULAS, file))))
  return new Map(
    exported
      .map(([name, each]) => [name, (each as { compute?: unknown }).compute ?? each] as const)
      .filter(([, each]) => typeof each === 'function'),
  )
}
