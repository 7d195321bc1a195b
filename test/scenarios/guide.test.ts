import { advise } from '../../cloudfunctions/rules/advise'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { guideIdsOf, readScenarios } from '../../config/rulebook/scenarios'

const source = readRulebook()
const policy = readPolicy(source)
const rules = { ...source, policy, program: compilePolicy(policy) }
const { materials, steps, letters } = policy.guide
const ids = [...materials, ...steps, ...letters].map(({ id }) => id)
const scenarios = readScenarios(__dirname, new Set(policy.rules.keys())).filter(({ file }) => file.startsWith('guide/'))

test('every entry of the guide is told in at least one scenario', () => {
  const told = new Set(scenarios.flatMap(({ situation, today }) => guideIdsOf(advise(rules, situation, today))))
  expect(ids.filter((id) => !told.has(id))).toEqual([])
})

test('the scenarios name no entry that the guide does not have', () => {
  const named = scenarios.flatMap(({ expect: { guide = [], notGuide = [] } }) => [...guide, ...notGuide])
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
})
