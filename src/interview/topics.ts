import type { AskedField } from '@contract'
import { answerTo } from './answer'
import { belongs, type Draft } from './draft'
import { planOf } from './purposes'

/** Something beside the lapse itself that a person may want to know. */
interface Topic {
  /** What the button says. */
  name: string
  /** The question that begins it, and those that belong to it though no preview misses their answers. */
  fields: readonly [AskedField, ...AskedField[]]
  /** Those that belong to it where a preview misses them. */
  then?: readonly AskedField[]
}

/** What is asked only of those who want to know it. */
const TOPICS: readonly Topic[] = [
  {
    name: '生育津贴',
    fields: ['maternity.kind', 'maternity.on', 'maternity.employerAverageWage', 'maternity.continuousMonthsAfter'],
    then: [
      'maternity.difficult',
      'maternity.babies',
      'maternity.continuousMonthsBefore',
      'maternity.joinedBeforePregnancy',
      'spouseInsured',
    ],
  },
  {
    name: '退休和退休后的医保',
    fields: ['retirement.category', 'cumulativeMonths', 'actualMonths', 'localMonths', 'monthlyBase'],
    then: ['retirement.bornIn'],
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
  { name: '算一算要补多少钱', fields: ['monthlyBase'] },
  { name: '中间还断过别的月份', fields: ['gaps'] },
]

const isBegun = ({ situation }: Pick<Draft, 'situation'>, { fields: [first] }: Topic) =>
  answerTo(situation, first) !== undefined

/** The topics that concern the person and were not begun yet. */
export function topicsLeft(draft: Draft): Topic[] {
  const { topics } = planOf(draft.situation)
  return TOPICS.filter(
    (topic) =>
      (topics?.includes(topic.fields[0]) ?? true) &&
      belongs(draft.situation, topic.fields[0]) &&
      !isBegun(draft, topic),
  )
}

/** What the topics that were begun ask, always and where a preview misses it; one that the purpose begins is asked by its plan. */
export function topicFields(draft: Pick<Draft, 'situation'>): { always: AskedField[]; missed: AskedField[] } {
  const { first } = planOf(draft.situation)
  const begun = TOPICS.filter((topic) => isBegun(draft, topic) && !first.includes(topic.fields[0]))
  const always = begun.flatMap(({ fields }) => fields)
  return { always, missed: [...always, ...begun.flatMap(({ then = [] }) => then)] }
}
