import { type Advice, type Difference, differences, type Told } from '@contract'
import { advise, OutOfScope, outcomes } from '../../cloudfunctions/rules'
import type { OpenRulebook } from './open'
import type { Scenario } from './scenarios'

/** A scenario whose advice comes out otherwise, and where. */
export interface ChangedScenario {
  readonly scenario: Scenario
  readonly changes: readonly Difference<Told<Answered>>[]
}

/** The scenarios whose outcome differs between two rulebooks. */
export const changedScenarios = (
  scenarios: readonly Scenario[],
  before: OpenRulebook,
  after: OpenRulebook,
): ChangedScenario[] =>
  scenarios.flatMap((scenario) => {
    const changes = differences(TOLD, answered(scenario, before), answered(scenario, after))
    return changes.length === 0 ? [] : [{ scenario, changes }]
  })

/** An answer, or why there is none. */
type Answered = Advice | OutOfScope

const whole = (words: (advice: Advice) => string | undefined) => (of: Answered) =>
  of instanceof OutOfScope ? undefined : words(of)

/** What a reader is told of an answer. */
const TOLD: readonly Told<Answered>[] = [
  {
    label: '结论',
    words: (of) => (of instanceof OutOfScope ? `规则库不能回答：${of.message}` : of.summary.title),
  },
  { label: '说明', words: whole(({ summary }) => summary.lines.join('')) },
  ...outcomes.map(({ label, words }) => ({ label, words: whole(words) })),
]

function answered({ situation, today }: Scenario, rulebook: OpenRulebook): Answered {
  try {
    return advise(rulebook, situation, today)
  } catch (error) {
    if (!(error instanceof OutOfScope)) throw error
    return error
  }
}
