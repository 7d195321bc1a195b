import { firstOf, Insurance, MaternityKind, monthIn, monthNumber, RetirementCategory, type Situation } from '@contract'
import type { Known } from '../engine'
import { isFirst, lapse, type Reading } from '../situation'
import type { FactDefinition } from './definition'
import { month } from './literals'

/** Where a birth lies among the payments; undefined: its day, or what was paid then, is not known. */
export function birthIn(reading: Reading): Known {
  const { maternity, gaps, neverEnrolled, lastCoveredMonth, unemployment, cause } = reading.situation
  if (!maternity?.on) return undefined
  const on = monthIn(maternity.on)
  if (unemployment && unemployment.from <= on && on <= (unemployment.to ?? on)) return 'benefit-month'
  const before = on < monthIn(reading.paidOn)
  if (neverEnrolled || isFirst(reading)) return before ? 'never-enrolled' : 'after-payment'
  if (lastCoveredMonth === undefined) return undefined
  const earlier = gaps?.find(({ from, to }) => from <= on && on <= to)
  if (earlier) return missedFor(reading, earlier.cause)
  if (on <= lastCoveredMonth) return 'paid-month'
  const last = lapse(reading)
  return last && last.from <= on && on <= last.to ? missedFor(reading, cause) : 'after-payment'
}

/** What a missed month is, by why it was missed: one that an employer had to pay, or one that no employer did. */
function missedFor(reading: Reading, cause: Situation['cause']): Known {
  switch (cause) {
    case 'employer-arrears':
      return 'unpaid-month'
    case 'base-adjustment':
    case 'system-error':
      return 'underpaid-month'
    case 'left-job':
      return 'gap'
    case 'personal':
      // an employer has to pay whatever its worker wishes (社会保险法第六十条)
      return OWN_PAYERS.includes(insuredBefore(reading)) ? 'gap' : { oneOf: ['gap', 'unpaid-month'] }
    case 'unemployment-benefit':
      return reading.situation.unemployment ? 'gap' : { oneOf: ['gap', 'benefit-month'] }
    default:
      return { oneOf: ['gap', 'unpaid-month', 'underpaid-month'] }
  }
}

/** Causes that tell of an employer that paid, or had to. */
const OF_EMPLOYEES: readonly unknown[] = ['employer-arrears', 'base-adjustment', 'left-job', 'unemployment-benefit']

/** Insured without an employer. */
const OWN_PAYERS: readonly unknown[] = ['flexible', 'resident', 'none']

/** What the person was insured in up to the lapse; undefined: not known. */
function insuredBefore(reading: Reading): Known {
  const { previous, event, insurance, cause } = reading.situation
  if (previous?.insurance) return previous.insurance
  if (isFirst(reading)) return 'none'
  if (event === 'switch' && insurance !== 'resident') return 'resident'
  if (event === 'resume' && insurance === 'resident') return 'resident'
  if (OF_EMPLOYEES.includes(cause)) return 'employee'
  if (event === 'resume' && (insurance === 'employee' || cause === 'personal')) return insurance
  return event === undefined ? undefined : { oneOf: ['employee', 'flexible'] }
}

/** Facts of a birth, of retirement and of being insured twice; `none`: nothing was asked about it. */
export const lifeFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'paidTwice', kind: 'enum', values: [true, false] },
    fields: ['purpose'],
    question: '',
    derive: ({ situation: { purpose } }) => purpose === 'double-cover',
  },
  {
    // the cover beside the one that is kept: whoever keeps a worker's and tells of a year of 居民医保 paid that one
    fact: { id: 'otherCover', kind: 'enum', values: ['worker', 'resident'] },
    fields: ['previous.insurance'],
    question: '交重了的另一种，是哪一种医保？',
    derive: ({ situation: { insurance, previous, resident } }) => {
      const isYearTold = resident?.coverYear !== undefined || resident?.paid !== undefined
      if (insurance !== 'resident' && isYearTold) return 'resident'
      return previous?.insurance && (previous.insurance === 'resident' ? 'resident' : 'worker')
    },
  },
  {
    // of the resident fee that was told: has the year that it buys begun on the day of the question?
    fact: { id: 'coverYearBegun', kind: 'enum', values: [true, false] },
    fields: ['resident.coverYear'],
    question: '这次缴的是哪一年的医保费？',
    derive: ({ situation: { resident }, asOf }) =>
      resident?.coverYear === undefined ? undefined : firstOf(`${resident.coverYear}-01`) <= asOf,
  },
  {
    fact: { id: 'maternityKind', kind: 'enum', values: [...MaternityKind.options, 'none'] },
    fields: ['maternity.kind'],
    question: '是分娩、流产，还是计划生育手术？',
    derive: ({ situation: { maternity } }) => (maternity ? maternity.kind : 'none'),
  },
  {
    // by the calendar of payments alone: whether months after them are covered is decided by the rules
    fact: {
      id: 'birthIn',
      kind: 'enum',
      values: [
        'paid-month',
        'benefit-month',
        'unpaid-month',
        'underpaid-month',
        'gap',
        'after-payment',
        'never-enrolled',
      ],
    },
    fields: ['maternity.on', 'lastCoveredMonth', 'cause'],
    question: '生育或者手术是哪一天？',
    derive: birthIn,
  },
  {
    fact: { id: 'insuredBefore', kind: 'enum', values: [...Insurance.options, 'none'] },
    fields: ['previous.insurance'],
    question: '断缴以前参加的是哪一种医保？',
    derive: insuredBefore,
  },
  {
    fact: { id: 'spouseInsured', kind: 'enum', values: [true, false] },
    fields: ['spouseInsured'],
    question: '配偶有工作单位，并且单位交了生育保险吗？',
    derive: ({ situation }) => situation.spouseInsured,
  },
  {
    fact: { id: 'monthsBeforeBirth', kind: 'integer', min: 0 },
    fields: ['maternity.continuousMonthsBefore'],
    question: '生育以前连续缴了多少个月？',
    derive: ({ situation }) => situation.maternity?.continuousMonthsBefore,
  },
  {
    fact: { id: 'joinedBeforePregnancy', kind: 'enum', values: [true, false] },
    fields: ['maternity.joinedBeforePregnancy'],
    question: '是不是怀孕以前就参保了？',
    derive: ({ situation }) => situation.maternity?.joinedBeforePregnancy,
  },
  {
    fact: { id: 'difficult', kind: 'enum', values: [true, false] },
    fields: ['maternity.difficult'],
    question: '是不是难产？',
    derive: ({ situation }) => situation.maternity?.difficult,
  },
  {
    fact: { id: 'babies', kind: 'integer', min: 1, max: 10 },
    fields: ['maternity.babies'],
    question: '生了几个孩子？',
    derive: ({ situation }) => situation.maternity?.babies,
  },
  {
    fact: { id: 'retirementCategory', kind: 'enum', values: [...RetirementCategory.options, 'none'] },
    fields: ['retirement.category'],
    question: '原来的退休年龄是男60、女55还是女50？',
    derive: ({ situation: { retirement } }) => (retirement ? retirement.category : 'none'),
  },
  {
    fact: { id: 'birthMonth', kind: 'integer' },
    literal: month,
    fields: ['retirement.bornIn'],
    question: '是哪年哪月出生的？',
    derive: ({ situation: { retirement, bornOn } }) => {
      const born = retirement?.bornIn ?? bornOn
      return born && monthNumber(born)
    },
  },
  {
    fact: { id: 'retirementMonth', kind: 'integer', from: { decision: 'retirementAge', field: 'month' } },
    literal: month,
    fields: [],
    question: '',
  },
]
