import type { Situation } from '@contract'
import type { Row } from '../../cloudfunctions/rules/engine'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { reachedRules } from '../../config/rulebook/reached'
import { readScenarios } from '../../config/rulebook/scenarios'
import { type BoundaryCase, boundaryCases } from '../support/boundaries'

const source = readRulebook()
const policy = readPolicy(source)
const program = compilePolicy(policy)

/** As many situations as are tried for a rule, until one shows it both holding and not. */
const SEEDS = 4

/** For each rule, situations that it decides. */
const seeds = new Map<string, Situation[]>()
for (const { situation, today } of readScenarios(__dirname, new Set(policy.rules.keys()))) {
  const seed = { ...situation, asOf: situation.asOf ?? today }
  for (const rule of reachedRules(policy, program, [{ situation: seed, today }]))
    seeds.set(rule, [...(seeds.get(rule) ?? []), seed])
}

const flips = (each: readonly BoundaryCase[]): boolean => new Set(each.map(({ expected }) => expected)).size === 2

/** The cases made of the first situation that shows both sides, else of the first. */
function casesOf(row: Row): BoundaryCase[] {
  const tried: BoundaryCase[][] = []
  for (const seed of (seeds.get(row.id) ?? []).slice(0, SEEDS)) {
    const made = boundaryCases(policy, program, row, seed)
    if (flips(made)) return made
    tried.push(made)
  }
  return tried[0] ?? []
}

// a limit shows only where nothing narrower speaks
const cases = new Map(program.model.rows.filter(({ bound }) => !bound).map((row) => [row.id, casesOf(row)] as const))
const described = ({ rule, decision, at, situation, expected, got }: BoundaryCase) =>
  `${rule} ${decision} at ${at}: expected ${expected}, got ${got}: ${JSON.stringify(situation)}`

test.each([...cases].filter(([, each]) => each.length > 0))(
  '%s holds on one side of each of its thresholds and days, and not on the other',
  (_, each) => {
    expect(each.filter(({ expected, got }) => expected !== got).map(described)).toEqual([])
  },
)

test('the boundaries lie on both sides: most thresholds and days flip the rule', () => {
  const all = [...cases.values()].flat()
  const flipping = [...cases.values()].filter(flips)
  const tried = [...cases.values()].filter((each) => each.length > 0)
  console.info(`boundaries: ${all.length} cases of ${tried.length} rules, ${flipping.length} of them flip`)
  expect(flipping.length).toBeGreaterThan(tried.length * 0.9)
})
