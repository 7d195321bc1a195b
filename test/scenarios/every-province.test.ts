import { Advice, parse, REGIONS, type Situation } from '@contract'
import { createRulebook } from '../../cloudfunctions/rules'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const rulebook = createRulebook(artefactOf(readRulebook()))
const TODAY = '2026-11-22'

const provinces = REGIONS.filter(({ code }) => code.endsWith('0000'))
const insurances = ['employee', 'flexible', 'resident'] as const
const events = ['resume', 'transfer', 'switch', 'first'] as const

/** What is told of the lapse: nothing, that there was none, a short one, a long one. */
const lapses: Readonly<Record<string, Partial<Situation>>> = {
  'an unknown lapse': {},
  'a known lapse': { lastCoveredMonth: '2026-03', resident: { coverYear: 2027, lapsedYears: [2026], repairYears: 0 } },
}

const cases = provinces.flatMap(({ code, name }) =>
  insurances.flatMap((insurance) =>
    events.flatMap((event) =>
      Object.entries(lapses).map(([lapse, told]) => ({ code, name, insurance, event, lapse, told })),
    ),
  ),
)

test('the cases are every province, insurance, event, and a known and an unknown lapse', () => {
  expect(cases).toHaveLength(32 * 3 * 4 * 2)
})

test.each(cases)(
  '$name, $insurance, $event, $lapse: an advice of the right form',
  ({ code, insurance, event, told }) => {
    const { resident, ...rest } = told
    const situation = {
      region: code,
      insurance,
      event,
      ...rest,
      ...(insurance === 'resident' && resident && { resident }),
    }
    const advice = rulebook.advise(situation as Situation, TODAY)
    expect(parse(Advice, advice)).toMatchObject({ ok: true })
    expect(advice.summary.lines.length).toBeGreaterThan(0)
    expect(advice.benefits?.basis.length).toBeGreaterThan(0)
    // what is not verified is said
    expect(['none', 'partial', 'full']).toContain(advice.region.verified)
    if (advice.region.verified === 'none') expect(advice.summary.lines.join()).toContain('还没有核实')
  },
)
