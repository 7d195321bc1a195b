import type { Purpose } from '@contract'
import { unknownsOf } from '../../cloudfunctions/rules/advise'
import type { Answer } from '../../src/interview/answer'
import { answered, complete, newDraft, objection, previewed } from '../../src/interview/draft'
import { nextQuestion } from '../../src/interview/next'
import { begunWith } from '../../src/interview/purposes'
import { rulebook } from '../support/advised'
import { openPage } from '../support/taro'

const TODAY = '2026-12-01'

jest.mock('../../src/services/clock', () => ({ today: () => TODAY }))

type Person = Readonly<Record<string, Answer>>

beforeEach(() => openPage('/pages/interview/index'))

/** What is asked of who came for that and answers so, with the real rulebook behind the interview; what is not told is 不清楚. */
function walk(purpose: Purpose, person: Person): string[] {
  const fields: string[] = []
  let draft = newDraft(begunWith(purpose))
  for (;;) {
    const situation = complete(draft)
    if (situation && !draft.fresh) draft = previewed(draft, unknownsOf(rulebook, situation, TODAY))
    const field = nextQuestion(draft)
    if (field === undefined) return fields
    fields.push(field)
    draft = answered(draft, field, person[field])
    const wrong = objection(draft, field)
    if (wrong !== undefined) throw new Error(`${field}: ${wrong}`)
  }
}

const WORKER = {
  insurance: 'employee',
  event: 'resume',
  cause: 'left-job',
  lastCoveredMonth: '2026-08',
  payOn: '2026-12-10',
  backPays: true,
  continuousMonths: 40,
}
const RESIDENT = {
  insurance: 'resident',
  event: 'resume',
  'resident.coverYear': 2027,
  'resident.lapsedYears': [2025, 2026],
  'resident.window': 'inside',
  payOn: '2026-12-10',
  exemptions: [],
}
const BABY = { bornOn: '2026-10-20', 'resident.coverYear': 2027, payOn: '2026-12-10', 'resident.window': 'inside' }
const EXPENSES = [{ on: '2026-09-01', amount: 3000 }]
const BIRTH = { ...WORKER, 'maternity.kind': 'birth', 'maternity.on': '2027-03-15', lastCoveredMonth: '2026-11' }

const CASES: readonly (readonly [purpose: Purpose, who: string, most: number, person: Person])[] = [
  ['resume', 'left a job in 成都', 6, { ...WORKER, region: '510100' }],
  ['resume', 'goes on as 灵活就业 in 杭州', 7, { ...WORKER, region: '330100', insurance: 'flexible' }],
  [
    'resume',
    'came to 成都 from 深圳',
    8,
    { ...WORKER, region: '510100', event: 'transfer', 'previous.region': '440300' },
  ],
  ['resume', 'has an employer in arrears', 7, { ...WORKER, region: '510100', cause: 'employer-arrears' }],
  [
    'resume',
    'drew unemployment benefit',
    8,
    {
      ...WORKER,
      region: '440300',
      cause: 'unemployment-benefit',
      'unemployment.from': '2026-10',
      'unemployment.to': '2026-11',
    },
  ],
  ['resume', 'missed two years of 居民医保 in 周口', 8, { ...RESIDENT, region: '411600' }],
  ['family', 'asks for a resident in 杭州', 8, { ...RESIDENT, region: '330100' }],
  ['newborn', 'has a baby in 武汉', 5, { ...BABY, region: '420100' }],
  [
    'retirement',
    'is 59 in 沈阳',
    8,
    {
      region: '210100',
      insurance: 'flexible',
      'retirement.category': 'male',
      'retirement.bornIn': '1967-05',
      cumulativeMonths: 264,
      actualMonths: 264,
      localMonths: 264,
    },
  ],
  ['maternity', 'is pregnant and insured in 广州', 6, { ...BIRTH, region: '440100' }],
  ['maternity', 'is pregnant with a gap', 9, { ...BIRTH, region: '440100', lastCoveredMonth: '2026-08' }],
  [
    'retired',
    'has a former employer in arrears',
    6,
    { region: '530100', lastCoveredMonth: '2026-05', cause: 'employer-arrears', expenses: EXPENSES },
  ],
  [
    'employer-clerk',
    'missed two months for five workers',
    8,
    { ...WORKER, region: '510100', paidAgainFrom: '2026-11', workers: 5, monthlyBase: 6000 },
  ],
  [
    'never-enrolled',
    'was never enrolled, and fell ill',
    4,
    { region: '441900', 'neverEnrolled.workedFrom': '2024-01', 'neverEnrolled.waiver': true, expenses: EXPENSES },
  ],
  ['double-cover', 'paid twice', 4, { region: '500000', insurance: 'employee', 'previous.insurance': 'resident' }],
  ['price', 'asks as a resident', 4, { ...RESIDENT, region: '420100', bornOn: '1980-03-10' }],
  ['price', 'asks as 灵活就业', 3, { region: '330100', insurance: 'flexible' }],
]

test.each(CASES)('%s: who %s answers at most %i questions', (purpose, _who, most, person) => {
  const asked = walk(purpose, person)
  expect(asked.length > most ? asked : []).toEqual([])
})

/** Places of all sizes, from every part of the rulebook. */
const PLACES = [...rulebook.policy.regions.keys()].filter((place, at) => /^\d{6}$/.test(place) && at % 8 === 0)

test.each<[Purpose, number, Person]>([
  ['resume', 8, WORKER],
  ['resume', 8, RESIDENT],
  ['newborn', 6, BABY],
  ['price', 4, { ...RESIDENT, bornOn: '1980-03-10' }],
])('%s takes no more than %i questions, wherever one lives', (purpose, most, person) => {
  expect(PLACES.length).toBeGreaterThan(10)
  for (const region of PLACES)
    expect([region, walk(purpose, { ...person, region }).length <= most]).toEqual([region, true])
})

describe('what cannot be, and what the program should know, is asked of nobody:', () => {
  const everything = CASES.flatMap(([purpose, , , person]) => walk(purpose, person))

  test('days of leave, growth of the base', () => {
    expect(everything).not.toContain('maternity.days')
    expect(everything).not.toContain('retirement.baseGrowth')
  })

  test('the years that a newborn has not lived', () => {
    expect(walk('newborn', { ...BABY, region: '420100' })).not.toContain('resident.lapsedYears')
  })

  test('how a birth went that is still to come', () => {
    const asked = walk('maternity', { ...BIRTH, region: '440100' })
    expect(asked).not.toContain('maternity.difficult')
    expect(asked).not.toContain('maternity.continuousMonthsAfter')
  })

  test('why cover stopped, of who is near retirement, has a newborn, or is insured and pregnant', () => {
    for (const [purpose, who, , person] of CASES.filter(
      ([of, who]) => ['retirement', 'newborn'].includes(of) || who.includes('insured in'),
    ))
      expect([who, ...walk(purpose, person)]).not.toContain('cause')
  })
})
