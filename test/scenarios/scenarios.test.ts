import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createRulebook } from '../../cloudfunctions/rules'
import { artefactOf, compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { reachedRules, unreachedFormulas } from '../../config/rulebook/reached'
import { differences, readScenarios, type Scenario } from '../../config/rulebook/scenarios'

const source = readRulebook()
const rulebook = createRulebook(artefactOf(source))
const policy = readPolicy(source)
const program = compilePolicy(policy)
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
  const reached = reachedRules(policy, program, scenarios)
  expect([...ruleIds].filter((id) => !reached.has(id))).toEqual([])
})

test('every named formula is used by the advice of at least one scenario', () => {
  expect(unreachedFormulas({ ...source, policy, program }, scenarios)).toEqual([])
})

test('a formula that no scenario uses is named', () => {
  const residents = scenarios.filter(({ situation }) => situation.insurance === 'resident' && !situation.retirement)
  const unreached = unreachedFormulas({ ...source, policy, program }, residents)
  expect(unreached).toEqual(
    expect.arrayContaining(['lateFee', 'lateFeeCapped', 'assessment', 'maternityAllowance', 'lumpSum']),
  )
  expect(unreached).not.toContain('repairFee')
})

test('the real input is among the scenarios, word for word', () => {
  const file = path.join(__dirname, '../contract/real-input.json')
  const real: { situation: unknown }[] = JSON.parse(readFileSync(file, 'utf8'))
  const told = scenarios.filter((scenario) => scenario.file === 'real-input.yaml').map(({ situation }) => situation)
  expect(told).toEqual(real.map(({ situation }) => situation))
})
