import { readFileSync } from 'node:fs'
import path from 'node:path'
import { idsOf } from '../../cloudfunctions/rules/guide'
import { unreachedFormulas } from '../../config/tools/reached'
import type { Scenario } from '../../config/tools/scenarios'
import { type Advised, adviseAll, rulebook, scenarios } from '../support/advised'
import { weighsWhatCirculates } from './judges/claims'
import { meetsExpectations } from './judges/expectations'
import { speaksPlainly } from './judges/plain-words'
import { reachesEverything } from './judges/reach'
import { staysSmall } from './judges/size'

// each scenario is answered once, and every judge looks at the answers
let advised: (Scenario & Advised)[] = []
const unused = unreachedFormulas(() => {
  advised = adviseAll(scenarios)
})

meetsExpectations(advised)
reachesEverything(advised, unused)
staysSmall(advised)
speaksPlainly(advised)
weighsWhatCirculates(advised)

test('a formula that no case uses is named', () => {
  const residents = scenarios.filter(({ file }) => file === 'cost/resident.yaml')
  const unreached = unreachedFormulas(() => adviseAll(residents))
  expect(unreached).toEqual(
    expect.arrayContaining(['lateFee', 'lateFeeCapped', 'assessment', 'maternityAllowance', 'lumpSum']),
  )
  expect(unreached).not.toContain('repairFee')
})

test('the scenarios name no entry of the guide that there is not', () => {
  const ids = new Set(idsOf(rulebook.policy.guide))
  const named = scenarios.flatMap(({ expect: { guide = [], notGuide = [] } }) => [...guide, ...notGuide])
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})

test('the summaries of all scenarios are many different ones', () => {
  expect(new Set(advised.map(({ advice }) => JSON.stringify(advice.summary))).size).toBeGreaterThan(100)
})

test('the real input is among the scenarios, word for word', () => {
  const file = path.join(__dirname, '../contract/real-input.json')
  const real: { situation: unknown }[] = JSON.parse(readFileSync(file, 'utf8'))
  const told = scenarios.filter((scenario) => scenario.file === 'real-input.yaml').map(({ situation }) => situation)
  expect(told).toEqual(real.map(({ situation }) => situation))
})
