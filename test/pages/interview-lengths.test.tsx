import type { Purpose } from '@contract'
import { unknownsOf } from '../../cloudfunctions/rules/advise'
import type { Answer } from '../../src/interview/answer'
import { answered, complete, newDraft, objection, previewed } from '../../src/interview/draft'
import { nextQuestion } from '../../src/interview/next'
import { begunWith } from '../../src/interview/purposes'
import { rulebook } from '../support/advised'
import { openPage } from '../support/taro'

const TODAY = '2026-12-01'

beforeEach(() => openPage('/pages/interview/index'))

/** The fields that are asked of who came for that and answers so, with the real rulebook behind it; what is not told is 不清楚. */
function walk(purpose: Purpose, person: Readonly<Record<string, Answer>>): string[] {
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
    if (wrong) throw new Error(wrong)
  }
}

const CHENGDU = { region: '510100', insurance: 'employee' }
const worker = {
  event: 'resume',
  cause: 'left-job',
  lastCoveredMonth: '2026-08',
  payOn: '2026-12-10',
  backPays: true,
  continuousMonths: 40,
  'previous.insurance': 'employee',
  workerPlan: 'with-account',
}
const CASES: [Purpose, string, Record<string, Answer>][] = [
  ['resume', 'cd', { ...CHENGDU, ...worker }],
  ['resume', 'hz', { ...worker, region: '330100', insurance: 'flexible', cause: 'left-job' }],
  ['resume', 'gx', { ...worker, region: '450900', insurance: 'employee', cause: 'left-job' }],
  ['resume', 'gz', { ...worker, region: '440100', insurance: 'employee', cause: 'left-job' }],
  ['resume', 'sh', { ...worker, region: '310000', insurance: 'employee', cause: 'left-job' }],
  ['resume', 'sz', { ...worker, region: '440300', insurance: 'employee', cause: 'left-job' }],
  ['resume', 'unk', { ...worker, region: '371700', insurance: 'employee', cause: 'left-job' }],
  ['resume', 'transfer', { ...CHENGDU, ...worker, event: 'transfer', 'previous.region': '440300' }],
  ['resume', 'arrears', { ...CHENGDU, ...worker, cause: 'employer-arrears', orderedToPay: 'not-ordered' }],
  [
    'resume',
    'benefit',
    {
      ...CHENGDU,
      ...worker,
      cause: 'unemployment-benefit',
      'unemployment.from': '2026-09',
      'unemployment.to': '2026-10',
    },
  ],
  [
    'resume',
    'zhoukou',
    {
      region: '411600',
      insurance: 'resident',
      event: 'resume',
      'resident.coverYear': 2027,
      'resident.lapsedYears': [2025, 2026],
      payOn: '2026-12-10',
      exemptions: [],
    },
  ],
  [
    'resume',
    'yulin',
    {
      region: '450900',
      insurance: 'resident',
      event: 'resume',
      'resident.coverYear': 2027,
      'resident.lapsedYears': [2025, 2026],
      payOn: '2026-12-10',
      exemptions: [],
    },
  ],
  [
    'family',
    'hz',
    {
      region: '330100',
      insurance: 'resident',
      event: 'resume',
      'resident.coverYear': 2027,
      'resident.lapsedYears': [2026],
      payOn: '2026-12-10',
      exemptions: [],
    },
  ],
  [
    'newborn',
    'wh',
    {
      region: '420100',
      bornOn: '2026-10-20',
      'resident.coverYear': 2027,
      payOn: '2026-12-10',
      'newborn.parentInsured': true,
    },
  ],
  [
    'newborn',
    'cs',
    {
      region: '430100',
      bornOn: '2026-10-20',
      'resident.coverYear': 2027,
      payOn: '2026-12-10',
      'newborn.parentInsured': true,
    },
  ],
  [
    'retirement',
    'sy',
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
  [
    'maternity',
    'gz',
    {
      region: '440100',
      insurance: 'employee',
      'maternity.kind': 'birth',
      'maternity.on': '2027-03-15',
      lastCoveredMonth: '2026-08',
      event: 'transfer',
      payOn: '2026-12-10',
      cause: 'left-job',
    },
  ],
  [
    'maternity',
    'gz2',
    {
      region: '440100',
      insurance: 'employee',
      'maternity.kind': 'birth',
      'maternity.on': '2026-09-15',
      lastCoveredMonth: '2026-08',
      event: 'resume',
      payOn: '2026-12-10',
      cause: 'left-job',
    },
  ],
  [
    'maternity',
    'res',
    { region: '440100', insurance: 'resident', 'maternity.kind': 'birth', 'maternity.on': '2027-03-15' },
  ],
  [
    'retired',
    'km',
    {
      region: '530100',
      lastCoveredMonth: '2026-05',
      cause: 'employer-arrears',
      expenses: [{ on: '2026-09-01', amount: 3000 }],
      payOn: '2026-12-10',
    },
  ],
  [
    'employer-clerk',
    'cd',
    {
      region: '510100',
      lastCoveredMonth: '2026-08',
      paidAgainFrom: '2026-11',
      workers: 5,
      payOn: '2026-12-10',
      monthlyBase: 6000,
      event: 'resume',
      orderedToPay: 'not-ordered',
    },
  ],
  [
    'never-enrolled',
    'dg',
    {
      region: '441900',
      'neverEnrolled.workedFrom': '2024-01',
      'neverEnrolled.waiver': true,
      expenses: [{ on: '2026-07-17', amount: 3000 }],
      orderedToPay: 'not-ordered',
    },
  ],
  [
    'double-cover',
    'cq',
    { region: '500000', insurance: 'employee', 'previous.insurance': 'resident', 'resident.coverYear': 2026 },
  ],
  ['price', 'wh', { region: '420100', insurance: 'resident', 'resident.coverYear': 2027 }],
  ['price', 'hz', { region: '330100', insurance: 'resident', 'resident.coverYear': 2027 }],
  ['price', 'sh', { region: '310000', insurance: 'resident', 'resident.coverYear': 2027 }],
  ['price', 'gx', { region: '450900', insurance: 'resident', 'resident.coverYear': 2027 }],
  ['price', 'tj', { region: '120000', insurance: 'resident', 'resident.coverYear': 2027 }],
  ['price', 'bj', { region: '110000', insurance: 'resident', 'resident.coverYear': 2027 }],
  ['price', 'cd', { region: '510100', insurance: 'flexible', monthlyBase: 6000 }],
]
test('walks', () => {
  console.log(
    CASES.map(([p, n, person]) => {
      const f = walk(p, person)
      return `${p} ${n} ${f.length}: ${f.join(' ')}`
    }).join('\n'),
  )
})
