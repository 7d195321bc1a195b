import type { Row } from '../../cloudfunctions/rules/engine'
import { rulebook } from '../support/advised'
import { type BoundaryCase, boundaryCases } from '../support/boundaries'
import { decidedBy } from '../support/decided-by'

const { policy, program } = rulebook

/** As many situations as are tried for a rule, until one shows it both holding and not. */
const SEEDS = 4

const flips = (each: readonly BoundaryCase[]): boolean => new Set(each.map(({ expected }) => expected)).size === 2

/** The cases made of the first situation that shows both sides, else of the first. */
function casesOf(row: Row): BoundaryCase[] {
  const tried: BoundaryCase[][] = []
  for (const { situation, today } of (decidedBy.get(row.id) ?? []).slice(0, SEEDS)) {
    const made = boundaryCases(policy, program, row, { ...situation, asOf: situation.asOf ?? today })
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
