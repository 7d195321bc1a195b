import type { Decision } from './engine'

const worker = { insurance: ['employee', 'flexible'] }
const resident = { insurance: ['resident'] }

/**
 * The questions that the rulebook decides, their outcome fields, and the day on which a row must be in force:
 * `paidOn` the day of payment, `arrearsFrom` the first day of the arrears.
 */
export const decisions: readonly Decision[] = [
  /** Whether the missing time can be paid, and by whom. */
  { id: 'backPayment', day: 'paidOn', fields: ['verdict', 'by'], optional: ['by'] },
  /** When cover stops after a missed payment. */
  { id: 'suspension', day: 'paidOn', fields: ['stops'], only: worker },
  /** How 「每多断保1年」 is read: from the second missed year on, or for every missed year. */
  { id: 'waitingRule', day: 'paidOn', fields: ['reading'], only: resident },
  /** Whether the person's group is free of the waiting period. */
  { id: 'waitExemption', day: 'paidOn', fields: ['exempt'], only: resident },
  /** How long to wait: `fixed` and `variable` are parts of `amount`. */
  { id: 'waiting', day: 'paidOn', fields: ['amount', 'unit', 'fixed', 'variable'], optional: ['fixed', 'variable'] },
  /** From which day on there is cover, and the day before which there is none. */
  { id: 'benefitStart', day: 'paidOn', fields: ['start', 'notBefore'], optional: ['notBefore'] },
  /** Whether expenses of the gap are paid afterwards, and who bears them. */
  { id: 'retroactivity', day: 'paidOn', fields: ['retroactive', 'gapPayer'], optional: ['gapPayer'] },
  /** What overdue contributions cost. */
  {
    id: 'lateFee',
    day: 'arrearsFrom',
    fields: ['kind', 'ratePerDay', 'payer', 'cap'],
    optional: ['ratePerDay', 'payer', 'cap'],
    only: worker,
  },
  /** What becomes of the years paid so far. */
  { id: 'continuity', day: 'paidOn', fields: ['cumulative', 'continuous', 'treatedAs'], optional: ['treatedAs'] },
]

/** The words that outcome fields know; a rule that says another is refused. */
export const outcomeWords: Readonly<Record<string, readonly unknown[]>> = {
  'backPayment.verdict': ['allowed', 'not-allowed', 'employer-duty', 'not-needed', 'depends'],
  'backPayment.by': ['employer', 'person', 'unemployment-fund', 'nobody'],
  'waiting.unit': ['month'],
  'retroactivity.retroactive': ['yes', 'no', 'depends'],
  'retroactivity.gapPayer': ['fund', 'employer', 'person'],
  'lateFee.kind': ['late-fee', 'none', 'review'],
  'lateFee.payer': ['employer', 'nobody'],
  'lateFee.cap': ['none', 'principal'],
  'continuity.cumulative': ['kept'],
  'continuity.continuous': ['kept', 'reset', 'depends'],
  'continuity.treatedAs': ['continuous', 'first', 'left'],
}

/** The decisions in plain Chinese, to say what an open question changes. */
export const decisionLabels: Readonly<Record<string, string>> = {
  backPayment: '能不能补缴',
  suspension: '哪天起停了待遇',
  waitingRule: '等待期怎么算',
  waitExemption: '能不能免等待期',
  waiting: '要等多久',
  benefitStart: '从哪天起有保障',
  retroactivity: '断缴期间的费用能不能报',
  lateFee: '有没有滞纳金',
  continuity: '缴费年限',
}
