import { Cause, OrderedToPay, WorkerPlan } from '@contract'
import { isFirst } from '../situation'
import type { FactDefinition } from './definition'

/** Facts of 职工医保: employee and flexible. */
export const workerFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'cause', kind: 'enum', values: [...Cause.options.filter((cause) => cause !== 'unknown'), 'none'] },
    fields: ['cause'],
    question: '医保是因为什么断的？',
    derive: (reading) => {
      const { cause } = reading.situation
      // nothing lapsed: only an employer that never registered a worker owes something (社会保险法第五十八条)
      if (isFirst(reading)) return cause === 'employer-arrears' ? cause : 'none'
      return cause === 'unknown' ? undefined : cause
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
    derive: ({ situation }) => situation.lapsedMonthsThisYear,
  },
  {
    fact: { id: 'firstLapse', kind: 'enum', values: [true, false] },
    fields: ['firstLapse'],
    question: '这是不是第一次断缴？',
    derive: ({ situation }) => situation.firstLapse,
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
