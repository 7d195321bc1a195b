import { addMonthsToDay, dayNumber, monthNumber, yearOf } from '@contract'
import type { FactDefinition } from './definition'

const BORN = '孩子是哪天出生的？'

/** Facts of a newborn that is to be insured. */
export const newbornFacts: readonly FactDefinition[] = [
  {
    // 出生当日不计入（民法典第二百零一条）
    fact: { id: 'newbornAgeDays', kind: 'integer', min: 0 },
    fields: ['bornOn'],
    question: BORN,
    derive: ({ situation: { bornOn }, paidOn }) => bornOn && Math.max(0, dayNumber(paidOn) - dayNumber(bornOn)),
  },
  {
    // the full months within which the payment still lies
    fact: { id: 'newbornAgeMonths', kind: 'integer', min: 0 },
    fields: ['bornOn'],
    question: BORN,
    derive: ({ situation: { bornOn }, paidOn }) => {
      if (bornOn === undefined) return undefined
      const months = Math.max(0, monthNumber(paidOn) - monthNumber(bornOn))
      return addMonthsToDay(bornOn, months) < paidOn ? months + 1 : months
    },
  },
  {
    fact: { id: 'birthTiming', kind: 'enum', values: ['cover-year', 'prior-year', 'other'] },
    fields: ['bornOn', 'resident.coverYear'],
    question: BORN,
    derive: ({ situation: { bornOn }, coverYears: [coverYear, another] }) => {
      if (bornOn === undefined || coverYear === undefined || another !== undefined) return undefined
      const year = yearOf(bornOn)
      return year === coverYear ? 'cover-year' : year === coverYear - 1 ? 'prior-year' : 'other'
    },
  },
  {
    fact: { id: 'parentInsured', kind: 'enum', values: [true, false] },
    fields: ['newborn.parentInsured'],
    question: '父母有没有在当地参加医保？',
    derive: ({ situation }) => situation.newborn?.parentInsured,
  },
]
