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
    ratioUntil: 6,
    capRatio: 0.5,
    expenses: [{ on: '2026-02-03', amount: 1200, status: 'uncovered', why: '那天没有保障。' }],
    timeline: [
      { from: '2026-01-01', to: '2026-03-10', status: 'uncovered' },
      { from: '2026-03-10', to: '2026-09-01', status: 'unknown' },
      { from: '2026-09-01', to: '2027-01-01', status: 'covered' },
    ],
    basis: [reported],
    undecided: '由玉林市医保经办机构确定。',
  },
  continuity: { cumulative: 'kept', continuous: 'depends', treatedAs: 'continuous', basis: [law] },
  resident: { phase: 'main', from: '2026-10-01', to: '2026-12-31', fee: 400, basis: [law] },
  catastrophicCap: {
    increment: { min: 0, max: 60000 },
    carriedOver: 'depends',
    penalty: 4000,
    ceiling: 346000,
    assumptions: ['没有核对是不是超过两成。'],
    basis: [law],
    undecided: '要先知道，连续多少年没有报销过？',
  },
  personalAccount: { gapCredited: 'no', usableInWait: 'yes', basis: [law] },
  maternity: {
    payer: 'fund',
    reimbursedWhen: 'after-12-months',
    payee: 'person',
    workdays: 10,
    allowance: 32666.67,
    leaveDays: 98,
    monthsLeft: 4,
    formula: '月平均工资÷30×产假天数。',
    assumptions: ['只算了国家规定的天数。'],
    basis: [law],
  },
  retirement: {
    on: '2031-10',
    age: { years: 61, months: 5 },
    delayMonths: 17,
    monthsLeft: 59,
    requiredMonths: { min: 180, max: 181 },
    gapMonths: 30,
    pensionMonths: 192,
    options: [
      { kind: 'lump-sum', allowed: 'yes', cost: 24800, text: '可以一次缴足。' },
      { kind: 'monthly', allowed: 'yes', months: 30, cost: 24800, costWithGrowth: 25854, text: '按月接着缴。' },
    ],
    series: [
      { year: 1, lumpSum: 24800, monthly: 9600 },
      { year: 2, lumpSum: 24800, monthly: 25854 },
    ],
    assumptions: ['按您填的基数每年涨5%算。'],
    basis: [law],
  },
  linkedRights: [{ text: '养老保险要缴满16年。', basis: [law] }],
  options: [
    {
      kind: 'back-pay',
      asTold: true,
      recommended: true,
      cost: 1492,
      monthlyCost: 746,
      startsOn: { earliest: '2026-03-10', latest: '2026-03-10' },
      uncoveredDays: 0,
      uncoveredMonths: { min: 0, max: 2 },
      retroactive: 'yes',
      claimable: 1200,
      reasons: ['2026年3月10日起就有保障。'],
      text: '把断缴的月份补上。',
      basis: [law],
      undecided: '哪个更好，要问当地。',
    },
    {
      kind: 'resident',
      coverYear: 2027,
      startsOn: { earliest: '2027-01-01', latest: null },
      whatIsLost: ['连续缴费的时间要重新算起。'],
      basis: [reported],
      undecided: '哪个更好，要问当地。',
    },
    { kind: 'wait', cost: 0, text: '先不缴费。', basis: [] },
  ],
  materials: [
    { text: '身份证件', why: '证明是您本人。', basis: [law] },
    { text: '银行卡', basis: [law] },
    { text: '委托书', optional: true, basis: [law] },
  ],
  steps: [
    {
      stage: 'before',
      text: '先打电话问清楚。',
      why: '各地不一样。',
      channel: '热线12393',
      items: ['问能不能补。', '问多少钱。'],
      basis: [law],
    },
    { stage: 'employer', text: '书面请单位补缴。', basis: [law] },
    { stage: 'pay', text: '用微信缴。', channel: '微信', basis: [law] },
    { stage: 'pay', text: '到窗口缴。', channel: '经办窗口', basis: [law] },
    { stage: 'check', text: '查缴费记录。', channel: '支付宝', basis: [law] },
    { stage: 'prevent', text: '开通自动缴费。', basis: [law] },
  ],
  letters: [{ title: '补缴请求书', to: '____（单位全称）', body: ['我是____。', '请单位补缴。'], basis: [law] }],
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
    { field: 'resident.paid', question: '上一年度是哪天缴的？', effect: '决定从哪天起算。' },
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
