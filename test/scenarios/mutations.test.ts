import { isDeepStrictEqual } from 'node:util'
import type { Advice, Situation } from '@contract'
import { createRulebook } from '../../cloudfunctions/rules'
import { checkRulebook } from '../../cloudfunctions/rules/check'
import { artefactOf, compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { differences, readScenarios, type Scenario } from '../../config/rulebook/scenarios'
import { boundaryCases } from '../support/boundaries'
import { type Mutant, mutants } from '../support/mutations'

const source = readRulebook()
const policy = readPolicy(source)
const program = compilePolicy(policy)
const rulebook = createRulebook(artefactOf(source))
const scenarios = readScenarios(__dirname, new Set(policy.rules.keys())).map((scenario) => {
  const advice = rulebook.advise(scenario.situation, scenario.today)
  return { scenario, advice, rules: new Set(advice.trace.map(({ rule }) => rule)) }
})

/** Scenarios that the rule decides come first: they are the likeliest to notice. */
const byLikelihood = (rule: string) =>
  [...scenarios].sort((a, b) => Number(b.rules.has(rule)) - Number(a.rules.has(rule)))

const fails = ({ scenario }: { scenario: Scenario }, spoilt: ReturnType<typeof createRulebook>): boolean =>
  differences(scenario, spoilt.advise(scenario.situation, scenario.today)) !== undefined

/** What an advice says, without what names the rulebook or its rules. */
const said = ({ rulebook: _rulebook, trace: _trace, ...advice }: Advice) =>
  JSON.parse(JSON.stringify(advice, (key, value) => (key === 'basis' ? undefined : value)))

/** A situation that the spoilt rulebook answers otherwise, among all scenarios and the boundaries of the rule. */
function changed(rule: string, spoilt: ReturnType<typeof createRulebook>): Situation | undefined {
  const row = program.model.rows.find(({ id }) => id === rule)
  const near = byLikelihood(rule)
    .filter(({ rules }) => rules.has(rule))
    .flatMap(({ scenario }) =>
      row
        ? boundaryCases(policy, program, row, { ...scenario.situation, asOf: scenario.today }).map(
            (each) => each.situation,
          )
        : [],
    )
  return [...scenarios.map(({ scenario }) => ({ asOf: scenario.today, ...scenario.situation })), ...near].find(
    (situation) =>
      !isDeepStrictEqual(
        said(rulebook.advise(situation, situation.asOf ?? '')),
        said(spoilt.advise(situation, situation.asOf ?? '')),
      ),
  )
}

/** Who notices a planted fault; `nothing to notice`: no answer is changed by it. */
function caughtBy({ rule, files }: Mutant): string {
  const spoilt = { ...source, files }
  if (checkRulebook(spoilt).findings.length > 0) return 'check'
  const answering = createRulebook(artefactOf(spoilt))
  if (byLikelihood(rule).some((each) => fails(each, answering))) return 'scenarios'
  const situation = changed(rule, answering)
  return situation === undefined
    ? 'nothing to notice'
    : `nobody, though it changes the answer to ${JSON.stringify(situation)}`
}

const tally: Record<string, number> = {}

afterAll(() => console.info('planted faults noticed by', tally))

test.each(mutants(source.files as Record<string, unknown>, 50))('$name is noticed', (mutant) => {
  const by = caughtBy(mutant)
  tally[by] = (tally[by] ?? 0) + 1
  expect(by).toMatch(/^(check|scenarios|nothing to notice)$/)
})
