import type { Advice, Basis, HistoryGetReply } from '@contract'

/** Invented sources, one of each grade that an answer may rest on. */
export const law: Basis = {
  rule: 'r/law',
  source: 's-law',
  title: '示例法',
  article: '第一条',
  grade: 'law',
  checkedOn: '2026-02-01',
}
export const reported: Basis = {
  rule: 'r/reported',
  source: 's-reported',
  title: '示例报道',
  article: '',
  grade: 'reported',
  checkedOn: '2026-01-15',
  note: '转载，没有见到原文。',
  url: 'https://example.org/report',
}

/** An answer with nothing but what every answer has. */
export const bare: Advice = {
  asOf: '2026-03-10',
  region: { code: '450900', name: '广西壮族自治区玉林市', verified: 'none' },
  rulebook: { version: '1.2.3', hash: '0123456789abcdef' },
  summary: { title: '可以接着缴。', lines: ['先登记，再缴费。'], basis: [] },
  assumptions: [],
  claims: [],
  unknowns: [],
  trace: [],
}

/** An answer with every block of the page. */
export const full: Advice = {
  ...bare,
  lapse: { months: 2, from: '2026-01', to: '2026-02', basis: [] },
  assumptions: ['没有说缴费日期，按提问当天算。'],
  backPay: { verdict: 'allowed', by: 'person', until: '2026-05-31', assessedBy: '参保地税务部门', basis: [law] },
  cost: {
    months: [
      {
        month: '2026-01',
        dueOn: { earliest: '2026-01-31', latest: '2026-01-31' },
        days: { min: 38, max: 38 },
        lateFeePerHundred: { min: 1.9, max: 1.9 },
      },
      {
        month: '2026-02',
        dueOn: { earliest: '2026-02-15', latest: '2026-02-28' },
        days: { min: 10, max: 23 },
        lateFeePerHundred: { min: 0.5, max: 1.15 },
      },
    ],
    person: { min: 180, max: 360 },
    lateFeePerDay: 0.0005,
    lateFeePayer: 'employer',
    lateFeeCap: 'disputed',
    assumptions: ['缴费基数按您填的算。'],
    basis: [law, reported],
  },
  benefits: {
    waiting: { min: 0, max: 6, unit: 'month', fixed: 3, variable: { min: 0, max: 3 }, repaired: 0, ratio: 0 },
    startsOn: { earliest: '2026-03-10', latest: '2026-09-01' },
    retroactive: 'depends',
    retroactiveFrom: '2026-01-01',
    gapPayer: 'person',
    expenses: [{ on: '2026-02-03', amount: 1200, status: 'uncovered' }],
    timeline: [
      { from: '2026-01-01', to: '2026-03-10', status: 'uncovered' },
      { from: '2026-03-10', to: '2026-09-01', status: 'unknown' },
      { from: '2026-09-01', to: '2027-01-01', status: 'covered' },
    ],
    basis: [reported],
    undecided: '由玉林市医保经办机构确定。',
  },
  continuity: { cumulative: 'kept', continuous: 'depends', treatedAs: 'continuous', basis: [law] },
  notices: [{ text: '新法施行后，等待期可能改变。', from: '2027-01-01', basis: [law] }],
  claims: (['right', 'local-only', 'outdated', 'wrong', 'unverified'] as const).map((ruling, i) => ({
    id: `X-${i}`,
    statement: `说法${i}`,
    ruling,
    why: `理由${i}`,
    basis: i === 0 ? [law] : [],
  })),
  unknowns: [
    { field: 'event', question: '您这次属于哪种情况？', effect: '决定要不要等。' },
    { field: 'maternity.days', question: '当地增加多少天产假？', effect: '决定产假天数。' },
  ],
  contacts: [{ name: '医保服务热线', phone: '12393', hours: '工作日', basis: [] }],
  trace: [{ decision: 'waiting', rule: 'r/reported', outcome: {}, facts: {}, basis: [reported, law], overridden: [] }],
}

/** The consultation that gave an answer. */
export const consultation = (advice: Advice): HistoryGetReply => ({
  id: 'c1',
  createdAt: '2026-03-09T16:30:00.000Z',
  situation: { region: '450900', insurance: 'employee', asOf: '2026-03-10' },
  advice,
})
