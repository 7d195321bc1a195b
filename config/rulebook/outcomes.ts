import { isDeepStrictEqual } from 'node:util'
import type { Advice } from '@contract'
import { advise, OutOfScope } from '../../cloudfunctions/rules/advise'
import type { Scenario } from '../../test/support/scenario'
import type { OpenRulebook } from './open'

/** What a reader is told of an advice, by name; what does not apply is absent. */
type Outcome = Readonly<Record<string, unknown>>

/** A scenario whose advice comes out otherwise, and where. */
export interface ChangedScenario {
  readonly scenario: Scenario
  readonly changes: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[]
}

/** The scenarios whose outcome differs between two rulebooks. */
export const changedScenarios = (
  scenarios: readonly Scenario[],
  before: OpenRulebook,
  after: OpenRulebook,
): ChangedScenario[] =>
  scenarios.flatMap((scenario) => {
    const [was, is] = [outcomeOf(scenario, before), outcomeOf(scenario, after)]
    const changes = [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => !isDeepStrictEqual(was[name], is[name]))
      .map((name) => ({ name, before: was[name], after: is[name] }))
    return changes.length === 0 ? [] : [{ scenario, changes }]
  })

function outcomeOf({ situation, today }: Scenario, rulebook: OpenRulebook): Outcome {
  try {
    return toldOf(advise(rulebook, situation, today))
  } catch (error) {
    if (!(error instanceof OutOfScope)) throw error
    return { 结论: `规则库不能回答：${error.message}` }
  }
}

function toldOf({ summary, benefits, backPay, cost }: Advice): Outcome {
  return {
    结论: summary.title,
    说明: summary.lines,
    能不能补缴: backPay?.verdict,
    从哪天起有保障: benefits?.startsOn,
    等待期: benefits?.waiting,
    单位应缴: cost?.employer,
    个人应缴: cost?.person,
    滞纳金: cost?.lateFee,
    滞纳金日率: cost?.lateFeePerDay,
    滞纳金由谁出: cost?.lateFeePayer,
    滞纳金上限: cost?.lateFeeCap,
    利息: cost?.interest,
    核定金额: cost?.assessed,
    补以前年度: cost?.repairFee,
    费用合计: cost?.total,
  }
}
