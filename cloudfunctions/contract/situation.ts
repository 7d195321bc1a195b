import * as z from 'zod/mini'
import { addMonthsToDay, monthIn, monthNumber, yearOf } from './calendar'
import { BirthDay, BirthMonth, CoverYear, Day, Month, Months, RegionCode, Yuan } from './primitives'

/** The scheme: 职工医保 through an employer, 职工医保 as 灵活就业, 城乡居民医保. */
export const Insurance = z.enum(['employee', 'flexible', 'resident'])
export type Insurance = z.infer<typeof Insurance>

/** Groups that may be free of the waiting period of 居民医保. */
export const Exemption = z.enum([
  'newborn',
  'veteran',
  'military-family',
  'graduate',
  'new-student',
  'low-income',
  'moved-in',
  'returnee',
  'released',
])
export type Exemption = z.infer<typeof Exemption>

/**
 * What the person came to ask. It decides which questions are asked and what the headline answers: to go on after a lapse, for
 * oneself or a family member; a newborn; retirement that is near; a birth; being retired already; acting for a firm whose
 * payments were missed; an employer that never enrolled one; paid twice; or only the price.
 */
export const Purpose = z.enum([
  'resume',
  'family',
  'newborn',
  'retirement',
  'maternity',
  'retired',
  'employer-clerk',
  'never-enrolled',
  'double-cover',
  'price',
])
export type Purpose = z.infer<typeof Purpose>

/** How the person comes: see `event` of a situation. */
export const SituationEvent = z.enum(['resume', 'transfer', 'switch', 'first'])

/** Why cover stopped. */
export const Cause = z.enum([
  'employer-arrears',
  'left-job',
  'personal',
  'system-error',
  'unemployment-benefit',
  'base-adjustment',
  'unknown',
])
export type Cause = z.infer<typeof Cause>

/** Was the employer ordered to pay (责令限期缴纳), and did it pay within the deadline? */
export const OrderedToPay = z.enum(['not-ordered', 'within-deadline', 'after-deadline'])

/** 统账结合 (with a personal account) or 单建统筹. */
export const WorkerPlan = z.enum(['with-account', 'pooled-only'])

/** Sex, where a fee or an age depends on it. */
export const Sex = z.enum(['female', 'male'])

/** Inside the enrolment window (集中参保期) of a resident, or outside. */
export const EnrolmentWindow = z.enum(['inside', 'outside'])

/** Fee group of a resident. */
export const ResidentCategory = z.enum(['adult', 'minor', 'student', 'college', 'working-age', 'elder'])

/** Fee tier, where a region has two (一档 / 二档). */
export const ResidentTier = z.enum(['low', 'high'])

/** Group whose fee is paid in part or whole by 医疗救助; `none` = in no such group. */
export const Assistance = z.enum([
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-1-2',
  'dibao-3-4',
  'dibao-border',
  'monitored',
  'expoor',
  'disabled',
  'low-income-minor',
  'low-income-elder',
  'border-villager',
])

/** Statutory age before the delay: men 60, women 55 or 50. */
export const RetirementCategory = z.enum(['male', 'female-55', 'female-50'])

/** What happened: a birth, a miscarriage, an operation of family planning. */
export const MaternityKind = z.enum([
  'birth',
  'miscarriage-before-4-months',
  'miscarriage-from-4-months',
  'family-planning',
])

/** What the person was insured in before. */
const Previous = z.strictObject({
  /** The former scheme. */
  insurance: z.optional(Insurance),
  /** GB/T 2260 code of the former pooling region. */
  region: z.optional(RegionCode),
})

/** One contribution base and the first month it holds for; it holds until the next one. */
const MonthBase = z.strictObject({
  /** First month with this base. */
  from: Month,
  /** Yuan a month. */
  base: Yuan,
})

/** What only 居民医保 asks. */
const Resident = z.strictObject({
  /** The year whose benefits are bought; default: the year of `payOn`, or the next in its main enrolment window. */
  coverYear: z.optional(CoverYear),
  /** Years without cover; empty = none. */
  lapsedYears: z.optional(z.array(CoverYear).check(z.maxLength(100))),
  /** Lapsed years that are paid to shorten the variable waiting period (修复). */
  repairYears: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /** Is it paid inside the enrolment window (集中参保期)? For a region whose window is not in the rulebook. */
  window: z.optional(EnrolmentWindow),
  /** Years insured without a gap, up to now. */
  continuousYears: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /** Years in a row in which the fund paid nothing. */
  zeroClaimYears: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /** Was a raised catastrophic cap used before? */
  usedIncrement: z.optional(z.boolean()),
  /** Present ceiling of 大病保险 without increments, yuan. */
  catastrophicCap: z.optional(Yuan),
  /** Individual fee of the cover year, yuan. */
  annualFee: z.optional(Yuan),
  /** Fee group. */
  category: z.optional(ResidentCategory),
  /** Fee tier, where a region has two (一档 / 二档). */
  tier: z.optional(ResidentTier),
  /** Group whose fee is paid in part or whole by 医疗救助; `none` = in no such group. */
  assistance: z.optional(Assistance),
  /** Is the year before paid on the same day too? */
  alsoPays: z.optional(z.boolean()),
  /** Days on which former years were paid. */
  paid: z.optional(
    z
      .array(
        z.strictObject({
          /** The year that was bought. */
          coverYear: CoverYear,
          /** The day it was paid. */
          on: Day,
        }),
      )
      .check(z.maxLength(100)),
  ),
})

/** What decides the age and the years for retirement. */
const Retirement = z.strictObject({
  /** Month of birth. */
  bornIn: z.optional(BirthMonth),
  /** Statutory age before the delay: men 60, women 55 or 50. */
  category: z.optional(RetirementCategory),
  /** How much the contribution base is expected to rise each year, as a share: 0.05 = 5 %. An assumption of the person's own. */
  baseGrowth: z.optional(z.number().check(z.minimum(0), z.maximum(0.2))),
})

/** What decides the maternity allowance. */
const Maternity = z.strictObject({
  /** Day of the birth or the operation. */
  on: z.optional(Day),
  /** What happened. */
  kind: z.optional(MaternityKind),
  /** Difficult birth (难产)? */
  difficult: z.optional(z.boolean()),
  /** Babies of this birth. */
  babies: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
  /** Months paid without a gap before the birth. */
  continuousMonthsBefore: z.optional(Months),
  /** Months paid without a gap after the birth. */
  continuousMonthsAfter: z.optional(Months),
  /** Insured before the pregnancy began? */
  joinedBeforePregnancy: z.optional(z.boolean()),
  /** The employer's average monthly wage of last year, yuan. */
  employerAverageWage: z.optional(Yuan),
  /** Days of leave that the region grants beyond the national ones. */
  days: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
})

/** A medical expense that the person worries about. */
const Expense = z.strictObject({
  /** The day it arose. */
  on: Day,
  /** Yuan. */
  amount: Yuan,
  /** Yuan of it that another scheme, such as 居民医保, has paid already. */
  reimbursed: z.optional(Yuan),
})

/** Months in a row that were not paid when they were due. */
const Gap = z.strictObject({
  /** First of them. */
  from: Month,
  /** Last of them, included. */
  to: Month,
  /** Why they were not paid. */
  cause: z.optional(Cause),
  /** Was the employer ordered to pay them, and did it in time? */
  orderedToPay: z.optional(OrderedToPay),
  /** The day on which they were paid after all; absent: they were not. */
  paidBackOn: z.optional(Day),
})

/** Months in which unemployment benefit (失业保险金) was drawn: the fund pays 医保 for them (社会保险法 art. 48). */
const Unemployment = z.strictObject({
  /** First of them. */
  from: Month,
  /** Last of them, included; absent: it is still drawn. */
  to: z.optional(Month),
})

/** A worker whom the employer never enrolled (社会保险法 art. 58). */
const NeverEnrolled = z.strictObject({
  /** First month of the work. */
  workedFrom: z.optional(Month),
  /** Was a paper signed that gives up insurance? It is void (法释〔2025〕12号 art. 19). */
  waiver: z.optional(z.boolean()),
})

/** Months of a worker are paid for the month itself; residents and 灵活就业 may have paid ahead. */
function paidAhead(situation: { insurance: Insurance; event?: string; previous?: { insurance?: Insurance } }): boolean {
  const before = situation.previous?.insurance
  return situation.insurance === 'resident' || situation.event === 'switch' || (before ?? 'employee') !== 'employee'
}

/** What is wrong with going on `from` a month after a gap that began after `last`, paid back on the day `paid`, in Chinese. */
function faultOfAgain(insurance: Insurance, from: Month, last?: Month, paid?: Day): string | undefined {
  if (insurance === 'resident') return '不能用在居民医保上，居民医保是一年一交'
  if (!last) return '不能单独填，还要填最后交足医保的月份'
  if (monthNumber(from) - monthNumber(last) < 2) return '应当比最后交足医保的月份至少晚两个月'
  return paid && from > monthIn(paid) ? '不能晚于缴费的那个月' : undefined
}

/** What is wrong with a gap after `former`, paid on the day `paid`, in Chinese. */
function faultOfGap(
  gap: z.infer<typeof Gap>,
  former: z.infer<typeof Gap> | undefined,
  paid: Day | undefined,
): { at: 'from' | 'to' | 'paidBackOn'; message: string } | undefined {
  if (gap.to < gap.from) return { at: 'to', message: '不能早于这一段开始的月份' }
  if (former && monthNumber(gap.from) - monthNumber(former.to) < 2)
    return { at: 'from', message: '应当在上一段以后，中间至少缴过一个月' }
  if (paid && gap.to > monthIn(paid)) return { at: 'to', message: '不能晚于缴费的那个月' }
  if (gap.paidBackOn && monthIn(gap.paidBackOn) < gap.from)
    return { at: 'paidBackOn', message: '不能早于这一段开始的月份' }
  return undefined
}

/** Full years from which nobody is called newborn any more, whatever a region's limit for enrolling one. */
const GROWN = 3

/** Whether somebody born on a day is no newborn on the day of the payment. */
const isGrown = (bornOn: Day, paid: Day | undefined): boolean =>
  paid !== undefined && paid >= addMonthsToDay(bornOn, GROWN * 12)

/**
 * What the person tells. Only `region` and `insurance` are required: an absent field means 「不清楚」, except `asOf` and
 * `payOn`, whose defaults are named in the advice's `assumptions`.
 */
export const Situation = z
  .strictObject({
    /** What the person came to ask; absent: to go on after a lapse. */
    purpose: z.optional(Purpose),
    /** Day of the question; rules in force on it are used. Default: today in Asia/Shanghai. */
    asOf: z.optional(Day),
    /** GB/T 2260 code of the pooling region; the province when the city is not known. */
    region: RegionCode,
    /** The scheme the person will pay into. */
    insurance: Insurance,
    /**
     * resume: same region; transfer: from another pooling region; switch: between 职工医保 and 居民医保; first: never in
     * this scheme. employee → flexible in one region is `resume`: both are 职工医保.
     */
    event: z.optional(SituationEvent),
    /** What the person was insured in before. */
    previous: z.optional(Previous),
    /** Last month that was paid in full. */
    lastCoveredMonth: z.optional(Month),
    /**
     * Of a gap that ended before its arrears are paid: the first month after it from which contributions have been paid in
     * full again, without a break. Absent: none was, up to the payment.
     */
    paidAgainFrom: z.optional(Month),
    /**
     * Gaps that ended, in order, beside the one that `lastCoveredMonth` and `paidAgainFrom` tell, the short form of one. Without
     * these two, the last gap of the list is the one that the question is about.
     */
    gaps: z.optional(z.array(Gap).check(z.maxLength(36))),
    /** Months in which unemployment benefit was drawn. */
    unemployment: z.optional(Unemployment),
    /** True for who draws a pension with medical benefits already (退休人员医保待遇). */
    retired: z.optional(z.boolean()),
    /** The employer never enrolled the person. */
    neverEnrolled: z.optional(NeverEnrolled),
    /** Workers of the same case, of who acts for a firm. */
    workers: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
    /** The day of payment, planned or made. Default: `asOf`. */
    payOn: z.optional(Day),
    /** The day the money arrived (到账日), when it differs from `payOn`. */
    creditedOn: z.optional(Day),
    /** The day of registration (参保登记). Default: `payOn`. */
    registeredOn: z.optional(Day),
    /** Why cover stopped. */
    cause: z.optional(Cause),
    /** Was the employer ordered to pay (责令限期缴纳), and did it pay within the deadline? */
    orderedToPay: z.optional(OrderedToPay),
    /** 统账结合 (with a personal account) or 单建统筹. */
    workerPlan: z.optional(WorkerPlan),
    /** Will the missing months be paid back? */
    backPays: z.optional(z.boolean()),
    /** True when cover never lapsed before. */
    firstLapse: z.optional(z.boolean()),
    /** True when the lapse began inside a waiting period. */
    lapsedInWait: z.optional(z.boolean()),
    /** Months without cover since 1 January of the year of payment, all lapses added. */
    lapsedMonthsThisYear: z.optional(z.int().check(z.minimum(0), z.maximum(12))),
    /** Months paid without a lapse up to and with `lastCoveredMonth`, in the scheme before. */
    continuousMonths: z.optional(Months),
    /** The same, in this pooling region. */
    localContinuousMonths: z.optional(Months),
    /** All months that count, with 视同缴费. */
    cumulativeMonths: z.optional(Months),
    /** Months really paid, without 视同缴费. */
    actualMonths: z.optional(Months),
    /** Months really paid in this pooling region. */
    localMonths: z.optional(Months),
    /** Months really paid in this province. */
    provinceMonths: z.optional(Months),
    /** Contribution base, yuan a month; or the bases by month when it changed. */
    monthlyBase: z.optional(
      z.union([Yuan, z.array(MonthBase).check(z.minLength(1), z.maxLength(1200))], '应当是一个数，或每月的缴费基数'),
    ),
    /** What the employer paid in all in the month before the arrears (单位上月缴费额, 社会保险法 art. 62), yuan. */
    lastDeclared: z.optional(Yuan),
    /** What only 居民医保 asks. */
    resident: z.optional(Resident),
    /** Groups the person belongs to; empty = none of them. */
    exemptions: z.optional(z.array(Exemption).check(z.maxLength(9))),
    /** The day the latest of these groups was entered. */
    exemptionSince: z.optional(Day),
    /** Day of birth. */
    bornOn: z.optional(BirthDay),
    /** Sex, where a fee or an age depends on it. */
    sex: z.optional(Sex),
    /** About a newborn that is to be insured. */
    newborn: z.optional(
      z.strictObject({
        /** Is a parent insured in this region? */
        parentInsured: z.optional(z.boolean()),
      }),
    ),
    /** What decides the age and the years for retirement. */
    retirement: z.optional(Retirement),
    /** What decides the maternity allowance. */
    maternity: z.optional(Maternity),
    /** Is the spouse a worker insured for maternity? Asked of who has no maternity insurance of her own. */
    spouseInsured: z.optional(z.boolean()),
    /** Medical expenses the person worries about. */
    expenses: z.optional(z.array(Expense).check(z.maxLength(200))),
  })
  .check(({ value, issues }) => {
    const report = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message })

    const paid = value.payOn ?? value.asOf
    if (value.lastCoveredMonth && paid && value.lastCoveredMonth > monthIn(paid) && !paidAhead(value))
      report(['lastCoveredMonth'], '不能晚于缴费的那个月')
    const { insurance, lastCoveredMonth, paidAgainFrom, creditedOn = paid } = value
    const again = paidAgainFrom && faultOfAgain(insurance, paidAgainFrom, lastCoveredMonth, creditedOn)
    if (again) report(['paidAgainFrom'], again)
    const { coverYear, lapsedYears, repairYears } = value.resident ?? {}
    if (coverYear !== undefined && paid && coverYear > yearOf(paid) + 1)
      report(['resident', 'coverYear'], '不能晚于缴费那一年的下一年')
    if (repairYears !== undefined && lapsedYears && repairYears > lapsedYears.length)
      report(['resident', 'repairYears'], '不能多于没有参加的年数')
    if (value.creditedOn && paid && value.creditedOn < paid)
      report(
        ['creditedOn'],
        value.payOn ? '不能早于缴费日期' : '不能早于缴费日期；没有填缴费日期的按今天算，请填缴费日期',
      )
    if (value.gaps?.length && value.event === 'first') report(['gaps'], '不能和第一次参保一起填')
    for (const [index, gap] of (value.gaps ?? []).entries()) {
      const wrong = faultOfGap(gap, value.gaps?.[index - 1], creditedOn)
      if (wrong) report(['gaps', index, wrong.at], wrong.message)
    }
    const { unemployment } = value
    if (unemployment?.to && unemployment.to < unemployment.from)
      report(['unemployment', 'to'], '不能早于开始领的那个月')
    if (unemployment && paid && unemployment.from > monthIn(paid))
      report(['unemployment', 'from'], '不能晚于缴费的那个月')
    if (value.neverEnrolled?.workedFrom && value.asOf && value.neverEnrolled.workedFrom > monthIn(value.asOf))
      report(['neverEnrolled', 'workedFrom'], '不能晚于今天的月份')
    for (const [index, { amount, reimbursed }] of (value.expenses ?? []).entries())
      if (reimbursed !== undefined && reimbursed > amount)
        report(['expenses', index, 'reimbursed'], '不能多于看病花的钱')
    if (value.bornOn && value.asOf && value.bornOn > value.asOf) report(['bornOn'], '不能晚于今天')
    if (value.bornOn && value.exemptions?.includes('newborn') && isGrown(value.bornOn, paid))
      report(['bornOn'], `不像新生儿：缴费的时候已经满${GROWN}岁，请核对，或者不选新生儿`)
    if (value.retirement?.bornIn && value.asOf && value.retirement.bornIn > monthIn(value.asOf))
      report(['retirement', 'bornIn'], '不能晚于今天的月份')
    if (typeof value.monthlyBase === 'object') {
      const months = value.monthlyBase.map(({ from }) => from)
      for (const [index, month] of months.entries())
        if (months.indexOf(month) < index) report(['monthlyBase', index, 'from'], '不能重复')
    }
  })
export type Situation = z.infer<typeof Situation>

/** Dotted paths of all fields of T, through its lists. */
type FieldPath<T> = T extends readonly (infer Item)[]
  ? FieldPath<Item>
  : T extends object
    ? { [K in keyof T & string]-?: K | `${K}.${FieldPath<NonNullable<T[K]>>}` }[keyof T & string]
    : never

/** Dotted path of a field of a situation, without list indices: `payOn`, `resident.coverYear`, `expenses.amount`. */
export type SituationPath = FieldPath<Situation>

/** What people call each field of a situation. */
export const SITUATION_LABELS: Readonly<Record<SituationPath, string>> = {
  purpose: '想问什么',
  asOf: '提问日期',
  region: '参保地',
  insurance: '哪一种医保',
  event: '属于哪种情况',
  previous: '断缴前的医保',
  'previous.insurance': '断缴前是哪种医保',
  'previous.region': '断缴前在哪里交',
  lastCoveredMonth: '最后交足医保的月份',
  paidAgainFrom: '又接着缴的月份',
  gaps: '中间断过的时间',
  'gaps.from': '断开的第一个月',
  'gaps.to': '断开的最后一个月',
  'gaps.cause': '这一段断缴的原因',
  'gaps.orderedToPay': '这一段有没有要求单位补交',
  'gaps.paidBackOn': '这一段补缴的日期',
  unemployment: '领失业保险金的时间',
  'unemployment.from': '开始领失业保险金的月份',
  'unemployment.to': '最后领失业保险金的月份',
  retired: '是不是已经享受退休人员医保',
  neverEnrolled: '单位没有参保的情况',
  'neverEnrolled.workedFrom': '在这个单位开始工作的月份',
  'neverEnrolled.waiver': '有没有签过放弃参保的书面材料',
  workers: '涉及的职工人数',
  payOn: '缴费日期',
  creditedOn: '到账日期',
  registeredOn: '登记的日期',
  cause: '断缴原因',
  orderedToPay: '有没有要求单位补交',
  workerPlan: '有没有个人账户',
  backPays: '补不补交',
  firstLapse: '是不是第一次断缴',
  lapsedInWait: '是不是等待期里断的',
  lapsedMonthsThisYear: '交费这年没交上的月数',
  continuousMonths: '断缴前连续交的时间',
  localContinuousMonths: '在本地连续交的时间',
  cumulativeMonths: '职工医保一共交的时间',
  actualMonths: '真正交了钱的时间',
  localMonths: '在本地真正交的时间',
  provinceMonths: '在本省真正交的时间',
  monthlyBase: '缴费基数',
  'monthlyBase.from': '缴费基数的起始月份',
  'monthlyBase.base': '当月的缴费基数',
  lastDeclared: '单位上月缴费额',
  resident: '居民医保的情况',
  'resident.coverYear': '交哪一年的',
  'resident.lapsedYears': '没有参加的年份',
  'resident.repairYears': '打算补几年',
  'resident.window': '在不在集中参保期',
  'resident.continuousYears': '居民医保连续交的年数',
  'resident.zeroClaimYears': '连着没有报销的年数',
  'resident.usedIncrement': '多出来的额度用没用过',
  'resident.catastrophicCap': '当地大病保险最多报多少',
  'resident.annualFee': '居民医保个人缴费标准',
  'resident.category': '按哪一类人交',
  'resident.tier': '低档还是高档',
  'resident.assistance': '政府帮不帮交',
  'resident.alsoPays': '上一年的费一起交吗',
  'resident.paid': '以往年度的缴费',
  'resident.paid.coverYear': '以往缴费的年度',
  'resident.paid.on': '以往年度的缴费日期',
  exemptions: '特殊人群',
  exemptionSince: '属于特殊人群的日期',
  bornOn: '出生日期',
  sex: '性别',
  newborn: '新生儿的情况',
  'newborn.parentInsured': '父母在当地参没参保',
  retirement: '退休的情况',
  'retirement.bornIn': '出生年月',
  'retirement.category': '原来的退休年龄',
  'retirement.baseGrowth': '缴费基数每年的涨幅',
  maternity: '生育的情况',
  'maternity.on': '生育或手术日期',
  'maternity.kind': '生育或者手术的情况',
  'maternity.difficult': '是不是难产',
  'maternity.babies': '几个孩子',
  'maternity.continuousMonthsBefore': '生育前连续交的时间',
  'maternity.continuousMonthsAfter': '生育后连续交的时间',
  'maternity.joinedBeforePregnancy': '怀孕前参没参保',
  'maternity.employerAverageWage': '单位上一年的月平均工资',
  'maternity.days': '当地另加的产假天数',
  spouseInsured: '配偶有没有生育保险',
  expenses: '看病的钱',
  'expenses.on': '看病的日期',
  'expenses.amount': '看病花了多少钱',
  'expenses.reimbursed': '别的医保已经报了多少钱',
}
