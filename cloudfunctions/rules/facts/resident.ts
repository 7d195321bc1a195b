import type { Exemption, Situation, SituationPath } from '@contract'
import { isFirst, type Reading } from '../situation'
import type { FactDefinition } from './definition'

/** Facts of 城乡居民医保. */
export const residentFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'coverYear', kind: 'integer', min: 2000 },
    fields: ['resident.coverYear', 'payOn'],
    question: '这次缴的是哪一年的医保费？',
    derive: ({ coverYears }) =>
      coverYears.length === 1 ? coverYears[0] : { min: Math.min(...coverYears), max: Math.max(...coverYears) },
  },
  {
    fact: { id: 'enrolment', kind: 'enum', values: ['main', 'outside'] },
    fields: ['resident.window'],
    question: '缴费的那天，当地的集中参保期结束了吗？',
    derive: ({ situation: { resident } }) => resident?.window && (resident.window === 'inside' ? 'main' : 'outside'),
  },
  {
    fact: { id: 'residentContinuity', kind: 'enum', values: ['unbroken', 'broken', 'first-ever'] },
    fields: ['resident.lapsedYears', 'resident.coverYear', 'event'],
    question: '前几年有没有哪一年没参加医保？',
    // a year missed earlier and insured since has been waited out: only the year before the cover year breaks
    derive: (reading, { residentLapseCountsFrom }) => {
      const missed = missedYears(reading)
      if (wasNeverInsured(reading)) return 'first-ever'
      if (missed === undefined) return undefined
      // nobody who was never insured has missed a year, so an empty list does not tell the two apart
      if (missed.length === 0 && reading.situation.event === undefined) return { oneOf: ['unbroken', 'first-ever'] }
      const states = reading.coverYears.map((year) => (missed.includes(year - 1) ? 'broken' : 'unbroken'))
      const uncounted = reading.coverYears.some(
        (year) => missed.includes(year - 1) && year - 1 < residentLapseCountsFrom,
      )
      return uncounted || new Set(states).size > 1 ? { oneOf: ['unbroken', 'broken'] } : states[0]
    },
  },
  {
    fact: { id: 'paidInCoverYear', kind: 'enum', values: [true, false] },
    fields: ['resident.coverYear', 'payOn'],
    question: '这次缴的是哪一年的医保费？',
    derive: ({ paidOn, coverYears }) => {
      const answers = coverYears.map((year) => paidOn >= `${year}-01-01`)
      return new Set(answers).size > 1 ? undefined : answers[0]
    },
  },
  {
    fact: { id: 'lapsedYears', kind: 'integer', min: 0 },
    fields: ['resident.lapsedYears', 'resident.coverYear'],
    question: '前几年有没有哪一年没参加医保？',
    // 到参保年度的上一年为止、连着没有参保的年数
    derive: (reading, { residentLapseCountsFrom }) => {
      if (wasNeverInsured(reading)) return 0
      const missed = missedYears(reading)
      if (missed === undefined) return { min: 0, max: mostMissed(reading, residentLapseCountsFrom) }
      const counts = reading.coverYears.map((coverYear) => {
        let count = 0
        while (coverYear - 1 - count >= residentLapseCountsFrom && missed.includes(coverYear - 1 - count)) count++
        return count
      })
      const [min, max] = [Math.min(...counts), Math.max(...counts)]
      return min === max ? min : { min, max }
    },
  },
  {
    fact: { id: 'repairYears', kind: 'integer', min: 0 },
    fields: ['resident.repairYears'],
    question: '愿意补缴前几年的费来缩短等待期吗？补几年？',
    derive: (reading, { residentLapseCountsFrom }) => {
      if (wasNeverInsured(reading)) return 0
      const most = missedYears(reading)?.length ?? mostMissed(reading, residentLapseCountsFrom)
      return reading.situation.resident?.repairYears ?? { min: 0, max: most }
    },
  },
  ...groups([
    'newborn',
    'low-income',
    'veteran',
    'military-family',
    'graduate',
    'new-student',
    'moved-in',
    'returnee',
    'released',
  ]),
  {
    fact: {
      id: 'reading',
      kind: 'enum',
      values: ['each-further-year', 'every-year'],
      from: { decision: 'waitingRule', field: 'reading' },
    },
    fields: [],
    question: '',
  },
  {
    fact: { id: 'exempt', kind: 'enum', values: [true, false], from: { decision: 'waitExemption', field: 'exempt' } },
    fields: [],
    question: '',
  },
]

/** The years that were missed, as told. */
const missedYears = ({ situation }: Reading): readonly number[] | undefined => situation.resident?.lapsedYears

/** As many years as can have been missed at all, of those that count. */
const mostMissed = ({ coverYears }: Reading, countsFrom: number): number =>
  Math.max(0, Math.max(...coverYears) - countsFrom)

/** Whoever says so and has missed no year: a missed year tells of insurance before it. */
const wasNeverInsured = (reading: Reading): boolean => isFirst(reading) && !missedYears(reading)?.length

/** Whoever was insured before, or missed a whole year, is no newborn. */
const mayBeNewborn = ({ event, previous, lastCoveredMonth, resident }: Situation): boolean =>
  (event ?? 'first') === 'first' && !previous?.insurance && !lastCoveredMonth && !resident?.lapsedYears?.length

/** One fact per group whose waiting period may be waived: a person may be in several. */
function groups(values: readonly Exemption[]): FactDefinition[] {
  return values.map((value) => ({
    fact: { id: value, kind: 'enum', values: [true, false] },
    fields: ['exemptions'] as readonly SituationPath[],
    question: '是不是新生儿、退役军人、应届毕业生、困难群众等特殊人群？',
    derive: ({ situation }) =>
      situation.exemptions?.includes(value) ?? (value === 'newborn' && !mayBeNewborn(situation) ? false : undefined),
  }))
}
