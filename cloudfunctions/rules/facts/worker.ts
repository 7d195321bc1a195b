import { isFirst } from '../situation'
import type { FactDefinition } from './definition'

/** Facts of 职工医保: employee and flexible. */
export const workerFacts: readonly FactDefinition[] = [
  {
    fact: {
      id: 'cause',
      kind: 'enum',
      values: [
        'employer-arrears',
        'left-job',
        'personal',
        'system-error',
        'unemployment-benefit',
        'base-adjustment',
        'none',
      ],
    },
    fields: ['cause'],
    question: '医保是因为什么断的？',
    derive: (reading) => {
      const { cause } = reading.situation
      return cause === undefined && isFirst(reading) ? 'none' : cause === 'unknown' ? undefined : cause
    },
  },
  {
    fact: { id: 'orderedToPay', kind: 'enum', values: ['not-ordered', 'within-deadline', 'after-deadline'] },
    fields: ['orderedToPay'],
    question: '税务部门有没有责令单位限期补缴？单位在期限内缴了吗？',
    derive: ({ situation }) => situation.orderedToPay,
  },
]
