import { continuousSinceGap, Insurance, Purpose, type Situation, SituationEvent } from '@contract'
import { isFirst, lapsedMonths } from '../situation'
import type { FactDefinition } from './definition'

/** What happened: another scheme where the former cover tells it, else what was told, else whether the region is another. */
function eventOf({ event, insurance, region, previous }: Situation): Situation['event'] {
  const changesScheme = previous?.insurance && (previous.insurance === 'resident') !== (insurance === 'resident')
  if (changesScheme && event !== 'first') return 'switch'
  if (event || !previous?.insurance || !previous.region) return event
  return previous.region === region ? 'resume' : 'transfer'
}

/** Facts that every insurance asks. */
export const commonFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'insurance', kind: 'enum', values: Insurance.options },
    fields: ['insurance'],
    question: '现在要参加哪一种医保？',
    derive: ({ situation }) => situation.insurance,
  },
  {
    fact: { id: 'event', kind: 'enum', values: SituationEvent.options },
    fields: ['event', 'previous.insurance', 'previous.region'],
    question: '是在原来的地方接着参保，还是换了地方、换了险种，或者第一次参保？',
    derive: ({ situation }) => eventOf(situation),
  },
  {
    fact: { id: 'previousScheme', kind: 'enum', values: ['worker', 'resident', 'none'] },
    fields: ['previous.insurance', 'event'],
    question: '断缴以前参加的是哪一种医保？',
    // 单位职工和灵活就业人员参加的是同一种职工医保（社会保险法第二十三条）
    derive: ({ situation: { event, previous, insurance } }) => {
      if (previous?.insurance) return previous.insurance === 'resident' ? 'resident' : 'worker'
      if (event === 'switch') return insurance === 'resident' ? 'worker' : 'resident'
      if (event === 'resume') return insurance === 'resident' ? 'resident' : 'worker'
      return undefined
    },
  },
  {
    fact: { id: 'lapsedMonths', kind: 'integer', min: 0 },
    fields: ['lastCoveredMonth', 'payOn', 'paidAgainFrom'],
    question: '最后一次缴清医保费是哪个月？',
    // whoever was never insured has lapsed in nothing
    derive: (reading) => lapsedMonths(reading) ?? (isFirst(reading) ? 0 : undefined),
  },
  {
    fact: { id: 'backPays', kind: 'enum', values: [true, false] },
    fields: ['backPays'],
    question: '断缴的那几个月会补缴吗？',
    derive: (reading) => reading.situation.backPays ?? (lapsedMonths(reading) === 0 ? false : undefined),
  },
  {
    fact: { id: 'continuousMonths', kind: 'integer', min: 0 },
    fields: ['continuousMonths'],
    question: '断缴以前连续缴了多少个月？',
    derive: ({ situation }) => situation.continuousMonths ?? continuousSinceGap(situation),
  },
  {
    // for the guide alone: no rule of cover turns on what a person came to ask
    fact: { id: 'purpose', kind: 'enum', values: Purpose.options },
    fields: ['purpose'],
    question: '您想问哪一件事？',
    derive: ({ situation }) => situation.purpose ?? 'resume',
  },
]
