import { MaternityKind, monthNumber, RetirementCategory } from '@contract'
import type { FactDefinition } from './definition'
import { month } from './literals'

/** Facts of a birth and of retirement; `none`: nothing was asked about it. */
export const lifeFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'maternityKind', kind: 'enum', values: [...MaternityKind.options, 'none'] },
    fields: ['maternity.kind'],
    question: '是分娩、流产，还是计划生育手术？',
    derive: ({ situation: { maternity } }) => (maternity ? maternity.kind : 'none'),
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
