import type { SituationPath } from '@contract'
import { answerTo } from './answer'
import { belongs, type Draft } from './draft'

/** Something beside the lapse itself that a person may want to know. */
interface Topic {
  /** What the button says. */
  name: string
  /** The question that begins it, and those that belong to it though no preview misses their answers. */
  fields: readonly [SituationPath, ...SituationPath[]]
}

/** What is asked only of those who want to know it. */
const TOPICS: readonly Topic[] = [
  {
    name: '生育津贴',
    fields: [
      'maternity.kind',
      'maternity.on',
      'maternity.employerAverageWage',
      'maternity.days',
      'maternity.continuousMonthsAfter',
    ],
  },
  {
    name: '退休和退休后的医保',
    fields: [
      'retirement.category',
      'cumulativeMonths',
      'actualMonths',
      'localMonths',
      'monthlyBase',
      'retirement.baseGrowth',
    ],
  },
  {
    name: '大病保险最多能报多少',
    fields: [
      'resident.continuousYears',
      'resident.zeroClaimYears',
      'resident.usedIncrement',
      'resident.catastrophicCap',
    ],
  },
  { name: '有看病的钱想问', fields: ['expenses'] },
]

const isBegun = ({ situation }: Draft, { fields: [first] }: Topic) => answerTo(situation, first) !== undefined

/** The topics that concern the person and were not begun yet. */
export const topicsLeft = (draft: Draft): Topic[] =>
  TOPICS.filter((topic) => belongs(draft.situation, topic.fields[0]) && !isBegun(draft, topic))

/** The fields of the topics that were begun. */
export const topicFields = (draft: Draft): SituationPath[] =>
  TOPICS.filter((topic) => isBegun(draft, topic)).flatMap(({ fields }) => fields)
