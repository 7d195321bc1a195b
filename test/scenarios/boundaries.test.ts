import { createRulebook } from '../../cloudfunctions/rules'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { type BoundaryCase, boundaryCases } from '../support/boundaries'
import { readScenarios } from '../support/scenario'

const source = readRulebook()
const policy = readPolicy(source)
const program = compilePolicy(policy)
const rulebook = createRulebook(source)

/** For each rule, a situation that it decides. */
const seeds = new Map<string, Parameters<typeof boundaryCases>[3]>()
for (const { situation, today } of readScenarios(__dirname, new Set(policy.rules.keys())))
  for (const { rule } of rulebook.advise(situation, today).trace)
    if (!seeds.has(rule)) seeds.set(rule, { ...situation, asOf: situation.asOf ?? today })

/** A limit shows only where nothing narrower speaks. */
const rows = program.model.rows.filter(({ id, bound }) => seeds.has(id) && !bound)
const cases = new Map(
  rows.map((row) => [row.id, boundaryCases(policy, program, row, seeds.get(row.id) as never)] as const),
)
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
  const flipping = [...cases.values()].filter((each) => new Set(each.map(({ expected }) => expected)).size === 2)
  const tried = [...cases.values()].filter((each) => each.length > 0)
  console.info(`boundaries: ${all.length} cases of ${tried.length} rules, ${flipping.length} of them flip`)
  expect(flipping.length).toBeGreaterThan(tried.length * 0.9)
})
