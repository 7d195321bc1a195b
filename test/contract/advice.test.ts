import { Advice, AdviseReply, ExportReply, HistoryGetReply, HistoryListReply, parse, ReevaluateReply } from '@contract'
import realInput from './real-input.json'

const basis: Advice['summary']['basis'] = [
  {
    rule: 'national/late-fee',
    source: 'social-insurance-law',
    title: '中华人民共和国社会保险法',
    article: '第八十六条',
    grade: 'law',
    checkedOn: '2026-11-22',
    note: '按日计算',
    url: 'https://example.org/law',
  },
]

const least: Advice = {
  asOf: '2026-03-10',
  region: { code: '450900', name: '广西壮族自治区玉林市', verified: 'none' },
  rulebook: { version: '2026.11', hash: 'a1b2' },
  summary: { title: '断缴 2 个月', lines: ['可以问当地医保局'], basis },
  assumptions: [],
  claims: [],
  unknowns: [],
  trace: [],
}

/** Every block once, with exact values, ranges and open ends. */
const full: Advice = {
  ...least,
  assumptions: ['缴费日期按今天计算'],
  lapse: { months: 2, from: '2026-01', to: '2026-02', basis: [] },
  backPay: {
    verdict: 'depends',
    by: 'employer',
    until: '2026-12-31',
    assessedBy: '税务机关',
    basis,
    undecided: '问当地医保局',
  },
  cost: {
    months: [
      {
        month: '2026-01',
        base: { min: 4000, max: 4500.5 },
        employer: 360,
        person: 90,
        dueOn: { earliest: '2026-01-31', latest: '2026-02-28' },
        days: { min: 10, max: 38 },
        lateFee: { min: 2.25, max: 8.55 },
        lateFeePerHundred: { min: 0.5, max: 1.9 },
      },
      { month: '2026-02' },
    ],
    employer: 720,
    person: 180,
    lateFee: { min: 2.25, max: 12 },
    lateFeePerDay: 0.0005,
    lateFeePayer: 'employer',
    lateFeeCap: 'disputed',
    interest: 0,
    assessed: 1000,
    repairFee: 400,
    total: { min: 1302.25, max: 1312 },
    assumptions: ['基数没有变化'],
    basis,
  },
  benefits: {
    waiting: { min: 3, max: null, unit: 'month', fixed: 3, variable: { min: 1, max: 2 }, repaired: 0, ratio: 0.5 },
    anchor: 'monthsFromPayMonth',
    startsOn: { earliest: '2026-06-01', latest: null },
    retroactive: 'depends',
    retroactiveFrom: '2026-01-01',
    gapPayer: 'fund',
    ratioUntil: 'wait-end',
    capRatio: 0.5,
    timeline: [
      { from: '2026-01-01', to: '2026-03-10', status: 'uncovered' },
      { from: '2026-03-10', to: '2026-06-01', status: 'waiting' },
      { from: '2026-06-01', to: '2026-07-01', status: 'covered' },
    ],
    expenses: [{ on: '2026-02-01', amount: 1234.5, status: 'unknown' }],
    basis,
  },
  continuity: { cumulative: 'kept', continuous: 'depends', treatedAs: 'continuous', basis },
  catastrophicCap: { increment: 1000, ceiling: 300000, carriedOver: 'no', penalty: 4000, basis },
  resident: { phase: 'main', from: '2026-09-01', to: '2026-12-31', fee: { min: 400, max: 430 }, basis },
  maternity: { allowance: 26133.33, payer: 'fund', reimbursedWhen: 'after-12-months', leaveDays: 98, basis },
  retirement: {
    delayMonths: 4,
    age: { years: 60, months: 4 },
    on: '2026-05',
    requiredMonths: { min: 240, max: 300 },
    localRequiredMonths: 120,
    gapMonths: 12,
    localGapMonths: 0,
    options: [
      { kind: 'lump-sum', cost: 5000 },
      { kind: 'monthly', months: 12, text: '按月缴' },
    ],
    basis,
  },
  personalAccount: { gapCredited: 'yes', usableInWait: 'depends', basis, undecided: '问当地医保局' },
  linkedRights: [{ text: '失业保险金', basis }],
  options: [
    {
      kind: 'back-pay',
      cost: 180,
      startsOn: { earliest: '2026-04-01', latest: '2026-06-01' },
      uncoveredMonths: 2,
      basis,
    },
    { kind: 'wait', text: '继续断缴', basis },
  ],
  materials: [{ text: '身份证', why: '核对身份', optional: false, basis }],
  steps: [
    { stage: 'before', text: '先打电话问清楚', why: '各地不一样', channel: '电话', items: ['打电话', '记下来'], basis },
  ],
  letters: [{ title: '请求书', to: '____（单位全称）', body: ['请补缴。', '____年____月____日'], basis }],
  contacts: [{ name: '医保服务热线', phone: '12393', hours: '工作日', basis }],
  notices: [{ text: '新法将会施行', from: '2027-01-01', basis }],
  claims: [{ id: 'C1', statement: '断缴三个月就清零', ruling: 'wrong', why: '累计年限不清零', basis }],
  unknowns: [{ field: 'resident.window', question: '是在集中参保期缴费吗?', effect: '决定要不要等待' }],
  trace: [
    {
      decision: 'lateFee',
      rule: 'national/late-fee',
      outcome: { kind: 'late-fee', ratePerDay: 0.0005, share: { ratio: 0.5 }, months: [1, 2], cap: null },
      facts: { insurance: 'employee', lapsedMonths: 2, backPays: true },
      basis,
      overridden: ['national/other'],
    },
  ],
}

const issuesOf = (advice: unknown) => {
  const result = parse(Advice, advice)
  return result.ok ? [] : result.issues
}

test('an advice with every block parses unchanged', () => {
  expect(parse(Advice, full)).toEqual({ ok: true, data: full })
})

test('an advice needs no block but its frame', () => {
  expect(parse(Advice, least)).toEqual({ ok: true, data: least })
  for (const field of Object.keys(least)) {
    const { [field as keyof Advice]: _, ...rest } = least
    expect(issuesOf(rest).map(({ path }) => path)).toEqual([field])
  }
})

test('every block must say where it comes from and takes no unknown field', () => {
  const blocks = Object.entries(full).filter(([, block]) => typeof block === 'object' && 'basis' in block)
  expect(blocks.map(([name]) => name)).toHaveLength(11)
  for (const [name, block] of blocks) {
    const { basis: _, ...rest } = block as { basis: unknown }
    expect(issuesOf({ ...full, [name]: { ...rest, extra: 1 } }).map(({ path }) => path)).toEqual([
      `${name}.basis`,
      `${name}.extra`,
    ])
  }
})

test.each([
  ['summary.lines', { summary: { ...full.summary, lines: Array(6).fill('一行') } }],
  ['cost.interest', { cost: { ...full.cost, interest: { min: 2, max: 1 }, total: undefined } }],
  ['cost.total', { cost: { ...full.cost, total: { min: 1302.25, max: 1312.01 } } }],
  ['cost.months', { cost: { ...full.cost, months: [{ month: '2026-01', employer: 719.99 }] } }],
  ['benefits.startsOn', { benefits: { ...full.benefits, startsOn: { earliest: '2026-06-02', latest: '2026-06-01' } } }],
  ['benefits.waiting', { benefits: { ...full.benefits, waiting: { min: 4, max: 3, unit: 'month' } } }],
  [
    'benefits.timeline',
    {
      benefits: {
        ...full.benefits,
        timeline: [
          { from: '2026-01-01', to: '2026-02-01', status: 'waiting' },
          { from: '2026-02-02', to: '2026-03-01', status: 'covered' },
        ],
      },
    },
  ],
  [
    'benefits.timeline.0',
    { benefits: { ...full.benefits, timeline: [{ from: '2026-01-01', to: '2026-01-01', status: 'covered' }] } },
  ],
  ['trace.0.outcome.on', { trace: [{ ...full.trace[0], outcome: { on: new Date(0) } }] }],
])('an advice is refused at %s', (path, change) => {
  expect(issuesOf({ ...full, ...change })).toEqual([{ path, message: expect.any(String) }])
})

test('the replies that carry an advice parse', () => {
  const [first] = realInput
  const kept = { id: 'c1', createdAt: '2026-11-22T01:02:03.000Z', situation: first?.situation, advice: full }
  expect(parse(HistoryGetReply, kept).ok).toBe(true)
  expect(parse(AdviseReply, { id: kept.id, createdAt: kept.createdAt, advice: full }).ok).toBe(true)
  expect(
    parse(ExportReply, {
      exportedAt: kept.createdAt,
      consultations: [kept],
      members: [{ id: 'm1', nickname: '妈妈', answers: { bornOn: '1960-05-01' } }],
      reminders: [{ id: 'r1', consultationId: 'c1', kind: 'pay', on: '2026-12-01' }],
      feedback: [{ id: 'f1', createdAt: kept.createdAt, text: '谢谢' }],
    }).ok,
  ).toBe(true)
  const { advice: _, ...line } = kept
  expect(
    parse(HistoryListReply, {
      items: [{ ...line, title: full.summary.title, startsOn: full.benefits?.startsOn }],
      next: 'cursor',
    }).ok,
  ).toBe(true)
  expect(
    parse(ReevaluateReply, {
      before: least,
      after: full,
      changes: [{ path: 'backPay.verdict', after: 'depends', text: '补缴的规定有了变化' }],
    }).ok,
  ).toBe(true)
})
