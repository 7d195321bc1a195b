import { parse, SITUATION_LABELS, Situation, type SituationPath } from '@contract'
import realInput from './real-input.json'

const plain = { region: '450900', insurance: 'employee' }

/** A situation that has `value` at a dotted path; a number in the path is a place in a list. */
function withValue(path: string, value: unknown): unknown {
  const [head = '', ...rest] = path.split('.')
  const put = (keys: string[]): unknown => {
    const [key, ...more] = keys
    if (key === undefined) return value
    return /^\d+$/.test(key) ? [put(more)] : { [key]: put(more) }
  }
  return { ...plain, [head]: put(rest) }
}

function issuesOf(data: unknown) {
  const result = parse(Situation, data, 'situation')
  return result.ok ? [] : result.issues
}

const NOT_A_DAY = [
  '2026-02-30',
  '2026-3-1',
  '20260310',
  '2026-13-01',
  '2026-03',
  '',
  20260310,
  null,
  '1989-12-31',
  '2101-01-01',
]
const NOT_A_MONTH = ['2026-13', '2026-00', '2026-3', '2026-03-10', 202603, null, '1989-12']
const NOT_MONTHS = [-1, 1.5, 1201, '12', null, Number.NaN]
const NOT_YUAN = [-0.01, 1.005, '4500', null, Number.POSITIVE_INFINITY, 10_000_000_001]
const NOT_A_REGION = ['450901', '45090', '000000', '710000', 450900, null, '']
const NOT_A_CHOICE = ['other', '', 1, null, true]
const NOT_YES_OR_NO = ['true', 1, null]
const NOT_A_GROUP = ['text', 1, null, []]
const NOT_A_LIST = ['text', 1, null, {}]
const NOT_A_YEAR = [1999, 2101, 2026.5, '2026', null]
const NOT_YEARS = [-1, 101, 0.5, '2', null]

/** Those that no other rule of the situation refuses too. */
const NOT_A_LATER_MONTH = NOT_A_MONTH.filter((month) => month !== '1989-12')

/** For every field of a situation: values that it must refuse, and where in the situation they are put. */
const MALFORMED: Record<SituationPath, { at?: string; values: unknown[] }> = {
  purpose: { values: NOT_A_CHOICE },
  asOf: { values: NOT_A_DAY },
  region: { values: NOT_A_REGION },
  insurance: { values: NOT_A_CHOICE },
  event: { values: NOT_A_CHOICE },
  previous: { values: NOT_A_GROUP },
  'previous.insurance': { values: NOT_A_CHOICE },
  'previous.region': { values: NOT_A_REGION },
  lastCoveredMonth: { values: NOT_A_MONTH },
  // one that exists is refused without the month before the gap
  paidAgainFrom: { values: NOT_A_LATER_MONTH },
  gaps: { values: NOT_A_LIST },
  'gaps.from': { at: 'gaps.0', values: NOT_A_MONTH.map((from) => ({ from, to: '2026-05' })) },
  'gaps.to': { at: 'gaps.0', values: NOT_A_LATER_MONTH.map((to) => ({ from: '1990-01', to })) },
  'gaps.cause': { at: 'gaps.0', values: NOT_A_CHOICE.map((cause) => ({ from: '2026-01', to: '2026-02', cause })) },
  'gaps.orderedToPay': {
    at: 'gaps.0',
    values: NOT_A_CHOICE.map((orderedToPay) => ({ from: '2026-01', to: '2026-02', orderedToPay })),
  },
  'gaps.paidBackOn': {
    at: 'gaps.0',
    values: NOT_A_DAY.filter((day) => day !== '1989-12-31').map((paidBackOn) => ({
      from: '1990-01',
      to: '1990-02',
      paidBackOn,
    })),
  },
  unemployment: { values: NOT_A_GROUP },
  'unemployment.from': { values: NOT_A_MONTH },
  'unemployment.to': { at: 'unemployment', values: NOT_A_LATER_MONTH.map((to) => ({ from: '1990-01', to })) },
  retired: { values: NOT_YES_OR_NO },
  neverEnrolled: { values: NOT_A_GROUP },
  'neverEnrolled.workedFrom': { values: NOT_A_MONTH },
  'neverEnrolled.waiver': { values: NOT_YES_OR_NO },
  workers: { values: [0, -1, 1.5, 100_001, '3', null] },
  payOn: { values: NOT_A_DAY },
  creditedOn: { values: NOT_A_DAY },
  registeredOn: { values: NOT_A_DAY },
  cause: { values: NOT_A_CHOICE },
  orderedToPay: { values: NOT_A_CHOICE },
  workerPlan: { values: NOT_A_CHOICE },
  backPays: { values: NOT_YES_OR_NO },
  firstLapse: { values: NOT_YES_OR_NO },
  lapsedInWait: { values: NOT_YES_OR_NO },
  lapsedMonthsThisYear: { values: [-1, 13, 0.5, '3', null] },
  continuousMonths: { values: NOT_MONTHS },
  localContinuousMonths: { values: NOT_MONTHS },
  cumulativeMonths: { values: NOT_MONTHS },
  actualMonths: { values: NOT_MONTHS },
  localMonths: { values: NOT_MONTHS },
  provinceMonths: { values: NOT_MONTHS },
  monthlyBase: { values: [...NOT_YUAN, {}, []] },
  'monthlyBase.from': { at: 'monthlyBase.0', values: NOT_A_MONTH.map((from) => ({ from, base: 4500 })) },
  'monthlyBase.base': { at: 'monthlyBase.0', values: NOT_YUAN.map((base) => ({ from: '2026-01', base })) },
  lastDeclared: { values: NOT_YUAN },
  resident: { values: NOT_A_GROUP },
  'resident.coverYear': { values: NOT_A_YEAR },
  'resident.lapsedYears': { values: NOT_A_LIST },
  'resident.repairYears': { values: NOT_YEARS },
  'resident.window': { values: NOT_A_CHOICE },
  'resident.continuousYears': { values: NOT_YEARS },
  'resident.zeroClaimYears': { values: NOT_YEARS },
  'resident.usedIncrement': { values: NOT_YES_OR_NO },
  'resident.catastrophicCap': { values: NOT_YUAN },
  'resident.annualFee': { values: NOT_YUAN },
  'resident.category': { values: NOT_A_CHOICE },
  'resident.tier': { values: NOT_A_CHOICE },
  'resident.assistance': { values: NOT_A_CHOICE },
  'resident.alsoPays': { values: NOT_YES_OR_NO },
  'resident.paid': { values: NOT_A_LIST },
  'resident.paid.coverYear': {
    at: 'resident.paid.0',
    values: NOT_A_YEAR.map((coverYear) => ({ coverYear, on: '2025-11-20' })),
  },
  'resident.paid.on': { at: 'resident.paid.0', values: NOT_A_DAY.map((on) => ({ coverYear: 2026, on })) },
  exemptions: { values: [...NOT_A_LIST, Array.from({ length: 10 }, () => 'newborn')] },
  exemptionSince: { values: NOT_A_DAY },
  bornOn: { values: ['1899-12-31', '1960-02-30', 1960, null] },
  sex: { values: NOT_A_CHOICE },
  newborn: { values: NOT_A_GROUP },
  'newborn.parentInsured': { values: NOT_YES_OR_NO },
  retirement: { values: NOT_A_GROUP },
  'retirement.bornIn': { values: ['1899-12', '1960-13', '1960-01-01', null] },
  'retirement.category': { values: NOT_A_CHOICE },
  'retirement.baseGrowth': { values: [-0.01, 0.21, '0.05', null] },
  maternity: { values: NOT_A_GROUP },
  'maternity.on': { values: NOT_A_DAY },
  'maternity.kind': { values: NOT_A_CHOICE },
  'maternity.difficult': { values: NOT_YES_OR_NO },
  'maternity.babies': { values: [0, 11, 1.5, '2', null] },
  'maternity.continuousMonthsBefore': { values: NOT_MONTHS },
  'maternity.continuousMonthsAfter': { values: NOT_MONTHS },
  'maternity.joinedBeforePregnancy': { values: NOT_YES_OR_NO },
  'maternity.employerAverageWage': { values: NOT_YUAN },
  'maternity.days': { values: [-1, 1001, 0.5, '98', null] },
  spouseInsured: { values: NOT_YES_OR_NO },
  expenses: { values: NOT_A_LIST },
  'expenses.on': { at: 'expenses.0', values: NOT_A_DAY.map((on) => ({ on, amount: 10 })) },
  'expenses.reimbursed': {
    at: 'expenses.0',
    values: NOT_YUAN.slice(0, -1).map((reimbursed) => ({ on: '2026-03-10', amount: 10_000_000_000, reimbursed })),
  },
  'expenses.amount': { at: 'expenses.0', values: NOT_YUAN.map((amount) => ({ on: '2026-03-10', amount })) },
}

describe('a malformed field of a situation', () => {
  const rows = Object.entries(MALFORMED).flatMap(([field, { at, values }]) =>
    values.map((value) => ({ field: field as SituationPath, at, value, shown: JSON.stringify(value) })),
  )
  test.each(rows)('$field refuses $shown at its own path, in Chinese, by its Chinese name', ({ field, at, value }) => {
    const path = at ? `${at}.${field.split('.').at(-1)}` : field
    const issues = issuesOf(withValue(at ?? field, value))
    expect(issues.map((issue) => issue.path)).toEqual([`situation.${path}`])
    const [name, saying] = [SITUATION_LABELS[field], issues[0]?.message ?? '']
    expect(saying.slice(0, name.length)).toBe(name)
    expect(saying.slice(name.length)).toMatch(/^(应当|不能|最多|至少)/)
  })

  test.each([
    ['先后颠倒的一段', { gaps: [{ from: '2026-03', to: '2026-02' }] }, 'gaps.0.to', '不能早于这一段开始的月份'],
    [
      '连在一起的两段',
      {
        gaps: [
          { from: '2026-01', to: '2026-02' },
          { from: '2026-03', to: '2026-03' },
        ],
      },
      'gaps.1.from',
      '应当在上一段以后，中间至少缴过一个月',
    ],
    ['缴费以后的一段', { gaps: [{ from: '2026-05', to: '2026-06' }] }, 'gaps.0.to', '不能晚于缴费的那个月'],
    [
      '还没断就补的一段',
      { gaps: [{ from: '2026-01', to: '2026-02', paidBackOn: '2025-12-31' }] },
      'gaps.0.paidBackOn',
      '不能早于这一段开始的月份',
    ],
    ['领完早于开始', { unemployment: { from: '2026-02', to: '2026-01' } }, 'unemployment.to', '不能早于开始领的那个月'],
    ['还没到的失业金', { unemployment: { from: '2026-05' } }, 'unemployment.from', '不能晚于缴费的那个月'],
    [
      '第一次参保的人断过的时间',
      { event: 'first', gaps: [{ from: '2026-01', to: '2026-01' }] },
      'gaps',
      '不能和第一次参保一起填',
    ],
    ['还没开始的工作', { neverEnrolled: { workedFrom: '2026-05' } }, 'neverEnrolled.workedFrom', '不能晚于今天的月份'],
    [
      '报得比花得多',
      { expenses: [{ on: '2026-03-01', amount: 100, reimbursed: 100.01 }] },
      'expenses.0.reimbursed',
      '不能多于看病花的钱',
    ],
  ] as const)('%s is refused at its own path', (_what, told, path, message) => {
    const checked = parse(Situation, { ...plain, asOf: '2026-04-15', payOn: '2026-04-15', ...told })
    expect(checked.ok ? [] : checked.issues.map((issue) => issue.path)).toEqual([path])
    expect(checked.ok ? '' : checked.issues[0]?.message).toContain(message)
  })

  test.each([
    ['exemptions.0', 'student', '特殊人群'],
    ['resident.lapsedYears.0', 1999, '没有参加的年份'],
    ['monthlyBase.0', 4500, '缴费基数'],
    ['expenses.0', '100', '看病的钱'],
  ])('an item of a list is refused at its place: %s', (path, value, label) => {
    const [issue, ...more] = issuesOf(withValue(path, value))
    expect(issue).toEqual({ path: `situation.${path}`, message: expect.stringContaining(label) })
    expect(more).toEqual([])
  })

  test.each([
    ['region', { insurance: 'employee' }, '请填写参保地'],
    ['insurance', { region: '450900' }, '请填写哪一种医保'],
    ['expenses.0.amount', { ...plain, expenses: [{ on: '2026-03-10' }] }, '请填写看病花了多少钱'],
    ['expenses.0.on', { ...plain, expenses: [{ amount: 1 }] }, '请填写看病的日期'],
    ['monthlyBase.0.base', { ...plain, monthlyBase: [{ from: '2026-01' }] }, '请填写当月的缴费基数'],
    ['monthlyBase.0.from', { ...plain, monthlyBase: [{ base: 1 }] }, '请填写缴费基数的起始月份'],
    ['resident.paid.0.on', { ...plain, resident: { paid: [{ coverYear: 2026 }] } }, '请填写以往年度的缴费日期'],
  ])('a field that is needed and absent is asked for: %s', (path, situation, message) => {
    expect(issuesOf(situation)).toEqual([{ path: `situation.${path}`, message }])
  })

  test.each([
    ['payOn', '2026-02-30', '缴费日期应当是 2026-03-10 这样真实存在的日期'],
    ['payOn', '1989-12-31', '缴费日期应当在 1990 年到 2100 年之间'],
    ['lastCoveredMonth', '2026-13', '最后交足医保的月份应当是 2026-03 这样真实存在的月份'],
    ['region', '450901', '参保地应当是六位的地区代码，只到省、市一级'],
    ['insurance', 'worker', '哪一种医保应当是以下之一：employee、flexible、resident'],
    ['continuousMonths', -1, '断缴前连续交的时间不能小于 0'],
    ['continuousMonths', 1.5, '断缴前连续交的时间应当是整数'],
    ['lastDeclared', 1.005, '单位上月缴费额最多两位小数'],
    ['backPays', 'yes', '补不补交应当是 true（是）或 false（否）'],
    ['monthlyBase', 'a lot', '缴费基数应当是一个数，或每月的缴费基数'],
    ['monthlyBase', [], '缴费基数至少要有 1 项'],
  ])('says of %s = %j: %s', (field, value, message) => {
    expect(issuesOf(withValue(field, value))).toEqual([{ path: `situation.${field}`, message }])
  })

  test('all malformed fields are reported at once', () => {
    const paths = issuesOf({ region: 'x', insurance: 'y', payOn: 'z', resident: { coverYear: 1 } }).map(
      ({ path }) => path,
    )
    expect(paths).toEqual([
      'situation.region',
      'situation.insurance',
      'situation.payOn',
      'situation.resident.coverYear',
    ])
  })

  test.each([null, undefined, [], 'text', 1])('a situation that is %j is refused as a whole', (data) => {
    expect(issuesOf(data)).toEqual([{ path: 'situation', message: expect.stringContaining('情况') }])
  })
})

describe('an unknown field of a situation', () => {
  test('is refused at its own path, at the root and within', () => {
    expect(
      issuesOf({
        ...plain,
        name: '张三',
        idNumber: '1',
        resident: { region: '450900' },
        expenses: [{ on: '2026-03-10', amount: 1, what: '药' }],
        monthlyBase: [{ from: '2026-01', base: 1, to: '2026-02' }],
      }),
    ).toEqual(
      expect.arrayContaining([
        { path: 'situation.name', message: '不认识的字段「name」' },
        { path: 'situation.idNumber', message: '不认识的字段「idNumber」' },
        { path: 'situation.resident.region', message: '不认识的字段「region」' },
        { path: 'situation.expenses.0.what', message: '不认识的字段「what」' },
        { path: 'situation.monthlyBase.0.to', message: '不认识的字段「to」' },
      ]),
    )
  })

  test('__proto__ is one too', () => {
    expect(issuesOf(JSON.parse('{"region":"450900","insurance":"employee","__proto__":{"payOn":"x"}}'))).toEqual([
      { path: 'situation.__proto__', message: '不认识的字段「__proto__」' },
    ])
  })
})

describe('fields that contradict each other', () => {
  const lapsed = { ...plain, lastCoveredMonth: '2026-04', payOn: '2026-03-10' }

  test('a worker cannot have been covered after the month of payment', () => {
    const issue = { path: 'situation.lastCoveredMonth', message: '最后交足医保的月份不能晚于缴费的那个月' }
    expect(issuesOf(lapsed)).toEqual([issue])
    expect(issuesOf({ ...plain, lastCoveredMonth: '2026-04', asOf: '2026-03-10' })).toEqual([issue])
  })

  test.each([
    ['the month of payment itself is paid', { ...lapsed, lastCoveredMonth: '2026-03' }],
    ['a resident pays for next year while covered', { ...lapsed, insurance: 'resident' }],
    ['a former resident is paid up to December', { ...lapsed, previous: { insurance: 'resident' } }],
    ['a former flexible worker has paid the year ahead', { ...lapsed, previous: { insurance: 'flexible' } }],
    ['somebody switches and was paid up to December', { ...lapsed, event: 'switch' }],
    ['the day of payment is not known', { ...plain, lastCoveredMonth: '2026-04' }],
  ])('but it is taken when %s', (_case, situation) => {
    expect(issuesOf(situation)).toEqual([])
  })

  describe('months paid again after a gap', () => {
    const again = { ...plain, lastCoveredMonth: '2026-07', paidAgainFrom: '2026-10', payOn: '2026-11-22' }

    test.each([
      ['after at least one missed month', { ...again, paidAgainFrom: '2026-09' }],
      ['up to the month of payment', { ...again, paidAgainFrom: '2026-11' }],
      ['up to the month in which the money arrives', { ...again, payOn: '2026-09-30', creditedOn: '2026-10-02' }],
      ['at any time while no day is known', { ...again, payOn: undefined }],
    ])('may begin %s', (_case, situation) => {
      expect(issuesOf(situation)).toEqual([])
    })

    test.each([
      ['without a month before the gap', { lastCoveredMonth: undefined }, '不能单独填，还要填最后交足医保的月份'],
      ['where no month was missed', { paidAgainFrom: '2026-08' }, '应当比最后交足医保的月份至少晚两个月'],
      ['before the gap', { paidAgainFrom: '2026-01' }, '应当比最后交足医保的月份至少晚两个月'],
      ['after the payment', { payOn: '2026-09-30' }, '不能晚于缴费的那个月'],
      ['after the question, where it is paid today', { payOn: undefined, asOf: '2026-09-30' }, '不能晚于缴费的那个月'],
      ['in a scheme paid by the year', { insurance: 'resident' }, '不能用在居民医保上，居民医保是一年一交'],
    ])('cannot begin %s', (_case, change, message) => {
      expect(issuesOf({ ...again, ...change })).toEqual([
        { path: 'situation.paidAgainFrom', message: `又接着缴的月份${message}` },
      ])
    })

    test('counts its missed months over the turn of the year', () => {
      const over = { ...again, lastCoveredMonth: '2025-12', paidAgainFrom: '2026-02' }
      expect(issuesOf(over)).toEqual([])
      expect(issuesOf({ ...over, paidAgainFrom: '2026-01' })).toHaveLength(1)
    })
  })

  test('money cannot arrive before it is paid', () => {
    expect(issuesOf({ ...plain, payOn: '2026-03-10', creditedOn: '2026-03-09' })).toEqual([
      { path: 'situation.creditedOn', message: '到账日期不能早于缴费日期' },
    ])
    expect(issuesOf({ ...plain, payOn: '2026-03-10', creditedOn: '2026-03-10' })).toEqual([])
    // without a day of payment that of the question is taken
    expect(issuesOf({ ...plain, asOf: '2026-03-10', creditedOn: '2026-03-09' })).toEqual([
      {
        path: 'situation.creditedOn',
        message: '到账日期不能早于缴费日期；没有填缴费日期的按今天算，请填缴费日期',
      },
    ])
    expect(issuesOf({ ...plain, asOf: '2026-03-10', creditedOn: '2026-03-10' })).toEqual([])
  })

  test('nobody is born after the day of the question', () => {
    expect(issuesOf({ ...plain, asOf: '2026-03-10', bornOn: '2026-03-11' })).toEqual([
      { path: 'situation.bornOn', message: '出生日期不能晚于今天' },
    ])
    expect(issuesOf({ ...plain, asOf: '2026-03-10', bornOn: '2026-03-10' })).toEqual([])
    expect(issuesOf({ ...plain, asOf: '2026-03-10', retirement: { bornIn: '2026-04' } })).toEqual([
      { path: 'situation.retirement.bornIn', message: '出生年月不能晚于今天的月份' },
    ])
    expect(issuesOf({ ...plain, asOf: '2026-03-10', retirement: { bornIn: '2026-03' } })).toEqual([])
  })

  test('who has turned three is no newborn, by the day of payment', () => {
    const newborn = { ...plain, insurance: 'resident', exemptions: ['newborn'], payOn: '2026-03-10' }
    const message = '出生日期不像新生儿：缴费的时候已经满3岁，请核对，或者不选新生儿'
    const refused = [{ path: 'situation.bornOn', message }]
    expect(issuesOf({ ...newborn, bornOn: '1955-06-01' })).toEqual(refused)
    expect(issuesOf({ ...newborn, bornOn: '2023-03-10' })).toEqual(refused)
    expect(issuesOf({ ...newborn, bornOn: '2023-03-11' })).toEqual([])
    expect(issuesOf({ ...newborn, bornOn: '1955-06-01', exemptions: ['low-income'] })).toEqual([])
    // a newborn on the day of a payment long ago
    expect(issuesOf({ ...newborn, asOf: '2026-03-10', payOn: '2018-09-06', bornOn: '2018-04-01' })).toEqual([])
  })

  test('a month has one contribution base', () => {
    const bases = [
      { from: '2026-02', base: 4500 },
      { from: '2026-01', base: 4400 },
      { from: '2026-02', base: 4600 },
    ]
    expect(issuesOf({ ...plain, monthlyBase: bases })).toEqual([
      { path: 'situation.monthlyBase.2.from', message: '缴费基数的起始月份不能重复' },
    ])
  })
})

describe('a sound situation', () => {
  test.each(realInput)('real input parses unchanged: $name', ({ situation }) => {
    expect(parse(Situation, situation)).toEqual({ ok: true, data: situation })
  })

  test('needs no more than a region and a scheme', () => {
    expect(parse(Situation, plain)).toEqual({ ok: true, data: plain })
  })

  test('may fill every field', () => {
    const full: Situation = {
      asOf: '2026-11-22',
      region: '419001',
      insurance: 'flexible',
      event: 'transfer',
      previous: { insurance: 'employee', region: '110000' },
      lastCoveredMonth: '2026-06',
      paidAgainFrom: '2026-10',
      payOn: '2026-11-20',
      creditedOn: '2026-11-21',
      registeredOn: '2026-11-19',
      cause: 'base-adjustment',
      orderedToPay: 'not-ordered',
      workerPlan: 'pooled-only',
      backPays: true,
      firstLapse: false,
      lapsedInWait: false,
      lapsedMonthsThisYear: 4,
      continuousMonths: 24,
      localContinuousMonths: 12,
      cumulativeMonths: 200,
      actualMonths: 150,
      localMonths: 100,
      provinceMonths: 120,
      monthlyBase: [{ from: '2026-01', base: 4500.55 }],
      lastDeclared: 12345.67,
      resident: {
        coverYear: 2027,
        lapsedYears: [2025, 2026],
        repairYears: 1,
        window: 'outside',
        continuousYears: 0,
        zeroClaimYears: 0,
        usedIncrement: false,
        catastrophicCap: 300000,
        annualFee: 400,
        category: 'working-age',
        tier: 'low',
        assistance: 'none',
        alsoPays: false,
        paid: [{ coverYear: 2024, on: '2023-11-20' }],
      },
      exemptions: ['veteran', 'returnee'],
      exemptionSince: '2026-10-01',
      bornOn: '1966-02-28',
      sex: 'female',
      newborn: { parentInsured: true },
      retirement: { bornIn: '1966-02', category: 'female-55' },
      maternity: {
        on: '2026-09-01',
        kind: 'family-planning',
        difficult: false,
        babies: 1,
        continuousMonthsBefore: 9,
        continuousMonthsAfter: 2,
        joinedBeforePregnancy: true,
        employerAverageWage: 8000,
        days: 60,
      },
      expenses: [{ on: '2024-02-29', amount: 0.1 }],
    }
    expect(parse(Situation, full)).toEqual({ ok: true, data: full })
  })
})
