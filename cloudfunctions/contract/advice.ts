import * as z from 'zod/mini'
import {
  Count,
  CountOrRange,
  AdvisedYear as CoverYear,
  AdvisedDay as Day,
  DayRange,
  JsonRecord,
  Money,
  AdvisedMonth as Month,
  Months,
  OpenDayRange,
  Range,
  Ratio,
  RatioOrRange,
  RegionCode,
  Sentence,
  Tri,
  Verified,
  Yuan,
} from './primitives'

/** How much a statement weighs: the law, an official text, a report of one, or only a claim on the web. */
export const Grade = z.enum(['law', 'official', 'reported', 'claimed'])
export type Grade = z.infer<typeof Grade>

/** Where a part of an advice comes from (出处). */
export const Basis = z.strictObject({
  /** Id of the row of the rulebook. */
  rule: z.string(),
  /** Id of the document in the rulebook's sources. */
  source: z.string(),
  /** Title of the document, in Chinese; in an advice its `sources` have it. */
  title: z.optional(z.string()),
  /** Article or section within it, as it is cited (第六十二条); empty when it has none. */
  article: z.string(),
  /** How much it weighs. */
  grade: Grade,
  /** The day on which its text was read. */
  checkedOn: Day,
  /** A remark for people, in Chinese: a doubt, an unknown date of effect. */
  note: z.optional(Sentence),
  /** Where the text can be read; in an advice its `sources` have it. */
  url: z.optional(z.string()),
})
export type Basis = z.infer<typeof Basis>

/** A document that an advice rests on. */
export const CitedSource = z.strictObject({
  /** Its title, in Chinese. */
  title: z.string(),
  /** Where the text can be read. */
  url: z.optional(z.string()),
})
export type CitedSource = z.infer<typeof CitedSource>

/** What every block of an advice carries. A block that does not apply is absent. */
const Block = z.strictObject({
  /** Where it comes from; empty when it rests on the calendar or on the answers alone. */
  basis: z.array(Basis),
  /** What would decide it, in Chinese; present when the block is not decided. */
  undecided: z.optional(Sentence),
})

/** The answer in words a 70-year-old understands. */
export const Summary = z.extend(Block, {
  /** The answer in one line. */
  title: Sentence,
  /** What matters most, at most five lines. */
  lines: z.array(Sentence).check(z.maxLength(5)),
})
export type Summary = z.infer<typeof Summary>

/** Whole calendar months after `lastCoveredMonth` and before `paidAgainFrom`, or the month of payment. */
export const Lapse = z.extend(Block, {
  /** How many; 0 = none. */
  months: Count,
  /** First month without cover; absent when there is none. */
  from: z.optional(Month),
  /** Last month without cover, included; absent when there is none. */
  to: z.optional(Month),
})
export type Lapse = z.infer<typeof Lapse>

/** May the missing months be paid back (补缴), and by whom? */
export const BackPay = z.extend(Block, {
  /** The answer; `depends` says in `undecided` on what. */
  verdict: z.enum(['allowed', 'not-allowed', 'employer-duty', 'not-needed', 'depends']),
  /** Who pays them. */
  by: z.optional(z.enum(['employer', 'person', 'unemployment-fund', 'nobody'])),
  /** Last day on which they can be paid. */
  until: z.optional(Day),
  /** Who sets the amount, in Chinese. */
  assessedBy: z.optional(Sentence),
})
export type BackPay = z.infer<typeof BackPay>

/** Whether a sum, where there is one, is that of the parts that are known; counted in fen. */
function addsUp(sum: Money | undefined, parts: readonly (Money | undefined)[]): boolean {
  const fen = (end: 'min' | 'max', money: Money = 0) =>
    Math.round((typeof money === 'number' ? money : money[end]) * 100)
  const isSum = (end: 'min' | 'max') => fen(end, sum) === parts.reduce<number>((all, part) => all + fen(end, part), 0)
  return sum === undefined || (isSum('min') && isSum('max'))
}

/** What one missing month costs. */
export const MonthCost = z.strictObject({
  /** The month that was not paid. */
  month: Month,
  /** Contribution base, yuan. */
  base: z.optional(Money),
  /** The employer's share, yuan. */
  employer: z.optional(Money),
  /** The person's share, yuan. */
  person: z.optional(Money),
  /** Last lawful day of payment; late fees run from the day after. */
  dueOn: z.optional(DayRange),
  /** Days in arrears up to and with the day of payment. */
  days: z.optional(Range),
  /** Late fee (滞纳金) on both shares, yuan. */
  lateFee: z.optional(Money),
  /** Late fee in yuan for each 100 yuan of arrears, when the arrears are not known. */
  lateFeePerHundred: z.optional(Range),
})
export type MonthCost = z.infer<typeof MonthCost>

/** Most missing months that an advice lists one by one: a reply carries 100 KB at most. */
export const MOST_MONTHS = 36

/** Missing months before those that are listed one by one, together. */
export const EarlierMonths = z.strictObject({
  /** The first of them. */
  from: Month,
  /** The last of them, included. */
  to: Month,
  /** How many. */
  months: Count,
  /** Days in arrears up to and with the day of payment, of the last and of the first. */
  days: z.optional(Range),
  /** The employer's shares together, yuan. */
  employer: z.optional(Money),
  /** The person's shares together, yuan. */
  person: z.optional(Money),
  /** Late fees together, yuan. */
  lateFee: z.optional(Money),
  /** Late fee in yuan for each 100 yuan of arrears, when the arrears are not known: that of the least month to that of the most. */
  lateFeePerHundred: z.optional(Range),
})
export type EarlierMonths = z.infer<typeof EarlierMonths>

/** What it costs. For a resident `person` is the cover year's fee at the price of the day of payment. */
export const Cost = z
  .extend(Block, {
    /** Month by month, the last {@link MOST_MONTHS} of them; empty for a resident. */
    months: z.array(MonthCost).check(z.maxLength(MOST_MONTHS)),
    /** The months before those; absent when there is none. */
    earlier: z.optional(EarlierMonths),
    /** The employer's shares together, yuan. */
    employer: z.optional(Money),
    /** The person's shares together, yuan. */
    person: z.optional(Money),
    /** Late fees together, yuan. */
    lateFee: z.optional(Money),
    /** The same if it is limited to the amount in arrears, yuan, where that is disputed and makes a difference (行政强制法 art. 45). */
    lateFeeCapped: z.optional(Money),
    /** Share of the arrears for each day of delay (0.0005 = 万分之五). */
    lateFeePerDay: z.optional(Ratio),
    /** Who owes the late fee. */
    lateFeePayer: z.optional(z.enum(['employer', 'person', 'nobody'])),
    /** Is the late fee limited: not, to the amount in arrears, or is that disputed? */
    lateFeeCap: z.optional(z.enum(['none', 'principal', 'disputed'])),
    /** Interest where a region asks that in place of a late fee, yuan. */
    interest: z.optional(Money),
    /** Amount assessed for the whole unit and one month at 110 % of its payment of the month before (社会保险法 art. 62), yuan. */
    assessed: z.optional(Money),
    /** Price of the repaired years of a resident, yuan. */
    repairFee: z.optional(Money),
    /** What a resident's price is made of: the individual fee alone, or in full, with the subsidy. */
    composition: z.optional(z.enum(['individual', 'full'])),
    /** Everything together, whoever pays it, yuan; without `assessed`, which is the unit's. */
    total: z.optional(Money),
    /** What was assumed in these figures, in Chinese. */
    assumptions: z.optional(z.array(Sentence)),
    /** How amounts that are not known are computed, with the person's own figures, and whom to ask, in Chinese. */
    formula: z.optional(z.array(Sentence)),
  })
  .check(
    z.refine(
      ({ total, employer, person, lateFee, interest, repairFee }) =>
        addsUp(total, [employer, person, lateFee, interest, repairFee]),
      { path: ['total'], error: '应当等于各项之和' },
    ),
    z.refine(
      ({ months, earlier, ...cost }) =>
        (['employer', 'person', 'lateFee'] as const).every((part) => {
          const parts = [...months, ...(earlier ? [earlier] : [])].map((each) => each[part])
          return parts.length === 0 || parts.includes(undefined) || addsUp(cost[part], parts)
        }),
      { path: ['months'], error: '加起来应当等于合计' },
    ),
  )
export type Cost = z.infer<typeof Cost>

/** The waiting period (待遇等待期). */
export const Waiting = z
  .strictObject({
    /** At least this long, in `unit`. */
    min: Count,
    /** At most this long; null = nothing bounds it (「至少」). */
    max: z.nullable(Count),
    /** Calendar months or days. */
    unit: z.enum(['month', 'day']),
    /** The fixed part (固定等待期), in `unit`. */
    fixed: z.optional(CountOrRange),
    /** The variable part (变动等待期), before repair. */
    variable: z.optional(CountOrRange),
    /** How much of the variable part is repaired (修复). */
    repaired: z.optional(CountOrRange),
    /** Share of the normal benefit that is paid during the wait; 0 unless a region says otherwise. */
    ratio: z.optional(RatioOrRange),
  })
  .check(z.refine(({ min, max }) => max === null || min <= max, '的下限不能大于上限'))
export type Waiting = z.infer<typeof Waiting>

/** What holds in a stretch of the timeline or on the day of an expense. */
export const TimelineStatus = z.enum(['covered', 'uncovered', 'waiting', 'retroactive', 'unknown'])
export type TimelineStatus = z.infer<typeof TimelineStatus>

/** A stretch of days. */
export const TimelineSegment = z
  .strictObject({
    /** First day. */
    from: Day,
    /** The day after the last one. */
    to: Day,
    /** What holds in it. */
    status: TimelineStatus,
  })
  .check(z.refine(({ from, to }) => from < to, '至少要有一天'))
export type TimelineSegment = z.infer<typeof TimelineSegment>

/** A stretch of the person's cover, and why it is so. */
export const HistorySegment = z
  .strictObject({
    /** First day. */
    from: Day,
    /** The day after the last one. */
    to: Day,
    /** What holds in it. */
    status: TimelineStatus,
    /** Why, in Chinese. */
    why: Sentence,
  })
  .check(z.refine(({ from, to }) => from < to, '至少要有一天'))
export type HistorySegment = z.infer<typeof HistorySegment>

/** When benefits are paid again. */
export const Benefits = z.extend(Block, {
  /** How long to wait. */
  waiting: z.optional(Waiting),
  /** From what the start is counted: an anchor's name of the rulebook. */
  anchor: z.optional(z.string()),
  /** First day with benefits. */
  startsOn: z.optional(OpenDayRange),
  /** Are expenses of the gap paid afterwards? */
  retroactive: z.optional(Tri),
  /** First day whose expenses are paid afterwards. */
  retroactiveFrom: z.optional(Day),
  /** Who bears the medical expenses of the gap. */
  gapPayer: z.optional(z.enum(['fund', 'employer', 'person'])),
  /** How long the reduced share holds: until the wait ends, or for so many paid months. */
  ratioUntil: z.optional(z.union([z.literal('wait-end'), Months])),
  /** Share of the yearly ceiling that is available meanwhile. */
  capRatio: z.optional(RatioOrRange),
  /** Share of the normal benefit that is paid once the wait is over, where a region pays less than all of it. */
  ratioAfter: z.optional(RatioOrRange),
  /** Stretches of days `[from, to)`, contiguous, in order. */
  timeline: z.optional(
    z
      .array(TimelineSegment)
      .check(
        z.refine(
          (segments) => segments.every(({ from }, i) => i === 0 || segments[i - 1]?.to === from),
          '应当首尾相接',
        ),
      ),
  ),
  /** The expenses that were asked about. */
  expenses: z.optional(
    z.array(
      z.strictObject({
        /** The day it arose. */
        on: Day,
        /** Yuan. */
        amount: Yuan,
        /** What holds on that day. */
        status: TimelineStatus,
        /** Why, in Chinese. */
        why: z.optional(Sentence),
      }),
    ),
  ),
})
export type Benefits = z.infer<typeof Benefits>

/** What becomes of the years that were paid. */
export const Continuity = z.extend(Block, {
  /** Cumulative months of 职工医保 are never lost (社会保险法 art. 27, 32); absent for who has none. */
  cumulative: z.optional(z.literal('kept')),
  /** Does the count of continuous months go on? */
  continuous: z.enum(['kept', 'reset', 'depends']),
  /** How the region treats the person: as continuously insured, as a first-time member, as having left. */
  treatedAs: z.optional(z.enum(['continuous', 'first', 'left'])),
})
export type Continuity = z.infer<typeof Continuity>

/** The ceiling of 大病保险 of a resident. */
export const CatastrophicCap = z.extend(Block, {
  /** What continuous years and years without a claim add, yuan; after a lapse, what is left of it. */
  increment: z.optional(Money),
  /** What they add at least, yuan, where nothing bounds it above. */
  incrementAtLeast: z.optional(Yuan),
  /** The ceiling with it, yuan. */
  ceiling: z.optional(Money),
  /** Does the increment earned before survive the lapse? */
  carriedOver: z.optional(Tri),
  /** What the lapse takes off the ceiling, yuan, not negative. */
  penalty: z.optional(Money),
  /** What was assumed in these figures, in Chinese. */
  assumptions: z.optional(z.array(Sentence)),
})
export type CatastrophicCap = z.infer<typeof CatastrophicCap>

/** In which phase of the resident enrolment the payment falls. */
export const ResidentEnrolment = z.extend(Block, {
  /** Main window, its extension, a supplement for some groups, outside, or closed. */
  phase: z.optional(z.enum(['main', 'extension', 'supplement', 'outside', 'closed'])),
  /** First day of the phase. */
  from: z.optional(Day),
  /** Last day of the phase, included. */
  to: z.optional(Day),
  /** The cover year's fee for the person in this phase, yuan. */
  fee: z.optional(Money),
  /** That fee at least, yuan, where nothing bounds it above. */
  feeAtLeast: z.optional(Yuan),
  /** Of a newborn: what the fee that is asked about does not buy, and what has to be paid besides, in Chinese. */
  otherYear: z.optional(Sentence),
})
export type ResidentEnrolment = z.infer<typeof ResidentEnrolment>

/** The maternity allowance (生育津贴) and leave. */
export const MaternityAdvice = z.extend(Block, {
  /** The allowance, yuan. */
  allowance: z.optional(Money),
  /** Who pays it. */
  payer: z.optional(z.enum(['fund', 'employer', 'nobody'])),
  /** Who pays the medical costs of the birth or the operation. */
  medicalPayer: z.optional(z.enum(['fund', 'employer', 'nobody'])),
  /** Is it paid at once, or only after twelve paid months? */
  reimbursedWhen: z.optional(z.enum(['at-once', 'after-12-months'])),
  /** Days of leave: those of the national rules and those that the region adds, as told. */
  leaveDays: z.optional(CountOrRange),
  /** Paid months after the birth that are still missing until the fund pays. */
  monthsLeft: z.optional(Months),
  /** To whom the allowance is paid: `either`, as the region lets one choose. */
  payee: z.optional(z.enum(['person', 'employer', 'either'])),
  /** Working days within which it is paid. */
  workdays: z.optional(Count),
  /** How the allowance is computed, in words. */
  formula: z.optional(Sentence),
  /** What was assumed in these figures, in Chinese. */
  assumptions: z.optional(z.array(Sentence)),
})
export type MaternityAdvice = z.infer<typeof MaternityAdvice>

/** Retirement age, and the months that are required for cover after it. */
export const RetirementAdvice = z.extend(Block, {
  /** Months by which the statutory age is delayed. */
  delayMonths: z.optional(Months),
  /** The age reached then. */
  age: z.optional(
    z.strictObject({
      /** Full years. */
      years: z.int(),
      /** Months beyond them, 0 to 11. */
      months: z.int(),
    }),
  ),
  /** The month in which it is reached; absent where it lies outside the years of a {@link Month}. */
  on: z.optional(Month),
  /** Months required in all. */
  requiredMonths: z.optional(CountOrRange),
  /** Months required in this pooling region or province. */
  localRequiredMonths: z.optional(CountOrRange),
  /** Months that must really be paid, without 视同缴费. */
  actualRequiredMonths: z.optional(CountOrRange),
  /** Months missing of all that are required, today. */
  gapMonths: z.optional(CountOrRange),
  /** Months missing of the local ones, today. */
  localGapMonths: z.optional(CountOrRange),
  /** Months missing of those that must really be paid, today. */
  actualGapMonths: z.optional(CountOrRange),
  /** Months from the day of the question to the month of retirement; 0 when it has come. */
  monthsLeft: z.optional(Months),
  /** Months of 养老保险 that a monthly pension asks for in the year of retirement; counted apart from 医保. */
  pensionMonths: z.optional(CountOrRange),
  /** Ways to fill the gap. */
  options: z.optional(
    z.array(
      z.strictObject({
        /** At once, or month by month. */
        kind: z.enum(['lump-sum', 'monthly']),
        /** Does the region allow it? */
        allowed: z.optional(Tri),
        /** What one missing month costs at today's figures, yuan. */
        monthCost: z.optional(Money),
        /** Yuan in all, at today's figures. */
        cost: z.optional(Money),
        /** Yuan in all, should the base rise each year as the person assumes; only when monthly. */
        costWithGrowth: z.optional(Money),
        /** Months to pay, when monthly. */
        months: z.optional(CountOrRange),
        /** What there is to know, in Chinese. */
        text: z.optional(Sentence),
      }),
    ),
  ),
  /** What each way has cost by the end of each year of paying, for a chart; for the largest gap that remains. */
  series: z.optional(
    z.array(
      z.strictObject({
        /** Which year of paying, from 1. */
        year: z.int(),
        /** Yuan paid so far, when all is paid at once. */
        lumpSum: Yuan,
        /** Yuan paid so far, when paid month by month, with the growth of the base that the person assumes. */
        monthly: Yuan,
      }),
    ),
  ),
  /** What was assumed in these figures, in Chinese. */
  assumptions: z.optional(z.array(Sentence)),
})
export type RetirementAdvice = z.infer<typeof RetirementAdvice>

/** What becomes of the personal account (个人账户). */
export const PersonalAccount = z.extend(Block, {
  /** Is the account credited for months that are paid back? */
  gapCredited: z.optional(Tri),
  /** Can the balance be used during the wait? */
  usableInWait: z.optional(Tri),
})
export type PersonalAccount = z.infer<typeof PersonalAccount>

/** Another right that hangs on the same contributions. */
export const LinkedRight = z.extend(Block, {
  /** What it is and what the lapse does to it, in Chinese. */
  text: Sentence,
})
export type LinkedRight = z.infer<typeof LinkedRight>

/** One way to go on, to be shown beside the others. */
export const Option = z.extend(Block, {
  /** Pay back, pay as 灵活就业, as resident, through a new employer, or wait. */
  kind: z.enum(['back-pay', 'flexible', 'resident', 'new-employer', 'wait']),
  /** True for the way that was told: its first day is that of `benefits`. */
  asTold: z.optional(z.boolean()),
  /** The year that is paid for, of a resident. */
  coverYear: z.optional(CoverYear),
  /** What it costs the person at once, yuan; absent where it is paid month by month, and where it is not known. */
  cost: z.optional(Money),
  /** What the person pays each month from then on, yuan, by the base and rate of the month of payment. */
  monthlyCost: z.optional(Money),
  /** First day with benefits. */
  startsOn: z.optional(OpenDayRange),
  /** Days without cover from the day of payment until then. */
  uncoveredDays: z.optional(CountOrRange),
  /** Whole calendar months that stay without cover, those before the payment that are not paid afterwards among them. */
  uncoveredMonths: z.optional(CountOrRange),
  /** Are expenses of the time before the payment paid afterwards? */
  retroactive: z.optional(Tri),
  /** Of the expenses that were told and arose after cover stopped: yuan that may be claimed; how much is paid is another matter. */
  claimable: z.optional(Money),
  /** What is lost this way, in Chinese. */
  whatIsLost: z.optional(z.array(Sentence)),
  /** True for the one way that is better, whatever is still open; absent for all where that is not sure. */
  recommended: z.optional(z.boolean()),
  /** What speaks for it, in Chinese; for the recommended way, why. */
  reasons: z.optional(z.array(Sentence)),
  /** What there is to know, in Chinese. */
  text: z.optional(Sentence),
})
export type Option = z.infer<typeof Option>

/** A paper to bring. */
export const Material = z.extend(Block, {
  /** What it is, in Chinese. */
  text: Sentence,
  /** Why it is asked for. */
  why: z.optional(Sentence),
  /** True when it is needed only in some cases. */
  optional: z.optional(z.boolean()),
})
export type Material = z.infer<typeof Material>

/** What a step is for, in the order of doing: ask, make the employer pay, pay, see that it worked, prevent the next lapse. */
export const Stage = z.enum(['before', 'employer', 'pay', 'check', 'prevent'])
export type Stage = z.infer<typeof Stage>

/** Something to do, in order. */
export const Step = z.extend(Block, {
  /** What it is for; steps stand in the order of the stages. */
  stage: Stage,
  /** What to do, in Chinese. */
  text: Sentence,
  /** What it is good for, or what there is to know. */
  why: z.optional(Sentence),
  /** Where: an app, a counter, a hotline. Of several channels of a stage one is enough. */
  channel: z.optional(Sentence),
  /** The step in small ones, in order, to tick off. */
  items: z.optional(z.array(Sentence)),
})
export type Step = z.infer<typeof Step>

/** A letter to copy and send, filled from the answers; `____` stands where only the person knows what to write. */
export const Letter = z.extend(Block, {
  /** Its heading, in Chinese. */
  title: Sentence,
  /** To whom. */
  to: Sentence,
  /** Its paragraphs. */
  body: z.array(Sentence),
})
export type Letter = z.infer<typeof Letter>

/** Whom to ask. */
export const Contact = z.extend(Block, {
  /** The office, in Chinese. */
  name: Sentence,
  /** Its number, as one dials it. */
  phone: Sentence,
  /** When it answers. */
  hours: z.optional(Sentence),
})
export type Contact = z.infer<typeof Contact>

/** What the rulebook holds of a claim (说法). */
export const Ruling = z.enum(['right', 'local-only', 'outdated', 'wrong', 'unverified'])
export type Ruling = z.infer<typeof Ruling>

/** A statement that circulates and touches this case, beside its ruling. */
export const ClaimRuling = z.extend(Block, {
  /** Id in the rulebook's claims. */
  id: z.string(),
  /** What is said, in Chinese. */
  statement: Sentence,
  /** Is it so? */
  ruling: Ruling,
  /** Why, in Chinese. */
  why: Sentence,
})
export type ClaimRuling = z.infer<typeof ClaimRuling>

/** An answer that would narrow the result. */
export const Unknown = z.strictObject({
  /** Dotted path in the situation: `payOn`, `resident.window`. */
  field: z.string(),
  /** The question to ask, in Chinese. */
  question: Sentence,
  /** What the answer changes, in Chinese. */
  effect: Sentence,
})
export type Unknown = z.infer<typeof Unknown>

/** A law that is published, not yet in force, and will change the answer. */
export const Notice = z.extend(Block, {
  /** What changes, in Chinese. */
  text: Sentence,
  /** First day on which it is in force; absent when that is not known. */
  from: z.optional(Day),
})
export type Notice = z.infer<typeof Notice>

/** How one decision came about. */
export const Trace = z.strictObject({
  /** The decision's name in the rulebook. */
  decision: z.string(),
  /** Id of the row that won. */
  rule: z.string(),
  /** What it says: field → value. */
  outcome: JsonRecord,
  /** The facts that chose it: fact → value. */
  facts: JsonRecord,
  /** Where the row comes from. */
  basis: z.array(Basis),
  /** Ids of the rows it overrode. */
  overridden: z.array(z.string()),
})
export type Trace = z.infer<typeof Trace>

/** What the employer bears because it did not enrol the person or did not pay, and the fund therefore does not. */
export const EmployerLiability = z.extend(Block, {
  /** What it bears, in Chinese, each in a sentence; what courts do is told as practice. */
  covers: z.array(Sentence).check(z.minLength(1)),
  /** Whether it certainly bears it, or only if the fund does not pay. */
  certain: z.boolean(),
  /**
   * The expenses told that the fund does not pay for, less what another scheme paid, up to all for which that may be so, yuan; the
   * employer bears what the fund would have paid of them.
   */
  expenses: z.optional(Money),
  /** Last day of the year within which arbitration is applied for, counted from the first bill or birth that the fund does not or may not pay. */
  until: z.optional(Day),
  /** What `until` counts from, and what interrupts it, in Chinese. */
  limit: Sentence,
  /** What to gather, in Chinese. */
  evidence: z.array(Sentence),
})
export type EmployerLiability = z.infer<typeof EmployerLiability>

/** What can be done against a refusal, and within which time. */
export const Remedy = z.extend(Block, {
  /** Against whom: the employer, the medical insurance office, the collector of contributions. */
  against: z.enum(['employer', 'office', 'collector']),
  /** What it is, in Chinese. */
  text: Sentence,
  /** Within which time, in Chinese. */
  within: z.optional(Sentence),
  /** Where, in Chinese. */
  where: z.optional(Sentence),
})
export type Remedy = z.infer<typeof Remedy>

/** What a firm has to pay and to do for all workers of the case. */
export const ClerkAdvice = z.extend(Block, {
  /** How many workers. */
  workers: z.int(),
  /** The months that were missed; empty where nobody told them. */
  months: z.array(Month),
  /** The first of their due days. */
  dueOn: z.optional(DayRange),
  /** The employer's shares of all workers, yuan. */
  employer: z.optional(Money),
  /** The workers' own shares, to be withheld and paid over, yuan. */
  person: z.optional(Money),
  /** Late fees up to the day of payment, yuan. */
  lateFee: z.optional(Money),
  /** The late fee of one more day, yuan. */
  lateFeePerDay: z.optional(Money),
  /** Everything together, yuan. */
  total: z.optional(Money),
  /** What to know: who bears hospital bills of the gap, what may not be passed on to the workers; in Chinese. */
  notes: z.array(Sentence),
})
export type ClerkAdvice = z.infer<typeof ClerkAdvice>

/** Insured twice: which cover is kept, and whether and how the other is refunded. */
export const DoubleCover = z.extend(Block, {
  /** What there is to know, in Chinese. */
  lines: z.array(Sentence).check(z.minLength(1)),
  /** The scheme that is kept as a rule. */
  keeps: z.optional(z.enum(['worker', 'resident'])),
  /** Is the other one's fee paid back? */
  refund: z.optional(Tri),
})
export type DoubleCover = z.infer<typeof DoubleCover>

/** What we answer. A block that does not apply is absent; one that cannot be decided says what would decide it. */
export const Advice = z.strictObject({
  /** Day of the question. */
  asOf: Day,
  /** The pooling region. */
  region: z.strictObject({
    /** GB/T 2260 code. */
    code: RegionCode,
    /** Province and city, in Chinese. */
    name: z.string(),
    /** How far its local rules are verified. */
    verified: Verified,
  }),
  /** The rules that answered, so that the answer can be reproduced. */
  rulebook: z.strictObject({
    /** Version of the rulebook. */
    version: z.string(),
    /** Hash of its content. */
    hash: z.string(),
  }),
  /** The answer in plain words. */
  summary: Summary,
  /** Months without cover. */
  lapse: z.optional(Lapse),
  /** Defaults and readings that were used, in Chinese. */
  assumptions: z.array(Sentence),
  /** May the missing months be paid back? */
  backPay: z.optional(BackPay),
  /** What it costs. */
  cost: z.optional(Cost),
  /**
   * The person's cover, stretches of days `[from, to)`, contiguous, in order: the one history that every block asks. Absent where
   * nothing is known of when it begins.
   */
  history: z.optional(
    z
      .array(HistorySegment)
      .check(
        z.refine(
          (segments) => segments.every(({ from }, i) => i === 0 || segments[i - 1]?.to === from),
          '应当首尾相接',
        ),
      ),
  ),
  /** When benefits are paid again. */
  benefits: z.optional(Benefits),
  /** What becomes of the years that were paid. */
  continuity: z.optional(Continuity),
  /** The ceiling of 大病保险. */
  catastrophicCap: z.optional(CatastrophicCap),
  /** The phase of the resident enrolment. */
  resident: z.optional(ResidentEnrolment),
  /** The maternity allowance. */
  maternity: z.optional(MaternityAdvice),
  /** Retirement. */
  retirement: z.optional(RetirementAdvice),
  /** The personal account. */
  personalAccount: z.optional(PersonalAccount),
  /** What the employer bears because it did not pay. */
  employerLiability: z.optional(EmployerLiability),
  /** What can be done against a refusal, and within which time. */
  remedies: z.optional(z.array(Remedy)),
  /** For who acts for a firm. */
  clerk: z.optional(ClerkAdvice),
  /** Insured twice. */
  doubleCover: z.optional(DoubleCover),
  /** Other rights that hang on the same contributions. */
  linkedRights: z.optional(z.array(LinkedRight)),
  /** Ways to go on, side by side. */
  options: z.optional(z.array(Option)),
  /** Papers to bring. */
  materials: z.optional(z.array(Material)),
  /** What to do, in order. */
  steps: z.optional(z.array(Step)),
  /** Letters about an employer that does not pay: to it, to the collector, to the office, and to arbitration. */
  letters: z.optional(z.array(Letter)),
  /** Whom to ask. */
  contacts: z.optional(z.array(Contact)),
  /** Laws to come. */
  notices: z.optional(z.array(Notice)),
  /** Statements that circulate and touch this case. */
  claims: z.array(ClaimRuling),
  /** Answers that would narrow the result, most decisive first. */
  unknowns: z.array(Unknown),
  /** How it came about. */
  trace: z.array(Trace),
  /** The documents that the basis of every block and claim names, by id; absent in an advice that was kept before it had them. */
  sources: z.optional(z.record(z.string(), CitedSource)),
})
export type Advice = z.infer<typeof Advice>
