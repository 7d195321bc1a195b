import {
  CONTINUOUS_WORDS,
  dateWords,
  LATE_FEE_CAP_WORDS,
  moneyWords,
  PAYER_WORDS,
  perTenThousandWords,
  REIMBURSED_WORDS,
  startWords,
  type Told,
  TREATED_WORDS,
  VERDICT_WORDS,
  waitWords,
} from '@contract'

/** Something an advice tells, which a change of the rules can change. */
export interface Outcome extends Told {
  /** Dotted path in the advice. */
  readonly path: string
  /** The rulebook's decisions that it comes from. */
  readonly decisions: readonly string[]
}

/** The words of a value that may be absent. */
const of = <T>(value: T | undefined, words: (value: T) => string): string | undefined =>
  value === undefined ? undefined : words(value)

const BACK_PAYMENT = ['backPayment']
const WAITING = ['waiting', 'waitingRule', 'waitExemption', 'enrolmentPhase']
const RETROACTIVITY = ['retroactivity']
const LATE_FEE = ['lateFee']
const FEE = ['residentFee', 'contributionBase', 'contributionRate', 'assessment']
const CONTINUITY = ['continuity']

/** A sum of money of the cost block. */
const sum = (
  field: 'employer' | 'person' | 'lateFee' | 'interest' | 'assessed' | 'repairFee' | 'total',
  label: string,
  decisions: readonly string[],
): Outcome => ({ path: `cost.${field}`, label, words: ({ cost }) => of(cost?.[field], moneyWords), decisions })

/** What people are told first, in that order. */
export const outcomes: readonly Outcome[] = [
  {
    path: 'backPay.verdict',
    label: '能不能补缴',
    words: ({ backPay }) => of(backPay?.verdict, (verdict) => VERDICT_WORDS[verdict]),
    decisions: BACK_PAYMENT,
  },
  {
    path: 'backPay.by',
    label: '补缴的钱',
    words: ({ backPay }) => of(backPay?.by, (by) => PAYER_WORDS[by]),
    decisions: BACK_PAYMENT,
  },
  {
    path: 'backPay.until',
    label: '最晚补缴的日子',
    words: ({ backPay }) => of(backPay?.until, dateWords),
    decisions: BACK_PAYMENT,
  },
  {
    path: 'benefits.waiting',
    label: '等待期',
    words: ({ benefits }) => of(benefits?.waiting, waitWords),
    decisions: WAITING,
  },
  {
    path: 'benefits.startsOn',
    label: '从哪天起有保障',
    words: ({ benefits }) => of(benefits?.startsOn, startWords),
    decisions: ['benefitStart', ...WAITING],
  },
  {
    path: 'benefits.retroactive',
    label: '中断期间看病的费用',
    words: ({ benefits }) => of(benefits?.retroactive, (retroactive) => REIMBURSED_WORDS[retroactive]),
    decisions: RETROACTIVITY,
  },
  {
    path: 'benefits.retroactiveFrom',
    label: '从哪天起的费用可以报销',
    words: ({ benefits }) => of(benefits?.retroactiveFrom, dateWords),
    decisions: [...RETROACTIVITY, 'suspension'],
  },
  {
    path: 'benefits.gapPayer',
    label: '中断期间看病的钱',
    words: ({ benefits }) => of(benefits?.gapPayer, (payer) => PAYER_WORDS[payer]),
    decisions: RETROACTIVITY,
  },
  {
    path: 'cost.lateFeePayer',
    label: '滞纳金谁出',
    words: ({ cost }) => of(cost?.lateFeePayer, (payer) => PAYER_WORDS[payer]),
    decisions: LATE_FEE,
  },
  {
    path: 'cost.lateFeePerDay',
    label: '滞纳金每天加收',
    words: ({ cost }) => of(cost?.lateFeePerDay, (share) => `欠费的${perTenThousandWords(share)}`),
    decisions: LATE_FEE,
  },
  {
    path: 'cost.lateFeeCap',
    label: '滞纳金的上限',
    words: ({ cost }) => of(cost?.lateFeeCap, (cap) => LATE_FEE_CAP_WORDS[cap]),
    decisions: LATE_FEE,
  },
  sum('lateFee', '滞纳金', LATE_FEE),
  sum('interest', '利息', LATE_FEE),
  sum('employer', '单位应缴', FEE),
  sum('person', '个人应缴', FEE),
  sum('assessed', '核定的金额', FEE),
  sum('repairFee', '补以前年度的钱', FEE),
  sum('total', '费用合计', [...FEE, ...LATE_FEE]),
  {
    path: 'continuity.continuous',
    label: '连续缴费年限',
    words: ({ continuity }) => of(continuity?.continuous, (continuous) => CONTINUOUS_WORDS[continuous]),
    decisions: CONTINUITY,
  },
  {
    path: 'continuity.treatedAs',
    label: '参保地把您',
    words: ({ continuity }) => of(continuity?.treatedAs, (treatedAs) => TREATED_WORDS[treatedAs]),
    decisions: CONTINUITY,
  },
]
