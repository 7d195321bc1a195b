import { type AskedField, QUESTION_WORDS, SITUATION_LABELS, type Situation } from '@contract'
import { HOTLINE } from '../services/phone'
import type { ListKind } from './lists'
import { type OtherWords, PURPOSES, planOf } from './purposes'

/** One answer that can be chosen. */
export interface Option<V> {
  value: V
  label: string
  /** Who or what is meant, when the label alone may be misread. */
  hint?: string
}

/** How a question is answered, and what its answer looks like in the situation. */
export type Kind =
  /** One of a few: the option's value. */
  | { kind: 'choice'; options: readonly Option<string | boolean>[] }
  /** Any number of them: a list; `none` is the label of the empty one. */
  | { kind: 'multi'; options: readonly Option<string>[]; none: string }
  /** Years of the recent past: a list; `none` is the label of the empty one. */
  | { kind: 'years'; none: string }
  /** How many of something: a whole number. */
  | { kind: 'count'; unit: string }
  /** `region`: code · `month`: YYYY-MM · `day`: YYYY-MM-DD · `months`, `year`: whole number · `money`: yuan */
  | { kind: 'region' | 'month' | 'day' | 'months' | 'year' | 'money' }
  /** A list of what was paid to doctors, of months that were missed. */
  | { kind: ListKind }

/** A question of the interview: words only. Whether it is asked is decided by the answers that are still missing. */
export type Question = Asked & { title: string }

/** How one asks, beside the question itself. */
type Asked = Kind & {
  /** The field of the situation that it fills. */
  field: AskedField
  /** One sentence: why we ask. */
  why: string
  /** How to answer, or what a word means. */
  hint?: string
  /** What to do when one does not know, for the two answers that nothing works without. */
  unsure?: string
  /** What the button says that goes on without an answer, where that means more than 不清楚. */
  pass?: string
  /** True when the answer decides which other questions are worth asking: the next one is looked up, not guessed. */
  branches?: boolean
  /** True when it changes only what a year costs, or is better decided once the answer is known: asked after all others. */
  last?: boolean
  /** Dates by name that a tap fills in, such as 今天. */
  shortcuts?: readonly string[]
  /** A day that lies further ahead than so many years is a slip. */
  yearsAhead?: number
}

const YES_NO = (yes: string, no: string): Kind => ({
  kind: 'choice',
  options: [
    { value: true, label: yes },
    { value: false, label: no },
  ],
})

const SCHEMES: readonly Option<string>[] = [
  { value: 'employee', label: '职工医保（单位交）', hint: '有工作单位，单位每月替您办，从工资里扣一部分。' },
  { value: 'flexible', label: '灵活就业（自己交职工医保）', hint: '没有单位，自己交职工医保。' },
  { value: 'resident', label: '城乡居民医保', hint: '一年交一次。老人、孩子、学生和没有工作的人大多是这一种。' },
]

/** How each is asked: what the person came for, then the two that nothing works without, then all others. */
const ASKED: readonly Asked[] = [
  {
    field: 'purpose',
    branches: true,
    kind: 'choice',
    why: '先知道您要问什么，就可以少问几个问题。',
    options: Object.entries(PURPOSES).map(([value, { label }]) => ({ value, label })),
  },
  {
    field: 'region',
    kind: 'region',
    why: '各地的规定不一样，要按您交医保的地方来算。',
    hint: '现在交、或者准备交医保的城市，不一定是户口所在地。',
    unsure: '不清楚是哪个城市，就只选省、自治区或直辖市，我们会给您一个范围。',
  },
  {
    field: 'insurance',
    kind: 'choice',
    options: SCHEMES,
    why: '不同的医保，补缴和恢复报销的规定不同。',
    unsure: `有工作单位的，问问单位的人事；没有的，拨打医保服务热线 ${HOTLINE} 就能查到。`,
  },
  {
    field: 'event',
    branches: true,
    kind: 'choice',
    why: '接着交、换地方交、换一种医保交，规定不同。',
    options: [
      { value: 'resume', label: '在原来的地方接着交', hint: '从单位交改成自己交职工医保，也选这一项。' },
      { value: 'transfer', label: '从别的城市转过来交' },
      { value: 'switch', label: '换一种医保交', hint: '在职工医保和城乡居民医保之间换。' },
      { value: 'first', label: '第一次参加这种医保' },
    ],
  },
  {
    field: 'previous.insurance',
    kind: 'choice',
    options: SCHEMES,
    why: '从哪种医保接过来，会影响要不要等待。',
  },
  {
    field: 'previous.region',
    kind: 'region',
    why: '从别的城市转过来，要看两边怎么接上。',
  },
  {
    field: 'lastCoveredMonth',
    branches: true,
    kind: 'month',
    why: '从这个月往后算，才知道断了几个月。',
    hint: '钱交足了的最后一个月。',
    shortcuts: ['这个月', '上个月'],
  },
  {
    field: 'paidAgainFrom',
    branches: true,
    kind: 'month',
    why: '已经接着缴了的月份，不算断缴。',
    hint: '写断了以后，又缴足了的第一个月。',
    pass: '没有接上，或不清楚',
    shortcuts: ['这个月', '上个月'],
  },
  {
    field: 'gaps',
    kind: 'gaps',
    why: '一年里断过几次的，结果可能不一样。',
    hint: '不算刚才已经说过的那一段。没有别的，就直接点「下一步」。',
  },
  {
    field: 'cause',
    branches: true,
    kind: 'choice',
    why: '由谁来补、能不能补，和断缴的原因有关。',
    hint: '断缴，就是有一段时间医保没有交上。',
    options: [
      { value: 'left-job', label: '离职以后没有接着交' },
      { value: 'employer-arrears', label: '单位没有按时交', hint: '人还在单位，是单位欠了医保费。' },
      { value: 'personal', label: '自己没有交', hint: '忘了、没来得及，或者当时不想交。' },
      { value: 'system-error', label: '扣款没有成功', hint: '银行或者系统出了错，不是自己不交。' },
      { value: 'unemployment-benefit', label: '那段时间在领失业保险金' },
      { value: 'base-adjustment', label: '每个月都交了，只是要补差额', hint: '缴费基数调整以后，要补上少交的部分。' },
    ],
  },
  {
    field: 'unemployment.from',
    branches: true,
    kind: 'month',
    why: '领失业保险金的那几个月，另有规定。',
  },
  {
    field: 'unemployment.to',
    branches: true,
    kind: 'month',
    why: '领完以后的月份，要另外算。',
    hint: '写领到的最后一个月；记不清的，写个大概。',
    pass: '现在还在领',
    shortcuts: ['这个月', '上个月'],
  },
  {
    field: 'neverEnrolled.workedFrom',
    kind: 'month',
    why: '从上班的月份，才知道少交了几个月。',
  },
  {
    field: 'neverEnrolled.waiver',
    ...YES_NO('签过', '没有签过'),
    why: '签没签过，该怎么跟单位说不一样。',
  },
  {
    field: 'workers',
    kind: 'count',
    unit: '名',
    why: '一共要交多少钱，要乘上人数。',
  },
  {
    field: 'retired',
    ...YES_NO('已经在享受', '还没有'),
    why: '退休以后报销，和在职的规定不一样。',
  },
  {
    field: 'orderedToPay',
    kind: 'choice',
    why: '单位在期限里补上，还是过了期限才补，结果不一样。',
    hint: '「责令限期缴纳」是收医保费的部门给单位的通知，要求在某一天以前把欠的钱交上。',
    options: [
      { value: 'not-ordered', label: '没有要求过' },
      { value: 'within-deadline', label: '要求了，单位在期限里补交' },
      { value: 'after-deadline', label: '要求了，单位过了期限才补交' },
    ],
  },
  {
    field: 'payOn',
    kind: 'day',
    why: '能不能补、从哪天起又能报销，都和交费的那一天有关。',
    hint: '已经交了的，填交费那天；还没有交的，填打算去交的那天。',
    shortcuts: ['今天', '明天', '这个月最后一天'],
    yearsAhead: 3,
  },
  {
    field: 'creditedOn',
    kind: 'day',
    why: '有的地方从到账的那一天算起。',
    hint: '和交费是同一天的，就填交费那天。',
  },
  {
    field: 'registeredOn',
    kind: 'day',
    why: '有的地方从登记的那一天算起。',
    hint: '参保登记，就是交费以前先把名字登记上。同一天办的，就填交费那天。',
  },
  {
    field: 'backPays',
    ...YES_NO('补交', '不补交，从现在起接着交'),
    why: '补不补，要等多久、花多少钱可能不一样。',
    hint: '已经补交了的，也选「补交」。',
  },
  {
    field: 'continuousMonths',
    kind: 'months',
    why: '有的规定要看连续交了多久。',
    hint: '一直交到断缴前的最后一个月，一共多久。',
  },
  {
    field: 'localContinuousMonths',
    kind: 'months',
    why: '有的规定只看在本地连续交了多久。',
  },
  {
    field: 'lapsedMonthsThisYear',
    kind: 'count',
    unit: '个月',
    why: '一年里断过几次的，要加在一起看。',
    hint: '从这一年的1月算起，断过几次就加在一起，填几个月。没有就填 0。',
  },
  {
    field: 'firstLapse',
    ...YES_NO('是，以前没有断过', '不是，以前也断过'),
    why: '有的地方对第一次断缴的人规定得宽一些。',
  },
  {
    field: 'lapsedInWait',
    ...YES_NO('是', '不是'),
    why: '等到一半又断了的，有的地方另有规定。',
    hint: '待遇等待期，就是交了医保、但还不能报销的那段时间。',
  },
  {
    field: 'workerPlan',
    kind: 'choice',
    why: '有没有个人账户，交的钱和规定都不一样。',
    options: [
      { value: 'with-account', label: '有', hint: '医保卡里每月有钱进来，可以买药、看门诊。' },
      { value: 'pooled-only', label: '没有', hint: '只管报销，卡里没有钱进来。' },
    ],
  },
  {
    field: 'monthlyBase',
    kind: 'money',
    why: '要补多少钱，是按它算出来的。',
    hint: '缴费基数不是每月扣掉的钱，而是用来算扣多少的数。可以看参保缴费证明，或者问单位的人事。',
  },
  {
    field: 'lastDeclared',
    kind: 'money',
    why: '单位没有申报的时候，欠的钱是按它来定的。',
    hint: '是整个单位交的钱，不是您一个人的，一般要问单位。',
  },
  {
    field: 'exemptions',
    kind: 'multi',
    none: '都不是',
    why: '有这些情况的人，可能不用等待。',
    hint: '可以选几项。',
    options: [
      { value: 'newborn', label: '新出生的孩子' },
      { value: 'veteran', label: '退役军人' },
      { value: 'military-family', label: '军人家属' },
      { value: 'graduate', label: '刚毕业的学生' },
      { value: 'new-student', label: '刚入学的学生' },
      { value: 'low-income', label: '低保、特困等困难群众' },
      { value: 'moved-in', label: '户口刚迁过来' },
      { value: 'returnee', label: '刚从国外回来' },
      { value: 'released', label: '刚刑满释放' },
    ],
  },
  {
    field: 'exemptionSince',
    kind: 'day',
    why: '有的规定只管最初的一段时间。',
    hint: '比如退役、毕业、户口迁入的那一天。几项都是的，填最近的一天。',
  },
  {
    field: 'bornOn',
    kind: 'day',
    why: '有的规定和年龄有关。',
    hint: '要参保的那个人的出生日期。',
  },
  {
    field: 'sex',
    kind: 'choice',
    last: true,
    why: '有的地方，男女从不同的年纪起少交费。',
    options: [
      { value: 'female', label: '女' },
      { value: 'male', label: '男' },
    ],
  },
  {
    field: 'newborn.parentInsured',
    ...YES_NO('参加了', '没有参加'),
    why: '有的地方要看父母有没有在当地参保。',
  },
  {
    field: 'resident.coverYear',
    kind: 'year',
    why: '居民医保一年一交，每年的规定可能不同。',
    hint: '年底交的，常常是下一年的。',
  },
  {
    field: 'resident.lapsedYears',
    kind: 'years',
    none: '每一年都参加了',
    why: '断了几年，决定要等多久。',
    hint: '没有交居民医保、也没有参加职工医保的年份。可以选几项。',
  },
  {
    field: 'resident.repairYears',
    kind: 'count',
    last: true,
    unit: '年',
    why: '断过的年份，可以多交钱来少等一些。',
    hint: '多交钱来少等，叫做「修复」。不打算多交的，填 0。',
  },
  {
    field: 'resident.window',
    kind: 'choice',
    why: '在集中参保期里交和过后再交，结果不一样。',
    hint: '集中参保期，就是当地每年统一收居民医保费的那段时间，当地会出通知。',
    options: [
      { value: 'inside', label: '在集中参保期里' },
      { value: 'outside', label: '不在集中参保期里' },
    ],
  },
  {
    field: 'resident.alsoPays',
    ...YES_NO('一起交', '不一起交'),
    why: '有的地方两年一起交，等待的算法不一样。',
  },
  {
    field: 'resident.category',
    kind: 'choice',
    last: true,
    why: '有的地方，不同的人交的钱不一样。',
    hint: '看不出自己是哪一类的，就选「不清楚」。',
    options: [
      { value: 'adult', label: '成年居民' },
      { value: 'minor', label: '未成年人', hint: '还没有上学的孩子，也选这一项。' },
      { value: 'student', label: '中小学生' },
      { value: 'college', label: '大学生' },
      { value: 'working-age', label: '劳动年龄的居民', hint: '当地把成年人分成劳动年龄和老年两类的，才选这一项。' },
      { value: 'elder', label: '老年居民' },
    ],
  },
  {
    field: 'resident.tier',
    kind: 'choice',
    last: true,
    why: '有的地方居民医保分两档，交的钱不一样。',
    options: [
      { value: 'low', label: '低档（一档）' },
      { value: 'high', label: '高档（二档）' },
    ],
  },
  {
    field: 'resident.assistance',
    kind: 'choice',
    last: true,
    why: '属于下面这些情况的，可以少交，或者不用交。',
    hint: '几项都是的，选最靠上的一项。',
    options: [
      { value: 'tekun', label: '特困人员' },
      { value: 'orphan', label: '孤儿' },
      { value: 'dibao-1-2', label: '低保，一档或二档' },
      { value: 'dibao-3-4', label: '低保，三档或四档' },
      { value: 'dibao', label: '低保，不分档或者不知道是哪一档' },
      { value: 'dibao-border', label: '低保边缘家庭' },
      { value: 'monitored', label: '防止返贫监测对象' },
      { value: 'expoor', label: '脱贫人口' },
      { value: 'disabled', label: '重度残疾人' },
      { value: 'low-income-minor', label: '低收入家庭的未成年人' },
      { value: 'low-income-elder', label: '低收入家庭的老年人' },
      { value: 'border-villager', label: '边境村民' },
      { value: 'none', label: '都不是' },
    ],
  },
  {
    field: 'resident.continuousYears',
    kind: 'count',
    unit: '年',
    why: '连续交满几年的，大病保险最多能报的钱会多一些。',
    hint: '没有断过的，算到现在。填几年，没有就填 0。',
  },
  {
    field: 'resident.zeroClaimYears',
    kind: 'count',
    unit: '年',
    why: '连着几年没有报销的，大病保险最多能报的钱会多一些。',
    hint: '从最近一年往前数，连着有几年没有用医保报销。没有就填 0。',
  },
  {
    field: 'resident.usedIncrement',
    ...YES_NO('用过', '没有用过'),
    why: '用过以后，没有报销积累的额度要重新算起。',
    hint: '看过大病，报销超过了平常的最高限额，才算用过。',
  },
  {
    field: 'resident.catastrophicCap',
    kind: 'money',
    why: '知道了平常的最高限额，才能算出您的。',
    hint: `不算多出来的额度。可以拨打医保服务热线 ${HOTLINE} 问。`,
  },
  {
    field: 'maternity.kind',
    kind: 'choice',
    why: '分娩、流产和手术，假期和津贴不一样。',
    options: [
      { value: 'birth', label: '分娩' },
      { value: 'miscarriage-before-4-months', label: '怀孕不满4个月流产' },
      { value: 'miscarriage-from-4-months', label: '怀孕满4个月以后流产' },
      { value: 'family-planning', label: '计划生育手术' },
    ],
  },
  {
    field: 'maternity.on',
    kind: 'day',
    why: '按那一天有效的规定算。',
    hint: '还没有到的，填预产期。',
  },
  {
    field: 'maternity.difficult',
    ...YES_NO('是难产', '不是难产'),
    why: '难产的，假期会多一些。',
  },
  {
    field: 'maternity.babies',
    kind: 'count',
    unit: '个',
    why: '双胞胎、多胞胎的，假期会多一些。',
    hint: '还没有生的，填怀了几个。',
  },
  {
    field: 'maternity.continuousMonthsBefore',
    kind: 'months',
    why: '有的地方要连续交满几个月，才有生育津贴。',
  },
  {
    field: 'maternity.joinedBeforePregnancy',
    ...YES_NO('是，怀孕以前就参保了', '不是，怀孕以后才参保'),
    why: '有的地方要怀孕以前就参保，才有生育津贴。',
  },
  {
    field: 'maternity.continuousMonthsAfter',
    kind: 'months',
    why: '有的地方要在生育以后交满几个月才付。',
  },
  {
    field: 'maternity.employerAverageWage',
    kind: 'money',
    why: '有单位的，生育津贴按单位的平均工资算。',
    hint: '可以问单位的人事。',
  },
  {
    field: 'spouseInsured',
    ...YES_NO('是', '不是'),
    why: '自己没有生育保险的，有的可以用配偶的。',
  },
  {
    field: 'expenses',
    kind: 'expenses',
    why: '看看那些天花的钱，哪种办法能多报销一些。',
    hint: '还没有看病的，写打算去看病的那天，钱写个大概。',
  },
  {
    field: 'retirement.category',
    kind: 'choice',
    why: '退休年龄在慢慢推迟，要从原来的年龄算起。',
    hint: '是延迟退休的办法实行以前的年龄。女性是55岁还是50岁，看岗位，可以问单位。',
    options: [
      { value: 'male', label: '男，60岁' },
      { value: 'female-55', label: '女，55岁' },
      { value: 'female-50', label: '女，50岁' },
    ],
  },
  {
    field: 'retirement.bornIn',
    kind: 'month',
    why: '哪个月退休，和出生的月份有关。',
  },
  {
    field: 'cumulativeMonths',
    kind: 'months',
    why: '交满规定的年限，退休以后就不用再交。',
    hint: '所有地方加在一起，以前算作已经交的（视同缴费）也加上。',
  },
  {
    field: 'actualMonths',
    kind: 'months',
    why: '有的地方要求真正交钱的年限满几年。',
    hint: '不算「视同缴费」的时间。',
  },
  {
    field: 'localMonths',
    kind: 'months',
    why: '有的地方要求在当地交满几年。',
  },
]

/** Every question, in its usual words. */
export const QUESTIONS: readonly Question[] = ASKED.map((asked) => ({ ...asked, title: QUESTION_WORDS[asked.field] }))

/** What people call a field, on the answers page and beside its input. */
export const labelOf = (question: Question): string => SITUATION_LABELS[question.field]

const byField = new Map<string, Question>(QUESTIONS.map((question) => [question.field, question]))

/** The question that fills a field, in the words that fit the situation; undefined when none does. */
export function questionOf(field: string, situation: Partial<Situation> = {}): Question | undefined {
  const question = byField.get(field)
  return question && { ...question, ...alone(question.field, situation), ...planOf(situation).words?.[question.field] }
}

/** Who has no employer is sent to nobody's 人事. */
const alone = (field: AskedField, { insurance }: Partial<Situation>): OtherWords =>
  field === 'monthlyBase' && insurance === 'flexible'
    ? { hint: `缴费基数不是每月扣掉的钱，而是用来算扣多少的数。可以看参保缴费证明，或者拨打 ${HOTLINE} 问。` }
    : {}
