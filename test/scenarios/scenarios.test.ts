import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createRulebook } from '../../cloudfunctions/rules'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { reachedRules } from '../../config/rulebook/reached'
import { differences, readScenarios, type Scenario } from '../support/scenario'

const source = readRulebook()
const rulebook = createRulebook(source)
const policy = readPolicy(source)
const ruleIds = new Set(policy.rules.keys())
const scenarios = readScenarios(__dirname, ruleIds)

const adviceOf = ({ situation, today }: Scenario) => rulebook.advise(situation, today)

describe.each([...new Set(scenarios.map(({ file }) => file))])('%s', (file) => {
  const cases = scenarios.filter((scenario) => scenario.file === file)

  test.each(cases)('$name', (scenario) => {
    const found = differences(scenario, adviceOf(scenario))
    if (found) throw new Error(found)
  })
})

test('every rule of the rulebook decides something in at least one scenario', () => {
  const reached = reachedRules(policy, compilePolicy(policy), scenarios)
  expect([...ruleIds].filter((id) => !reached.has(id))).toEqual([])
})

test('the real input is among the scenarios, word for word', () => {
  const file = path.join(__dirname, '../contract/real-input.json')
  const real: { situation: unknown }[] = JSON.parse(readFileSync(file, 'utf8'))
  const told = scenarios.filter((scenario) => scenario.file === 'real-input.yaml').map(({ situation }) => situation)
  expect(told).toEqual(real.map(({ situation }) => situation))
})
