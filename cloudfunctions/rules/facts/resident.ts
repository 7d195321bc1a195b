import type { Exemption, SituationPath } from '@contract'
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
    fields: ['resident.lapsedYears', 'event'],
    question: '前几年有没有哪一年没参加医保？',
    derive: ({ situation: { resident, event } }) => {
      if (event === 'first') return 'first-ever'
      if (resident?.lapsedYears === undefined) return undefined
      return resident.lapsedYears.length === 0 ? 'unbroken' : 'broken'
    },
  },
  {
    fact: { id: 'lapsedYears', kind: 'integer', min: 0 },
    fields: ['resident.lapsedYears', 'resident.coverYear'],
    question: '前几年有没有哪一年没参加医保？',
    // 到参保年度的上一年为止、连着没有参保的年数
    derive: ({ situation: { resident }, coverYears }, { residentLapseCountsFrom }) => {
      const counts = coverYears.map((coverYear) => {
        let count = 0
        while (
          coverYear - 1 - count >= residentLapseCountsFrom &&
          resident?.lapsedYears?.includes(coverYear - 1 - count)
        )
          count++
        return count
      })
      const most = Math.max(0, Math.max(...coverYears) - residentLapseCountsFrom)
      if (resident?.lapsedYears === undefined) return { min: 0, max: most }
      return Math.min(...counts) === Math.max(...counts)
        ? counts[0]
        : { min: Math.min(...counts), max: Math.max(...counts) }
    },
  },
  {
    fact: { id: 'repairYears', kind: 'integer', min: 0 },
    fields: ['resident.repairYears'],
    question: '愿意补缴前几年的费来缩短等待期吗？补几年？',
    derive: ({ situation: { resident }, coverYears }, { residentLapseCountsFrom }) =>
      resident?.repairYears ?? {
        min: 0,
        max: Math.max(0, resident?.lapsedYears?.length ?? Math.max(...coverYears) - residentLapseCountsFrom),
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

/** One fact per group whose waiting period may be waived: a person may be in several. */
function groups(values: readonly Exemption[]): FactDefinition[] {
  return values.map((value) => ({
    fact: { id: value, kind: 'enum', values: [true, false] },
    fields: ['exemptions'] as readonly SituationPath[],
    question: '是不是新生儿、退役军人、应届毕业生、困难群众等特殊人群？',
    // whoever missed a whole year is no newborn
    derive: ({ situation }) =>
      situation.exemptions?.includes(value) ??
      (value === 'newborn' && situation.resident?.lapsedYears?.length ? false : undefined),
  }))
}
