import { idsOf } from '../../../cloudfunctions/rules/guide'
import { guideIdsOf } from '../../../config/tools/scenarios'
import { type Advised, rulebook } from '../../support/advised'

const { policy } = rulebook

/** Nothing stands in the rulebook that no scenario shows; `unused` are the named formulas that none of the answers needed. */
export const reachesEverything = (advised: readonly Advised[], unused: readonly string[]): void =>
  describe('at least one scenario shows', () => {
    test('every rule deciding something', () => {
      const reached = new Set(advised.flatMap(({ advice }) => advice.trace.map(({ rule }) => rule)))
      expect([...policy.rules.keys()].filter((id) => !reached.has(id))).toEqual([])
    })

    test('every named formula at work', () => {
      expect(unused).toEqual([])
    })

    test('every entry of the guide being told', () => {
      const told = new Set(advised.flatMap(({ advice }) => guideIdsOf(advice)))
      expect(idsOf(policy.guide).filter((id) => !told.has(id))).toEqual([])
    })
  })
