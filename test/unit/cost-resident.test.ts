import { Cost, parse, type Situation } from '@contract'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { cost } from '../../cloudfunctions/rules/advice/cost'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const REGION = '450900'
const COVER_YEAR = 2026
const { files } = readRulebook()
const nation = Object.entries(files).filter(([path]) => !path.startsWith('regions/'))

/** The cost of a resident's year with one missed year repaired, in a region whose rules name these fees. */
function costOf(fees: readonly object[], told: Partial<NonNullable<Situation['resident']>> = {}): Cost {
  const policy = readPolicy({
    version: 'made-up',
    hash: 'made-up',
    files: {
      ...Object.fromEntries(nation),
      [`regions/${REGION}-yulin/region.yaml`]: { code: REGION, note: '为测试编的。' },
      [`regions/${REGION}-yulin/sources.yaml`]: [
        {
          id: 'made-up',
          title: '示范文件',
          issuer: '示范机关',
          grade: 'official',
          read: 'full-text',
          checkedOn: '2026-11-01',
          note: '为测试编的文件。',
        },
      ],
      [`regions/${REGION}-yulin/resident.yaml`]: fees.map((residentFee, index) => ({
        id: `${REGION}/fee-${index}`,
        text: '为测试编的。',
        when: { insurance: 'resident', coverYear: COVER_YEAR, assistance: 'none' },
        then: { residentFee },
        source: 'made-up',
        article: '第一条',
      })),
    },
  })
  const situation: Situation = {
    region: REGION,
    insurance: 'resident',
    event: 'resume',
    payOn: '2026-08-10',
    exemptions: [],
    resident: { coverYear: COVER_YEAR, lapsedYears: [2025], repairYears: 1, assistance: 'none', ...told },
  }
  const block = cost(caseOf({ policy, program: compilePolicy(policy) }, situation, '2026-08-10'))
  const parsed = parse(Cost, block)
  if (!parsed.ok) throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join(' '))
  return parsed.data
}

test('a full price of which the subsidy is known repairs a year for what is left without it', () => {
  const { composition, person, repairFee, total, formula } = costOf([
    { individual: 1100, subsidy: 700, composition: 'full' },
  ])
  expect({ composition, person, repairFee, total }).toEqual({
    composition: 'full',
    person: 1100,
    repairFee: 400,
    total: 1500,
  })
  expect(formula).toBeUndefined()
})

test.each([
  ['no rule tells the subsidy', [{ individual: 1070, composition: 'full' }]],
  ['another rule than that of the price tells it', [{ individual: 1070, composition: 'full' }, { subsidy: 700 }]],
  [
    'the rule of the price does not say that it is in it',
    [{ individual: 1070 }, { subsidy: 700, composition: 'full' }],
  ],
])('a full price is never taken for the individual fee where %s', (_, fees) => {
  const { person, repairFee, total, formula } = costOf(fees)
  expect({ person, repairFee, total }).toEqual({ person: 1070 })
  expect(formula).toEqual([expect.stringMatching(/^补断保年份的费＝1×2026年度的个人缴费标准，不含财政补助。/)])
})

test('a full price that nobody knows is never a sum of parts, and the individual fee that was told is the least of it', () => {
  const { composition, person, repairFee, total, formula, assumptions } = costOf([{ composition: 'full' }], {
    annualFee: 420,
  })
  expect({ composition, person, repairFee, total }).toEqual({ composition: 'full', repairFee: 420 })
  expect(formula).toEqual([
    expect.stringMatching(/^2026年度的费是全价，财政补助那部分也要自己出。至少420元，当地的标准还没有核实/),
  ])
  expect(assumptions).toEqual(['补断保年份，每年按2026年度的个人缴费标准算，不含财政补助。'])
})

test('a price without the subsidy is the individual fee itself, whatever the subsidy is', () => {
  const { person, repairFee, total } = costOf([{ individual: 400, subsidy: 700, composition: 'individual' }])
  expect({ person, repairFee, total }).toEqual({ person: 400, repairFee: 400, total: 800 })
  expect(costOf([{ individual: 400, subsidy: 700 }])).toMatchObject({ person: 400, repairFee: 400, total: 800 })
})

describe('a fee that was told beyond what the rules let it be', () => {
  const dear = [{ individual: { min: 400, max: 1100 }, composition: { oneOf: ['individual', 'full'] } }]

  test('is not what the year costs, and is not said to be', () => {
    const { person, total, assumptions } = costOf(dear, { annualFee: 1200, repairYears: 0, assistance: undefined })
    expect({ person, total }).toEqual({ person: { min: 0, max: 1100 }, total: { min: 0, max: 1100 } })
    expect(assumptions?.join()).not.toMatch('按您填的')
  })

  test('is the least where it lies within', () => {
    const { person, assumptions } = costOf(dear, { annualFee: 450, repairYears: 0, assistance: undefined })
    expect(person).toEqual({ min: 450, max: 1100 })
    expect(assumptions?.join()).toMatch('按您填的')
  })
})
