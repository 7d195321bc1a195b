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
  /**
   * Asked where a preview misses them, the most decisive first; absent: all but what is marked as `last`, which waits for
   * 「再答一题」.
   */
  then?: readonly AskedField[]
  /** Asked where a preview misses them, of whom months are missing up to now. */
  ifLapsed?: readonly AskedField[]
  /** Beside a `then`: what waits for 「再答一题」. */
  later?: readonly AskedField[]
  /** The first questions of the topics that may be added; absent: all that have a place. */
  topics?: readonly AskedField[]
  /** What the person should know with every question. */
  about?: string
  words?: Readonly<Partial<Record<AskedField, OtherWords>>>
}

/** By what the person came to ask: what is asked, and how. */
export const PURPOSES: Readonly<Record<Purpose, Plan>> = {
  resume: { label: '我的医保断了，想接上', first: [] },
  family: { label: '帮家里人问', first: [], about: '下面问的「您」，是指那位家人。' },
  newborn: {
    label: '给新出生的孩子参保',
    known: { insurance: 'resident', event: 'first', exemptions: ['newborn'] },
    first: ['bornOn', 'resident.coverYear', 'payOn'],
    then: ['newborn.parentInsured', 'resident.window'],
    later: ['resident.assistance', 'resident.category', 'resident.tier'],
    topics: ['expenses'],
    words: {
      region: { title: '孩子在哪个城市参保？' },
      bornOn: { title: '孩子是哪天出生的？' },
      'resident.coverYear': { title: '给孩子交哪一年的医保？', hint: '年底出生的，两年的都可能要交。先选一年。' },
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
    later: ['maternity.difficult', 'maternity.babies'],
    words: { lastCoveredMonth: { title: '最近一次交足医保是哪个月？' } },
  },
  retired: {
    label: '已经退休，报不了',
    known: { retired: true, insurance: 'employee' },
    first: ['lastCoveredMonth', 'cause', 'expenses'],
    then: ['orderedToPay', 'payOn'],
    topics: ['gaps'],
    words: {
      region: { title: '您在哪个城市享受医保？' },
      lastCoveredMonth: { title: '医保交足到了哪个月？' },
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
      lastCoveredMonth: { title: '欠费以前，最后交足的是哪个月？' },
      monthlyBase: { title: '每名职工每个月的缴费基数是多少元？', hint: '几个人不一样的，写平均数。' },
    },
  },
  'never-enrolled': {
    label: '单位一直没给我参保',
    known: { insurance: 'employee', cause: 'employer-arrears', neverEnrolled: {} },
    first: ['neverEnrolled.workedFrom', 'neverEnrolled.waiver', 'expenses'],
    then: ['orderedToPay'],
    later: ['payOn'],
    topics: ['maternity.kind', 'monthlyBase'],
    words: { region: { title: '您的单位在哪个城市？' } },
  },
  'double-cover': {
    label: '交重了，想退',
    first: ['previous.insurance', 'resident.coverYear'],
    then: [],
    topics: ['expenses'],
    words: {
      insurance: { title: '您想留下的是哪一种医保？' },
      'previous.insurance': { title: '交重了的另一种，是哪一种？', why: '看看能不能退。' },
      'resident.coverYear': { title: '居民医保交的是哪一年的？' },
    },
  },
  price: {
    label: '只想知道要多少钱',
    first: ['resident.coverYear', 'monthlyBase'],
    then: ['resident.category', 'resident.tier', 'workerPlan', 'bornOn', 'sex'],
    later: ['resident.assistance'],
    topics: [],
    words: { region: { title: '您想在哪个城市交医保？' } },
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
