import { dayNumber, EnrolmentWindow, Exemption, yearOf } from '@contract'
import { definitions } from '../decisions'
import { isFirst, type Reading } from '../situation'
import type { FactDefinition } from './definition'
import { feeFacts } from './fee'
import { dayInYear } from './literals'
import { newbornFacts } from './newborn'

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
    fact: { id: 'paid', kind: 'integer' },
    literal: dayInYear,
    fields: ['resident.coverYear', 'payOn'],
    question: '这次缴的是哪一年的医保费？',
    derive: ({ paidOn, coverYears }) => {
      const days = coverYears.map((year) => dayInYear.of(paidOn, year))
      return days.length === 1 ? days[0] : { oneOf: days }
    },
  },
  {
    fact: { id: 'window', kind: 'enum', values: EnrolmentWindow.options },
    fields: ['resident.window'],
    question: '缴费的那天，当地的集中参保期结束了吗？',
    derive: ({ situation: { resident } }) => resident?.window,
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
  {
    fact: { id: 'paysPriorYear', kind: 'enum', values: [true, false] },
    fields: ['resident.alsoPays'],
    question: '同一天是不是把上一年度的也补缴了？',
    // a newborn's parents may not know that there is another year to pay: what was not told is not taken for paid
    derive: (reading) => reading.situation.resident?.alsoPays ?? (isNewborn(reading) ? false : undefined),
  },
  {
    fact: { id: 'priorPaid', kind: 'integer' },
    literal: dayInYear,
    fields: ['resident.paid'],
    question: '上一年度的医保费是哪天缴的？',
    derive: ({ situation, coverYears }) => {
      const before = coverYears.length === 1 ? (coverYears[0] as number) - 1 : undefined
      const paid = situation.resident?.paid?.find(({ coverYear }) => coverYear === before)
      return paid && dayInYear.of(paid.on, paid.coverYear)
    },
  },
  ...Exemption.options.map(groupFact),
  {
    fact: { id: 'exemptionDays', kind: 'integer', min: 0 },
    fields: ['exemptionSince'],
    question: '是哪天退役、毕业、迁入、回国或者刑满释放的？',
    derive: ({ situation: { exemptionSince }, paidOn }) =>
      exemptionSince && Math.max(0, dayNumber(paidOn) - dayNumber(exemptionSince)),
  },
  ...newbornFacts,
  ...feeFacts,
  {
    fact: { id: 'residentContinuousYears', kind: 'integer', min: 0 },
    fields: ['resident.continuousYears'],
    question: '居民医保连续参保了多少年？',
    derive: ({ situation }) => situation.resident?.continuousYears,
  },
  {
    fact: { id: 'zeroClaimYears', kind: 'integer', min: 0 },
    fields: ['resident.zeroClaimYears'],
    question: '连续多少年没有报销过？',
    derive: ({ situation }) => situation.resident?.zeroClaimYears,
  },
  {
    fact: { id: 'usedIncrement', kind: 'enum', values: [true, false] },
    fields: ['resident.usedIncrement'],
    question: '提高的大病限额以前用过没有？',
    derive: ({ situation }) => situation.resident?.usedIncrement,
  },
  {
    fact: {
      id: 'enrolment',
      kind: 'enum',
      values: definitions.enrolmentPhase.fields.phase.options,
      from: { decision: 'enrolmentPhase', field: 'phase' },
    },
    fields: [],
    question: '',
  },
  {
    fact: {
      id: 'reading',
      kind: 'enum',
      values: definitions.waitingRule.fields.reading.options,
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

/**
 * Whoever was insured before, tells of retirement, or missed a whole year, is no newborn, nor a child born before the year that precedes the cover
 * year: the rules of newborns speak of the year of birth, and of the one after it (医保办函〔2021〕11号 art. 10).
 */
const mayBeNewborn = ({ situation, coverYears }: Reading): boolean => {
  const { event, previous, lastCoveredMonth, resident, bornOn, retirement, retired } = situation
  return (
    (event ?? 'first') === 'first' &&
    !previous?.insurance &&
    !lastCoveredMonth &&
    !retirement &&
    !retired &&
    !resident?.lapsedYears?.length &&
    (bornOn === undefined || yearOf(bornOn) >= Math.min(...coverYears) - 1)
  )
}

/** Whether it is about a newborn; undefined: not known. */
function isNewborn(reading: Reading): boolean | undefined {
  const { exemptions, purpose } = reading.situation
  if (!mayBeNewborn(reading)) return false
  return exemptions?.includes('newborn') ?? (purpose === 'newborn' ? true : undefined)
}

/** One fact per group whose waiting period may be waived: a person may be in several. */
function groupFact(group: Exemption): FactDefinition {
  return {
    fact: { id: group, kind: 'enum', values: [true, false] },
    fields: ['exemptions'],
    question: '是不是新生儿、退役军人、应届毕业生、困难群众等特殊人群？',
    derive: (reading) => (group === 'newborn' ? isNewborn(reading) : reading.situation.exemptions?.includes(group)),
  }
}
