import type { AskedField, Purpose, Situation } from '@contract'

/** What a question says where its usual words would not fit. */
export interface OtherWords {
  title?: string
  why?: string
  hint?: string
}

/** What follows from what a person came to ask. */
interface Plan {
  /** What home calls it. */
  label: string
  /** What it says of the person by itself. */
  known?: Partial<Situation>
  /** Asked first, in this order, whatever a preview misses. */
  first: readonly AskedField[]
  /** Asked where a preview misses them, the most decisive first; what stands in neither list waits for 「再答一题」. */
  then: readonly AskedField[]
  /** Asked where a preview misses them, of whom months are missing up to now. */
  ifLapsed?: readonly AskedField[]
  /** The first questions of the topics that may be added; absent: all that have a place. */
  topics?: readonly AskedField[]
  /** Who 「您」 is in the questions, where that is not the person who answers. */
  about?: string
  words?: Readonly<Partial<Record<AskedField, OtherWords>>>
}

/** What decides whether, from when and how cover goes on after a lapse. What only a price hangs on is no part of it. */
const LAPSE: readonly AskedField[] = [
  'event',
  'previous.insurance',
  'previous.region',
  'lastCoveredMonth',
  'cause',
  'unemployment.from',
  'orderedToPay',
  'payOn',
  'creditedOn',
  'registeredOn',
  'backPays',
  'continuousMonths',
  'localContinuousMonths',
  'lapsedMonthsThisYear',
  'firstLapse',
  'lapsedInWait',
  'workerPlan',
  'exemptions',
  'exemptionSince',
  'bornOn',
  'newborn.parentInsured',
  'resident.coverYear',
  'resident.lapsedYears',
  'resident.window',
  'resident.alsoPays',
]

const LATEST_MONTH: OtherWords = {
  title: '最近一次交足医保是哪个月？',
  hint: '钱交足了的最后一个月。可以写 2026年3月，也可以写 202603。',
}

/** By what the person came to ask: what is asked, and how. */
export const PURPOSES: Readonly<Record<Purpose, Plan>> = {
  resume: { label: '我的医保断了，想接上', first: [], then: LAPSE },
  family: {
    label: '帮家里人问',
    first: [],
    then: LAPSE,
    about: '下面问的「您」，是指那位家人。',
  },
  newborn: {
    label: '给新出生的孩子参保',
    known: { insurance: 'resident', event: 'first', exemptions: ['newborn'] },
    first: ['bornOn', 'resident.coverYear', 'payOn'],
    then: ['newborn.parentInsured', 'resident.window'],
    topics: ['expenses'],
    words: {
      region: { title: '孩子在哪个城市参保？', hint: '准备给孩子交医保的城市，不一定是户口所在地。' },
      bornOn: {
        title: '孩子是哪天出生的？',
        why: '有的地方从出生那天起算期限。',
        hint: '可以写 2026年3月10日，也可以写 20260310。',
      },
      'resident.coverYear': { title: '给孩子交哪一年的医保？', hint: '年底出生的，今年和明年的都可能要交。先选一年。' },
    },
  },
  retirement: {
    label: '快退休了，怕年限不够',
    first: [
      'retirement.category',
      'retirement.bornIn',
      'cumulativeMonths',
      'actualMonths',
      'localMonths',
      'monthlyBase',
    ],
    then: [],
  },
  maternity: {
    label: '怀孕了、刚生孩子',
    first: ['maternity.kind', 'maternity.on', 'maternity.employerAverageWage'],
    then: [
      'lastCoveredMonth',
      'spouseInsured',
      'maternity.continuousMonthsBefore',
      'maternity.joinedBeforePregnancy',
      'maternity.continuousMonthsAfter',
    ],
    ifLapsed: ['event', 'cause', 'payOn'],
    words: { lastCoveredMonth: LATEST_MONTH },
  },
  retired: {
    label: '已经退休，报不了',
    known: { retired: true, insurance: 'employee' },
    first: ['lastCoveredMonth', 'cause', 'expenses'],
    then: ['orderedToPay', 'payOn'],
    topics: ['gaps'],
    words: {
      region: { title: '您在哪个城市享受医保？', hint: '给您办退休的城市。' },
      lastCoveredMonth: { ...LATEST_MONTH, title: '医保交足到了哪个月？' },
      cause: { title: '后来为什么没有交上？' },
    },
  },
  'employer-clerk': {
    label: '我替单位办',
    known: { insurance: 'employee', cause: 'employer-arrears' },
    first: ['lastCoveredMonth', 'workers', 'payOn', 'monthlyBase', 'orderedToPay'],
    then: ['event', 'previous.region'],
    topics: ['expenses', 'gaps'],
    about: '几名职工欠的月份不一样的，请分几次问。',
    words: {
      region: { title: '单位在哪个城市交医保？' },
      event: { title: '这名职工属于哪种情况？' },
      'previous.region': { title: '这名职工以前在哪个城市交医保？' },
      lastCoveredMonth: { ...LATEST_MONTH, title: '欠费以前，最后交足的是哪个月？' },
      payOn: { title: '单位哪一天去补交？' },
      monthlyBase: {
        title: '每名职工每个月的缴费基数是多少元？',
        hint: '几个人不一样的，写平均数。不是每月交的钱，是用来算交多少的数。',
      },
    },
  },
  'never-enrolled': {
    label: '单位一直没给我参保',
    known: { insurance: 'employee', cause: 'employer-arrears', neverEnrolled: {} },
    first: ['neverEnrolled.workedFrom', 'neverEnrolled.waiver', 'expenses'],
    then: ['orderedToPay'],
    topics: ['maternity.kind', 'monthlyBase'],
    words: { region: { title: '单位在哪个城市？', hint: '单位应当在那里给您交医保。' } },
  },
  'double-cover': {
    label: '交重了，想退',
    first: ['previous.insurance', 'resident.coverYear'],
    then: [],
    topics: ['expenses'],
    words: {
      insurance: { title: '您想留下的是哪一种医保？' },
      'previous.insurance': { title: '交重了的另一种，是哪一种？', why: '退哪一种、能不能退，规定不同。', hint: '' },
      'resident.coverYear': { title: '居民医保交的是哪一年的？' },
    },
  },
  price: {
    label: '只想知道要多少钱',
    first: ['resident.coverYear', 'monthlyBase'],
    then: ['resident.category', 'resident.tier', 'workerPlan', 'bornOn', 'sex'],
    topics: [],
    words: {
      region: { title: '您想在哪个城市交医保？' },
      bornOn: { why: '有的地方，不同年纪的人交的钱不一样。' },
    },
  },
}

/** The plan of a situation; without a purpose, to go on after a lapse. */
export const planOf = ({ purpose = 'resume' }: Partial<Situation>): Plan => PURPOSES[purpose]

/** What is known of who comes to ask that, beside what an entry knows. */
export const begunWith = (purpose: Purpose, entry: Partial<Situation> = {}): Partial<Situation> => ({
  ...entry,
  ...PURPOSES[purpose].known,
  purpose,
})
