import path from 'node:path'
import { createRulebook } from '../../cloudfunctions/rules'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { readScenarios } from '../../config/rulebook/scenarios'

const rulebook = createRulebook(artefactOf(readRulebook()))
const { clusters, rules } = rulebook.policy
const scenarios = readScenarios(path.resolve(__dirname), new Set(rules.keys()), ['clusters.yaml'])

test('there are fourteen clusters, and a case for each', () => {
  expect(clusters.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `C${index + 1}`))
  expect(scenarios).toHaveLength(clusters.length)
})

test.each(clusters.map((cluster, index) => ({ ...cluster, scenario: scenarios[index] })))(
  '$id: its case shows claims of it, each with a ruling and the reason',
  ({ sides, scenario }) => {
    if (!scenario) throw new Error('no scenario')
    const { claims } = rulebook.advise(scenario.situation, scenario.today)
    const shown = sides.map((side) => claims.filter(({ id }) => side.claims.includes(id)))
    expect(shown.flat().length).toBeGreaterThan(0)
    for (const { ruling, why } of shown.flat()) {
      expect(['right', 'local-only', 'outdated', 'wrong', 'unverified']).toContain(ruling)
      expect(why.length).toBeGreaterThan(10)
    }
  },
)
