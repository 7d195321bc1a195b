import { Cause, gapMonths, isDrawnOn, monthIn, monthsBetween, OrderedToPay, WorkerPlan, yearOf } from '@contract'
import { isOfMissed, unpaidByEmployer } from '../employer'
import { isFirst, lapse, lapsedMonths, type Reading } from '../situation'
import type { FactDefinition } from './definition'
import { birthIn } from './life'

/** What an employer owes: months, a part of months, or nothing; undefined: why cover stopped is not known. */
function employerOwes(reading: Reading): 'unpaid' | 'underpaid' | 'nothing' | undefined {
  const { cause } = reading.situation
  if (unpaidByEmployer(reading).some(({ paidBack }) => !paidBack)) return 'unpaid'
  if (cause === undefined || cause === 'unknown') return undefined
  // a month may be paid in part: none need be missing
  return cause === 'base-adjustment' && !isFirst(reading) ? 'underpaid' : 'nothing'
}

/** Who asks about retirement or a price, and has missed no month, is not asked why. */
const isNotAskedWhy = (reading: Reading): boolean => {
  const { cause, purpose } = reading.situation
  return cause === undefined && (purpose === 'retirement' || purpose === 'price') && lapsedMonths(reading) === 0
}

/** Facts of 职工医保: employee and flexible. */
export const workerFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'cause', kind: 'enum', values: [...Cause.options.filter((cause) => cause !== 'unknown'), 'none'] },
    fields: ['cause'],
    question: '医保是因为什么断的？',
    derive: (reading) => {
      const { cause, unemployment, retired, insurance } = reading.situation
      // nobody who is retired pays: only a former employer may owe something (社会保险法第二十七条)
      const isKnown = cause !== undefined && cause !== 'unknown'
      if (retired && cause !== 'employer-arrears' && (insurance !== 'resident' || !isKnown)) return 'none'
      // nothing lapsed: only an employer that never registered a worker owes something (社会保险法第五十八条)
      if (isFirst(reading)) return cause === 'employer-arrears' ? cause : 'none'
      // what lapsed after the benefit ended lapsed because nobody went on
      if (cause === 'unemployment-benefit' && unemployment && !isDrawnOn(reading.situation, reading.paidOn))
        return { oneOf: ['left-job', 'personal'] }
      if (isNotAskedWhy(reading)) return 'none'
      return cause === 'unknown' ? undefined : cause
    },
  },
  {
    // 社会保险法第四十八条 speaks of the months in which benefit is drawn, not of the whole lapse
    fact: { id: 'onBenefit', kind: 'enum', values: [true, false] },
    fields: ['unemployment.from', 'unemployment.to'],
    question: '从哪个月到哪个月领了失业保险金？',
    derive: (reading) => {
      const { cause, unemployment, retired, neverEnrolled } = reading.situation
      if (retired || neverEnrolled) return false
      if (unemployment === undefined && isNotAskedWhy(reading)) return false
      if (unemployment) return isDrawnOn(reading.situation, reading.paidOn)
      return cause === 'unemployment-benefit' || cause === undefined || cause === 'unknown' ? undefined : false
    },
  },
  {
    // 社会保险法第四十六条 says for how many months at most
    fact: { id: 'benefitMonths', kind: 'integer', min: 0 },
    fields: ['unemployment.from'],
    question: '从哪个月开始领失业保险金？',
    derive: ({ situation: { unemployment }, paidOn }) =>
      unemployment && monthsBetween(unemployment.from, unemployment.to ?? monthIn(paidOn)).length,
  },
  {
    fact: { id: 'retired', kind: 'enum', values: [true, false] },
    fields: ['retired'],
    question: '已经在享受退休人员的医保了吗？',
    derive: ({ situation: { retired, purpose } }) => retired ?? (purpose === 'retired' ? undefined : false),
  },
  {
    fact: { id: 'neverEnrolled', kind: 'enum', values: [true, false] },
    fields: ['neverEnrolled.workedFrom'],
    question: '单位是不是一直没有给您参保？从哪个月开始上班的？',
    derive: (reading) =>
      !reading.situation.retired &&
      (reading.situation.neverEnrolled !== undefined ||
        (isFirst(reading) && reading.situation.cause === 'employer-arrears')),
  },
  {
    // the debt outlives the employment and the scheme (社会保险法第六十条、第六十三条)
    fact: { id: 'employerOwes', kind: 'enum', values: ['unpaid', 'underpaid', 'nothing'] },
    fields: ['cause'],
    question: '单位有没有该缴没有缴的医保费？',
    derive: employerOwes,
  },
  {
    fact: { id: 'waiver', kind: 'enum', values: [true, false] },
    fields: ['neverEnrolled.waiver'],
    question: '签过自愿不参保的书面材料吗？',
    derive: ({ situation }) => situation.neverEnrolled?.waiver,
  },
  {
    fact: { id: 'lossTold', kind: 'enum', values: [true, false] },
    fields: ['expenses', 'maternity.kind'],
    question: '有哪几笔看病、生育的钱？',
    // a birth in months that were paid, or a bill before those that were missed, is no loss
    derive: (reading) => {
      const { expenses = [], maternity } = reading.situation
      const isPaid = ['paid-month', 'benefit-month'].includes(String(birthIn(reading)))
      return expenses.some((bill) => isOfMissed(reading, bill)) || (maternity !== undefined && !isPaid)
    },
  },
  {
    fact: { id: 'orderedToPay', kind: 'enum', values: OrderedToPay.options },
    fields: ['orderedToPay'],
    question: '税务部门有没有责令单位限期补缴？单位在期限内缴了吗？',
    derive: ({ situation }) => situation.orderedToPay,
  },
  {
    fact: { id: 'workerPlan', kind: 'enum', values: WorkerPlan.options },
    fields: ['workerPlan'],
    question: '参加的是有个人账户的职工医保（统账结合、一档），还是没有个人账户的（单建统筹、二档）？',
    derive: ({ situation }) => situation.workerPlan,
  },
  {
    fact: { id: 'lapsedMonthsThisYear', kind: 'integer', min: 0, max: 12 },
    fields: ['lapsedMonthsThisYear'],
    question: '今年1月以来，一共断缴了几个月？',
    // all gaps were told: counted, not asked
    derive: (reading) => {
      const { lapsedMonthsThisYear } = reading.situation
      const others = gapMonths(reading.situation)
      if (lapsedMonthsThisYear !== undefined || others === undefined) return lapsedMonthsThisYear
      const last = lapse(reading)
      // a month told twice, of a gap and of the lapse, is one
      const months = new Set([...others, ...(last ? monthsBetween(last.from, last.to) : [])])
      return [...months].filter((month) => yearOf(month) === yearOf(reading.paidOn)).length
    },
  },
  {
    fact: { id: 'firstLapse', kind: 'enum', values: [true, false] },
    fields: ['firstLapse'],
    question: '这是不是第一次断缴？',
    derive: ({ situation: { firstLapse, gaps } }) => firstLapse ?? (gaps && gaps.length === 0),
  },
  {
    fact: { id: 'lapsedInWait', kind: 'enum', values: [true, false] },
    fields: ['lapsedInWait'],
    question: '是不是在上一次的等待期里断缴的？',
    derive: ({ situation }) => situation.lapsedInWait,
  },
  {
    fact: { id: 'localContinuousMonths', kind: 'integer', min: 0 },
    fields: ['localContinuousMonths'],
    question: '断缴以前，在参保地连续缴了多少个月？',
    derive: ({ situation }) => situation.localContinuousMonths,
  },
]
