import type { SituationPath } from '../situation'

/** What a person is asked for a field, in the order in which the interview knows them. */
export const QUESTION_WORDS = {
  purpose: '医保的事，您想问哪一件？',
  region: '您在哪个城市交医保？',
  insurance: '您要交的是哪一种医保？',
  event: '您这次属于哪种情况？',
  'previous.insurance': '断缴之前，您参加的是哪种医保？',
  'previous.region': '断缴之前，您在哪个城市交医保？',
  lastCoveredMonth: '断缴以前，最后一次交足医保是哪个月？',
  paidAgainFrom: '后来又接着缴了吗？从哪个月起？',
  gaps: '以前还有哪些月份没有交上？',
  cause: '医保是怎么断的？',
  'unemployment.from': '从哪个月开始领失业保险金？',
  'unemployment.to': '失业保险金领到哪个月？',
  retired: '您已经在享受退休人员的医保了吗？',
  'neverEnrolled.workedFrom': '您从哪个月开始在这个单位工作？',
  'neverEnrolled.waiver': '您签过自愿不参保的书面材料吗？',
  workers: '这次涉及几名职工？',
  orderedToPay: '有没有部门要求单位限期补交？',
  payOn: '您哪一天去交费？',
  creditedOn: '交的钱是哪一天到账的？',
  registeredOn: '参保登记是哪一天办的？',
  backPays: '断缴的那几个月，您打算补交吗？',
  continuousMonths: '断缴之前，您一直没断地交了多久？',
  localContinuousMonths: '其中，在这个城市连续交了多久？',
  lapsedMonthsThisYear: '交费的这一年里，一共有几个月没有交上？',
  firstLapse: '这是您第一次断缴医保吗？',
  lapsedInWait: '这次断缴，是从待遇等待期里开始的吗？',
  workerPlan: '您的职工医保有个人账户吗？',
  monthlyBase: '您每个月的缴费基数是多少元？',
  lastDeclared: '欠费前的那个月，单位一共交了多少元医保费？',
  exemptions: '您属于下面哪些情况？',
  exemptionSince: '从哪一天起属于这种情况？',
  bornOn: '出生日期是哪一天？',
  sex: '要参保的人是男还是女？',
  'newborn.parentInsured': '孩子的爸爸或妈妈，在这个地方参加医保了吗？',
  'resident.coverYear': '您要交哪一年的居民医保？',
  'resident.lapsedYears': '前面哪几年没有参加医保？',
  'resident.repairYears': '您打算多交几年的费，来缩短等待？',
  'resident.window': '您交费的那天，在当地的集中参保期里吗？',
  'resident.alsoPays': '上一年的居民医保费，也在同一天一起交吗？',
  'resident.category': '按哪一类人交居民医保？',
  'resident.tier': '您选低档还是高档交费？',
  'resident.assistance': '政府有没有帮您出一部分居民医保费？',
  'resident.continuousYears': '断保以前，居民医保一直没断地交了几年？',
  'resident.zeroClaimYears': '到现在，连着几年一次也没有报销过？',
  'resident.usedIncrement': '大病保险多出来的额度，以前用过吗？',
  'resident.catastrophicCap': '当地大病保险一年最多报多少元？',
  'maternity.kind': '您问的是哪一种情况的生育津贴？',
  'maternity.on': '生育或者手术是哪一天？',
  'maternity.difficult': '是难产吗？',
  'maternity.babies': '这一次生了几个孩子？',
  'maternity.continuousMonthsBefore': '到生育为止，一直没断地交了多久？',
  'maternity.joinedBeforePregnancy': '怀孕以前就参加医保了吗？',
  'maternity.continuousMonthsAfter': '生育以后，连续交了多久？',
  'maternity.employerAverageWage': '单位上一年的职工月平均工资是多少元？',
  spouseInsured: '您的配偶有工作单位，并且单位交了生育保险吗？',
  expenses: '您有哪几笔看病的钱想问？',
  'retirement.category': '您原来的退休年龄是多少岁？',
  'retirement.bornIn': '您是哪年哪月出生的？',
  cumulativeMonths: '职工医保一共交了多久？',
  actualMonths: '其中，真正交了钱的有多久？',
  localMonths: '其中，在这个城市真正交了多久？',
} as const satisfies Readonly<Partial<Record<SituationPath, string>>>

/** A field that the interview can ask for. */
export type AskedField = keyof typeof QUESTION_WORDS

/** Whether the interview asks for a field. */
export const isAsked = (field: string): field is AskedField => Object.keys(QUESTION_WORDS).includes(field)

/** The field that is asked for at a path of a refused request, such as `situation.resident.paid.0.on` or `situations.0.payOn`. */
export function askedAt(path: string): AskedField | undefined {
  const keys = path.replace(/^situations?\.(\d+\.)?/, '').split('.')
  for (let length = keys.length; length > 0; length--) {
    const field = keys.slice(0, length).join('.')
    if (isAsked(field)) return field
  }
  return undefined
}
