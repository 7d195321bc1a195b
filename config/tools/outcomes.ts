import type { Advice } from '@contract'
import { advise, OutOfScope, outcomes } from '../../cloudfunctions/rules'
import type { OpenRulebook } from './open'
import type { Scenario } from './scenarios'

/** What a reader is told of an advice, by name; what does not apply is absent. */
type Told = Readonly<Record<string, string | undefined>>

/** A scenario whose advice comes out otherwise, and where. */
export interface ChangedScenario {
  readonly scenario: Scenario
  readonly changes: readonly {
    readonly name: string
    readonly before: string | undefined
    readonly after: string | undefined
  }[]
}

/** The scenarios whose outcome differs between two rulebooks. */
export const changedScenarios = (
  scenarios: readonly Scenario[],
  before: OpenRulebook,
  after: OpenRulebook,
): ChangedScenario[] =>
  scenarios.flatMap((scenario) => {
    const [was, is] = [toldOf(scenario, before), toldOf(scenario, after)]
    const changes = [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => was[name] !== is[name])
      .map((name) => ({ name, before: was[name], after: is[name] }))
    return changes.length === 0 ? [] : [{ scenario, changes }]
  })

function toldOf({ situation, today }: Scenario, rulebook: OpenRulebook): Told {
  try {
    return toldBy(advise(rulebook, situation, today))
  } catch (error) {
    if (!(error instanceof OutOfScope)) throw error
    return { 结论: `规则库不能回答：${error.message}` }
  }
}

const toldBy = (advice: Advice): Told => ({
  结论: advice.summary.title,
  说明: advice.summary.lines.join(''),
  ...Object.fromEntries(outcomes.map(({ label, words }) => [label, words(advice)])),
})
