import { type AskedField, addMonths, type Situation } from '@contract'
import { today } from '../services/clock'
import { answerTo } from './answer'
import { belongs, type Draft, openRequired } from './draft'
import { planOf } from './purposes'
import { questionOf } from './questions'
import { topicFields } from './topics'

/** Causes after which contributions often go on while the gap stays open. */
const GOES_ON: readonly unknown[] = ['employer-arrears', 'system-error', 'base-adjustment']

/** What other answers make worth asking, though no preview misses it. */
const FOLLOWING: readonly (readonly [field: AskedField, after: (told: Partial<Situation>) => boolean])[] = [
  ['paidAgainFrom', ({ cause }) => GOES_ON.includes(cause)],
  ['unemployment.from', ({ cause }) => cause === 'unemployment-benefit'],
  ['unemployment.to', ({ unemployment }) => unemployment !== undefined],
  // one month after the other may be missing, and each leaves its own bills
  [
    'gaps',
    ({ purpose, cause, expenses }) =>
      (purpose ?? 'resume') === 'resume' && cause === 'employer-arrears' && Boolean(expenses?.length),
  ],
]

/**
 * The question to ask next, as far as it is known: a required one that is open, else what the other answers make worth asking;
 * then what the person's purpose asks first, the most decisive of the answers that the last preview missed and the purpose
 * needs, and what belongs to a topic that was begun; last what changes only a fee. The day of payment comes before the window it
 * may lie in. Undefined: all is asked, if the draft is fresh; else a preview has to tell.
 */
export function nextQuestion(draft: Draft): string | undefined {
  const { situation, asked, missing } = draft
  const { first, then, ifLapsed = [] } = planOf(situation)
  const topics = topicFields(draft)
  const isOpen = (field: string) =>
    questionOf(field) !== undefined &&
    belongs(situation, field) &&
    answerTo(situation, field) === undefined &&
    !asked.includes(field)
  const following = FOLLOWING.filter(([, after]) => after(situation)).map(([field]) => field)
  const worth: readonly string[] = [...(then ?? []), ...(isLapsed(situation) ? ifLapsed : []), ...topics.missed]
  const isWorth = (field: string) => worth.includes(field) || (!then && !questionOf(field)?.last)
  // a resident who was insured before is no newborn: what is asked of one falls away
  const early = situation.insurance === 'resident' ? missing.filter((field) => field === 'event') : []
  const open = [...following, ...first, ...[...early, ...missing].filter(isWorth), ...topics.always].filter(isOpen)
  const next = openRequired(draft) ?? open.find((field) => !questionOf(field)?.last) ?? open[0]
  // whether a day lies in the window can be said only of a day that is known
  return next === 'resident.window' && isOpen('payOn') ? 'payOn' : next
}

/** Whether months are missing up to now, as far as it was told. */
const isLapsed = ({ lastCoveredMonth }: Partial<Situation>) =>
  lastCoveredMonth !== undefined && lastCoveredMonth < addMonths(today(), -1)

/** Whether an answer has a place and matters to what the person came to ask, now or later. */
export function matters(situation: Partial<Situation>, field: string): boolean {
  const { first, then, ifLapsed = [], later = [] } = planOf(situation)
  const { missed } = topicFields({ situation })
  const fields: readonly string[] = [...first, ...(then ?? []), ...ifLapsed, ...later, ...missed]
  return belongs(situation, field) && (!then || fields.includes(field))
}

/** Which question of the interview this is, from 1. */
export const placeOf = ({ asked }: Draft, field: string): number =>
  (asked.includes(field) ? asked.indexOf(field) : asked.length) + 1

/** The question before this one; undefined for the first. */
export const previousQuestion = (draft: Draft, field: string): string | undefined =>
  draft.asked[placeOf(draft, field) - 2]
