import { isDeepStrictEqual } from 'node:util'
import type { Advice, Situation } from '@contract'
import { advise, createRulebook, type Rulebook, type RulebookSource } from '../../cloudfunctions/rules'
import { checkRulebook } from '../../cloudfunctions/rules/check'
import { artefactOf, placesAround } from '../../cloudfunctions/rules/load'
import { differences, type Scenario } from '../../config/tools/scenarios'
import { rulebook, scenarios } from '../support/advised'
import { boundaryCases } from '../support/boundaries'
import { decidedBy } from '../support/decided-by'
import { type Mutant, mutants } from '../support/mutations'

const { files, policy, program } = rulebook

/** Whether the scenario is answered otherwise than it expects, or cannot be. */
function fails(scenario: Scenario, spoilt: Rulebook): boolean {
  try {
    return differences(scenario, spoilt.advise(scenario.situation, scenario.today)) !== undefined
  } catch {
    return true
  }
}

/** The rulebook of these files; undefined where they make none. */
function opened(source: RulebookSource): Rulebook | undefined {
  try {
    return createRulebook(artefactOf(source))
  } catch {
    return undefined
  }
}

/** What an advice says, without what names the rulebook or its rules. */
const said = ({ rulebook: _rulebook, trace: _trace, ...advice }: Advice) =>
  JSON.parse(JSON.stringify(advice, (key, value) => (key === 'basis' ? undefined : value)))

/** A situation that the spoilt rulebook answers otherwise, among the scenarios `near` it and the boundaries of the rule. */
function changed(rule: string, spoilt: Rulebook, near: readonly Scenario[]): Situation | undefined {
  const row = program.model.rows.find(({ id }) => id === rule)
  const beside = (decidedBy.get(rule) ?? []).flatMap(({ situation, today }) =>
    row ? boundaryCases(policy, program, row, { ...situation, asOf: today }) : [],
  )
  const asked = beside.map(({ situation }) => ({ situation, today: situation.asOf ?? '' }))
  const different = ({ situation, today }: Pick<Scenario, 'situation' | 'today'>) =>
    !isDeepStrictEqual(said(advise(rulebook, situation, today)), said(spoilt.advise(situation, today)))
  return [...near, ...asked].find(different)?.situation
}

/** Who notices a planted fault; `nothing to notice`: no answer is changed by it. */
function caughtBy({ rule, files: spoiltFiles }: Mutant): string {
  const source = { ...rulebook, files: spoiltFiles }
  const spoilt = opened(source)
  // the scenarios that the rule decides are the likeliest to notice, and the quickest to ask
  if (spoilt && (decidedBy.get(rule) ?? []).some((each) => fails(each, spoilt))) return 'scenarios'
  if (!spoilt || checkRulebook(source).findings.length > 0) return 'check'
  // a rule is asked in its own place and inside it, wherever the fault has put it
  const places = [policy, spoilt.policy].flatMap(({ rules }) => rules.get(rule)?.place ?? [])
  const near = scenarios.filter(({ situation }) =>
    placesAround(policy, situation.region).some((place) => places.includes(place)),
  )
  if (near.some((each) => fails(each, spoilt))) return 'scenarios'
  const situation = changed(rule, spoilt, near)
  return situation === undefined
    ? 'nothing to notice'
    : `nobody, though it changes the answer to ${JSON.stringify(situation)}`
}

const tally: Record<string, number> = {}

afterAll(() => console.info('planted faults noticed by', tally))

test.each(mutants(files, 50))('$name is noticed', (mutant) => {
  const by = caughtBy(mutant)
  tally[by] = (tally[by] ?? 0) + 1
  expect(by).toMatch(/^(check|scenarios|nothing to notice)$/)
})
