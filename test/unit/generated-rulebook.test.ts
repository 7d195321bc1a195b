import { checkRulebook } from '../../cloudfunctions/rules/check'
import { readRulebook } from '../../config/rulebook'
import { generatedRulebook } from '../support/generated-rulebook'

const REGIONS = 340

test('the rulebook grown to 340 regions, their rules in three versions, has no finding', () => {
  const real = readRulebook()
  const { findings, regions, regionalRules, counts } = checkRulebook(generatedRulebook(real, REGIONS))
  expect(findings).toEqual([])
  expect(regions).toBe(REGIONS)
  // as many to a region as there really are, in up to three versions each
  const grown = regionalRules / regions
  const before = checkRulebook(real)
  const mean = before.regionalRules / before.regions
  expect(grown).toBeGreaterThan(2 * mean)
  expect(grown).toBeLessThan(3.5 * mean)
  expect(counts.cells).toBeGreaterThan(before.counts.cells)
})
