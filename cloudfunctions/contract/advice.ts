import * as z from 'zod/mini'
import {
  Count,
  CountOrRange,
  Day,
  DayRange,
  JsonRecord,
  Money,
  Month,
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
/** How much a statement weighs: the law, an official text, a report of one, or only a claim on the web. */
export type Grade = z.infer<typeof Grade>

/** Where a part of an advice comes from (出处). */
export const Basis = z.strictObject({
  /** Id of the row of the rulebook. */
  rule: z.string(),
  /** Id of the document in the rulebook's sources. */
  source: z.string(),
  /** Title of the document, in Chinese. */
  title: z.string(),
  /** Article or section within it, as it is cited (第六十二条); empty when it has none. */
  article: z.string(),
  /** How much it weighs. */
  grade: Grade,
  /** The day on which its text was read. */
  checkedOn: Day,
  /** A remark for people, in Chinese: a doubt, an unknown date of effect. */
  note: z.optional(Sentence),
  /** Where the text can be read. */
  url: z.optional(z.string()),
})
/** Where a part of an advice comes from (出处). */
export type Basis = z.infer<typeof Basis>

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
/** The answer in words a 70-year-old understands. */
export type Summary = z.infer<typeof Summary>

/** Whole calendar months after `lastCoveredMonth` and before the month of payment. */
export const Lapse = z.extend(Block, {
  /** How many; 0 = none. */
  months: Months,
  /** First month without cover; absent when there is none. */
  from: z.optional(Month),
  /** Last month without cover, included; absent when there is none. */
  to: z.optional(Month),
})
/** Whole calendar months after `lastCoveredMonth` and before the month of payment. */
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
/** May the missing months be paid back (补缴), and by whom? */
export type BackPay = z.infer<typeof BackPay>

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
/** What one missing month costs. */
export type MonthCost = z.infer<typeof MonthCost>

/** What it costs. For a resident `person` is the cover year's fee at the price of the day of payment. */
export const Cost = z.extend(Block, {
  /** Month by month; empty for a resident. */
  months: z.array(MonthCost),
  /** The employer's shares together, yuan. */
  employer: z.optional(Money),
  /** The person's shares together, yuan. */
  person: z.optional(Money),
  /** Late fees together, yuan. */
  lateFee: z.optional(Money),
  /** Share of the arrears for each day of delay (0.0005 = 万分之五). */
  lateFeePerDay: z.optional(Ratio),
  /** Who owes the late fee. */
  lateFeePayer: z.optional(z.enum(['employer', 'person', 'nobody'])),
  /** Is the late fee limited: not, to the amount in arrears, or is that disputed? */
  lateFeeCap: z.optional(z.enum(['none', 'principal', 'disputed'])),
  /** Interest where a region asks that in place of a late fee, yuan. */
  interest: z.optional(Money),
  /** Amount assessed at 110 % of the employer's payment of the month before (社会保险法 art. 62), yuan. */
  assessed: z.optional(Money),
  /** Price of the repaired years of a resident, yuan. */
  repairFee: z.optional(Money),
  /** Everything together, yuan. */
  total: z.optional(Money),
  /** What was assumed in these figures, in Chinese. */
  assumptions: z.optional(z.array(Sentence)),
})
/** What it costs. */
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
/** The waiting period (待遇等待期). */
export type Waiting = z.infer<typeof Waiting>

/** What holds in a stretch of the timeline or on the day of an expense. */
export const TimelineStatus = z.enum(['covered', 'uncovered', 'waiting', 'retroactive', 'unknown'])
/** What holds in a stretch of the timeline or on the day of an expense. */
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
/** A stretch of days. */
export type TimelineSegment = z.infer<typeof TimelineSegment>

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
      }),
    ),
  ),
})
/** When benefits are paid again. */
export type Benefits = z.infer<typeof Benefits>

/** What becomes of the years that were paid. */
export const Continuity = z.extend(Block, {
  /** Cumulative months are never lost (社会保险法 art. 27, 32). */
  cumulative: z.literal('kept'),
  /** Does the count of continuous months go on? */
  continuous: z.enum(['kept', 'reset', 'depends']),
  /** How the region treats the person: as continuously insured, as a first-time member, as having left. */
  treatedAs: z.optional(z.enum(['continuous', 'first', 'left'])),
})
/** What becomes of the years that were paid. */
export type Continuity = z.infer<typeof Continuity>

/** The ceiling of 大病保险 of a resident. */
export const CatastrophicCap = z.extend(Block, {
  /** What continuous years and years without a claim add, yuan. */
  increment: z.optional(Money),
  /** The ceiling with it, yuan. */
  ceiling: z.optional(Money),
  /** Does the increment earned before survive the lapse? */
  carriedOver: z.optional(Tri),
  /** What the lapse takes off the ceiling, yuan, not negative. */
  penalty: z.optional(Money),
})
/** The ceiling of 大病保险 of a resident. */
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
})
/** In which phase of the resident enrolment the payment falls. */
export type ResidentEnrolment = z.infer<typeof ResidentEnrolment>

/** The maternity allowance (生育津贴) and leave. */
export const MaternityAdvice = z.extend(Block, {
  /** The allowance, yuan. */
  allowance: z.optional(Money),
  /** Who pays it. */
  payer: z.optional(z.enum(['fund', 'employer', 'nobody'])),
  /** Is it paid at once, or only after twelve paid months? */
  reimbursedWhen: z.optional(z.enum(['at-once', 'after-12-months'])),
  /** Days of leave. */
  leaveDays: z.optional(CountOrRange),
})
/** The maternity allowance (生育津贴) and leave. */
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
  /** The month in which it is reached. */
  on: z.optional(Month),
  /** Months required in all. */
  requiredMonths: z.optional(CountOrRange),
  /** Months required in this pooling region or province. */
  localRequiredMonths: z.optional(CountOrRange),
  /** Months missing of all that are required. */
  gapMonths: z.optional(CountOrRange),
  /** Months missing of the local ones. */
  localGapMonths: z.optional(CountOrRange),
  /** Ways to fill the gap. */
  options: z.optional(
    z.array(
      z.strictObject({
        /** At once, or month by month. */
        kind: z.enum(['lump-sum', 'monthly']),
        /** Yuan in all, at today's figures. */
        cost: z.optional(Money),
        /** Months to pay, when monthly. */
        months: z.optional(CountOrRange),
        /** What there is to know, in Chinese. */
        text: z.optional(Sentence),
      }),
    ),
  ),
})
/** Retirement age, and the months that are required for cover after it. */
export type RetirementAdvice = z.infer<typeof RetirementAdvice>

/** What becomes of the personal account (个人账户). */
export const PersonalAccount = z.extend(Block, {
  /** Is the account credited for months that are paid back? */
  gapCredited: z.optional(Tri),
  /** Can the balance be used during the wait? */
  usableInWait: z.optional(Tri),
})
/** What becomes of the personal account (个人账户). */
export type PersonalAccount = z.infer<typeof PersonalAccount>

/** Another right that hangs on the same contributions. */
export const LinkedRight = z.extend(Block, {
  /** What it is and what the lapse does to it, in Chinese. */
  text: Sentence,
})
/** Another right that hangs on the same contributions. */
export type LinkedRight = z.infer<typeof LinkedRight>

/** One way to go on, to be shown beside the others. */
export const Option = z.extend(Block, {
  /** Pay back, pay as 灵活就业, as resident, through a new employer, or wait. */
  kind: z.enum(['back-pay', 'flexible', 'resident', 'new-employer', 'wait']),
  /** What it costs the person, yuan. */
  cost: z.optional(Money),
  /** First day with benefits. */
  startsOn: z.optional(OpenDayRange),
  /** Months that stay without cover. */
  uncoveredMonths: z.optional(CountOrRange),
  /** What there is to know, in Chinese. */
  text: z.optional(Sentence),
})
/** One way to go on, to be shown beside the others. */
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
/** A paper to bring. */
export type Material = z.infer<typeof Material>

/** Something to do, in order. */
export const Step = z.extend(Block, {
  /** What to do, in Chinese. */
  text: Sentence,
  /** Where: an app, a counter, a hotline. */
  channel: z.optional(Sentence),
})
/** Something to do, in order. */
export type Step = z.infer<typeof Step>

/** Whom to ask. */
export const Contact = z.extend(Block, {
  /** The office, in Chinese. */
  name: Sentence,
  /** Its number, as one dials it. */
  phone: Sentence,
  /** When it answers. */
  hours: z.optional(Sentence),
})
/** Whom to ask. */
export type Contact = z.infer<typeof Contact>

/** What the rulebook holds of a claim (说法). */
export const Ruling = z.enum(['right', 'local-only', 'outdated', 'wrong', 'unverified'])
/** What the rulebook holds of a claim (说法). */
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
/** A statement that circulates and touches this case, beside its ruling. */
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
/** An answer that would narrow the result. */
export type Unknown = z.infer<typeof Unknown>

/** A law that is published, not yet in force, and will change the answer. */
export const Notice = z.extend(Block, {
  /** What changes, in Chinese. */
  text: Sentence,
  /** First day on which it is in force; absent when that is not known. */
  from: z.optional(Day),
})
/** A law that is published, not yet in force, and will change the answer. */
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
/** How one decision came about. */
export type Trace = z.infer<typeof Trace>

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
  /** Other rights that hang on the same contributions. */
  linkedRights: z.optional(z.array(LinkedRight)),
  /** Ways to go on, side by side. */
  options: z.optional(z.array(Option)),
  /** Papers to bring. */
  materials: z.optional(z.array(Material)),
  /** What to do, in order. */
  steps: z.optional(z.array(Step)),
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
})
/** What we answer; see the schema for every block. */
export type Advice = z.infer<typeof Advice>
