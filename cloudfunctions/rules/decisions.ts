import { MaternityKind, RetirementCategory } from '@contract'
import * as z from 'zod/mini'
import { anchorNames } from './anchors'
import type { Condition, Decision } from './engine'

/** Words that a field knows. */
const words = <const T extends readonly string[]>(...known: T) => z.enum(known)
/** A whole number. */
const whole = z.number().check(z.int())
const interval = <T extends z.ZodMiniNumber>(value: T) =>
  z.strictObject({ min: z.nullable(value), max: z.nullable(value) })
/** A number, or the range it lies in. */
const range = <T extends z.ZodMiniNumber>(value: T) => z.union([value, interval(value)])
/** Yuan with at most two decimals. */
const yuan = range(z.number().check(z.gte(0), z.multipleOf(0.01)))
/** A share of something. */
const share = range(z.number().check(z.gte(0), z.lte(1)))
const count = range(whole.check(z.gte(0)))
const answer = words('yes', 'no', 'depends')
const optional = z.optional

/** A day as a rule names it; see the anchors for its arithmetic. */
const day = z.strictObject({
  anchor: z.enum(anchorNames),
  n: optional(z.union([whole, z.literal('wait')])),
  per: optional(whole),
  of: optional(z.enum(['arrears', 'payment', 'registration'])),
  closes: optional(whole.check(z.gte(1), z.lte(30))),
})

/** A decision as the policy knows it: what it is called in Chinese, and the form of each outcome field. */
interface Definition {
  readonly label: string
  /** The day on which a row must be in force; absent: the cover year stands among the conditions. */
  readonly day?: string
  readonly only?: Readonly<Record<string, Condition>>
  readonly fields: Readonly<Record<string, z.ZodMiniType>>
}

const worker = { insurance: ['employee', 'flexible'] }
const resident = { insurance: ['resident'] }
const birth = { maternityKind: MaternityKind.options }
const retiring = { retirementCategory: RetirementCategory.options }

/**
 * The questions that the rulebook decides, in plain Chinese, with the forms of their outcome fields; a field whose form is
 * optional may stay without a row. Days: `paidOn` of payment, `askedOn` of the question, `arrearsFrom` the first of the
 * arrears, `contributionOn` the first of a month that is paid for, `maternityOn` of the birth.
 */
export const definitions = {
  /** Whether the missing time can be paid, by whom, within how many months, who assesses it, on which base. */
  backPayment: {
    label: '能不能补缴',
    day: 'paidOn',
    fields: {
      verdict: words('allowed', 'not-allowed', 'employer-duty', 'not-needed', 'depends'),
      by: optional(words('employer', 'person', 'unemployment-fund', 'nobody')),
      windowMonths: optional(whole),
      assessedBy: optional(words('tax', 'medical')),
      base: optional(words('own-current', 'own-original', 'province-average-60', 'unit-wage')),
    },
  },
  /** When cover stops after a missed payment. */
  suspension: { label: '哪天起停了待遇', day: 'paidOn', only: worker, fields: { stops: day } },
  /** In which phase of its year's enrolment a resident pays: `extension` counts as inside, `supplement` does not. */
  enrolmentPhase: {
    label: '缴费时是不是集中参保期',
    only: resident,
    fields: { phase: words('main', 'extension', 'supplement', 'outside', 'closed') },
  },
  /** How 「每多断保1年」 is read: from the second missed year on, or for every missed year. */
  waitingRule: {
    label: '等待期怎么算',
    day: 'paidOn',
    only: resident,
    fields: { reading: words('each-further-year', 'every-year') },
  },
  /** Whether the person's group is free of the waiting period. */
  waitExemption: { label: '能不能免等待期', day: 'paidOn', only: resident, fields: { exempt: z.boolean() } },
  /** How long to wait: `fixed` and `variable` are parts of `amount`; `continues`: months already waited count. */
  waiting: {
    label: '要等多久',
    day: 'paidOn',
    fields: {
      amount: count,
      unit: words('month', 'day'),
      fixed: optional(whole),
      variable: optional(whole),
      continues: optional(z.boolean()),
    },
  },
  /** From which day on there is cover, and the day before which there is none. */
  benefitStart: { label: '从哪天起有保障', day: 'paidOn', fields: { start: day, notBefore: optional(day) } },
  /** Whether expenses of the gap are paid afterwards, and who bears them. */
  retroactivity: {
    label: '断缴期间的费用能不能报',
    day: 'paidOn',
    fields: { retroactive: answer, gapPayer: optional(words('fund', 'employer', 'person')) },
  },
  /** Which share of the normal benefit, and of its yearly ceiling, is paid meanwhile, and until when; `after`: what is paid once the wait is over. */
  benefitShare: {
    label: '等待期里能报多少',
    day: 'paidOn',
    fields: {
      ratio: optional(share),
      until: optional(z.union([z.literal('wait-end'), whole])),
      capRatio: optional(share),
      after: optional(share),
    },
  },
  /** What overdue contributions cost. */
  lateFee: {
    label: '有没有滞纳金',
    day: 'arrearsFrom',
    fields: {
      kind: words('late-fee', 'interest', 'none', 'review'),
      ratePerDay: optional(share),
      payer: optional(words('employer', 'person', 'nobody')),
      cap: optional(words('none', 'principal')),
    },
  },
  /** What becomes of the time paid so far; `cumulative`: of months of 职工医保 (社会保险法 art. 27). */
  continuity: {
    label: '缴费年限',
    day: 'paidOn',
    fields: {
      cumulative: optional(words('kept')),
      continuous: words('kept', 'reset', 'depends'),
      treatedAs: optional(words('continuous', 'first', 'left')),
    },
  },
  /** What becomes of the personal account. */
  personalAccount: {
    label: '个人账户',
    day: 'paidOn',
    only: worker,
    fields: { gapCredited: optional(answer), usableInWait: optional(z.boolean()) },
  },
  /** The price of a resident's year, in yuan; `full`: with the subsidy, which the person then pays too. */
  residentFee: {
    label: '居民医保缴多少钱',
    only: resident,
    fields: {
      individual: optional(yuan),
      longTermCare: optional(yuan),
      subsidy: optional(yuan),
      composition: optional(words('individual', 'full')),
    },
  },
  /** Limits of the contribution base, and the base of 灵活就业, in yuan a month. */
  contributionBase: {
    label: '缴费基数',
    day: 'contributionOn',
    only: worker,
    fields: { lower: optional(yuan), upper: optional(yuan), flexible: optional(yuan) },
  },
  /** Shares of the base; fixed parts and whole amounts in yuan a month. */
  contributionRate: {
    label: '缴费费率',
    day: 'contributionOn',
    only: worker,
    fields: {
      employer: optional(share),
      person: optional(share),
      flexible: optional(share),
      personFixed: optional(yuan),
      flexibleAmount: optional(yuan),
    },
  },
  /** What is assessed when nothing was declared, as a multiple of the unit's payment of the month before. */
  assessment: {
    label: '没有申报的怎么核定',
    day: 'contributionOn',
    only: worker,
    fields: { ratio: optional(z.number().check(z.gte(0))) },
  },
  /**
   * Increments of the ceiling of 大病保险 and what a lapse takes, in yuan; `afterYears`: continuous years before they begin;
   * `share`: all increments, of the ceiling.
   */
  catastrophicCap: {
    label: '大病保险限额',
    day: 'paidOn',
    only: resident,
    fields: {
      afterYears: optional(whole),
      step: optional(yuan),
      zeroClaimStep: optional(yuan),
      share: optional(share),
      total: optional(yuan),
      penaltyPerYear: optional(yuan),
      penaltyCap: optional(yuan),
      onLapse: optional(words('kept', 'cleared', 'depends')),
    },
  },
  /** Who pays the maternity allowance, when, of which wage, for how many days; `medical`: who pays the costs of the birth. */
  maternityAllowance: {
    label: '生育津贴',
    day: 'maternityOn',
    only: birth,
    fields: {
      payer: optional(words('fund', 'employer', 'none')),
      when: optional(words('at-once', 'after-12-months')),
      ratio: optional(share),
      base: optional(words('unit-average-wage', 'unit-average-base', 'own-wage', 'flexible-standard')),
      leaveDays: optional(count),
      medical: optional(words('fund', 'employer', 'none')),
    },
  },
  /** To whom the allowance is paid, and within how many working days. */
  maternityPayee: {
    label: '生育津贴发给谁',
    day: 'maternityOn',
    only: birth,
    fields: { payee: optional(words('person', 'employer', 'either')), workdays: optional(whole) },
  },
  /** The month in which the statutory age is reached. */
  retirementAge: { label: '哪个月退休', day: 'askedOn', only: retiring, fields: { month: optional(whole) } },
  /**
   * Months that free from paying after retirement: in all, really paid, in the region, in the province; `lumpRate`: of the person's
   * own base, what a missing month costs when all are paid at once.
   */
  retirementYears: {
    label: '退休后不用再缴要缴满多少年',
    day: 'askedOn',
    only: { ...worker, ...retiring },
    fields: {
      required: optional(count),
      actual: optional(count),
      local: optional(count),
      province: optional(count),
      scope: optional(words('city', 'province')),
      lumpSum: optional(z.boolean()),
      lumpRate: optional(share),
      monthly: optional(z.boolean()),
    },
  },
  /** Months of 养老保险 that a monthly pension asks for; another insurance, counted apart. */
  pensionYears: {
    label: '按月领养老金要缴满多少年',
    day: 'askedOn',
    only: { ...worker, ...retiring },
    fields: { required: optional(count) },
  },
  /** Of who is insured twice: whether both may be kept, which one is kept as a rule, whether the other's fee is paid back. */
  doubleCover: {
    label: '重复参保',
    day: 'askedOn',
    only: { paidTwice: [true] },
    fields: {
      both: optional(words('no')),
      keeps: optional(words('worker', 'resident', 'depends')),
      refund: optional(answer),
    },
  },
  /** Whether the most that is paid in a year depends on the months paid without a gap. */
  workerCeiling: {
    label: '一年最多能报多少',
    day: 'paidOn',
    only: worker,
    fields: { byContinuity: optional(answer) },
  },
} as const satisfies Record<string, Definition>

/** The decisions as the engine takes them. */
export const decisions: readonly Decision[] = Object.entries<Definition>(definitions).map(
  ([id, { day, only, fields }]) => ({
    id,
    ...(day !== undefined && { day }),
    ...(only !== undefined && { only }),
    fields: Object.keys(fields),
    optional: Object.entries(fields).flatMap(([field, form]) => (form.safeParse(undefined).success ? [field] : [])),
  }),
)

/** The decisions in plain Chinese, to say what an open question changes. */
export const decisionLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries<Definition>(definitions).map(([id, { label }]) => [id, label]),
)
