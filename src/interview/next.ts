import { answerTo } from './answer'
import { belongs, type Draft, openRequired } from './draft'
import { questionOf } from './questions'
import { topicFields } from './topics'

/** Causes after which contributions often go on while the gap stays open. */
const GOES_ON: readonly unknown[] = ['employer-arrears', 'system-error', 'base-adjustment']

/**
 * The question to ask next, as far as it is known: a required one that is open, else the most decisive of the answers that
 * the last preview missed that has a question and was neither answered nor passed over, but before them whether the gap
 * has ended, which no preview misses; then what belongs to a topic that was begun; last what changes only a fee. The day of
 * payment comes before the window it may lie in. Undefined: all is asked, if the draft is fresh; else a preview has to tell.
 */
export function nextQuestion(draft: Draft): string | undefined {
  const isOpen = (field: string) =>
    questionOf(field) !== undefined &&
    belongs(draft.situation, field) &&
    answerTo(draft.situation, field) === undefined &&
    !draft.asked.includes(field)
  const gap = GOES_ON.includes(draft.situation.cause) ? ['paidAgainFrom'] : []
  const open = [...gap, ...draft.missing, ...topicFields(draft)].filter(isOpen)
  const next = openRequired(draft) ?? open.find((field) => !questionOf(field)?.last) ?? open[0]
  // whether a day lies in the window can be said only of a day that is known
  return next === 'resident.window' && isOpen('payOn') ? 'payOn' : next
}

/** Which question of the interview this is, from 1. */
export const placeOf = ({ asked }: Draft, field: string): number =>
  (asked.includes(field) ? asked.indexOf(field) : asked.length) + 1

/** The question before this one; undefined for the first. */
export const previousQuestion = (draft: Draft, field: string): string | undefined =>
  draft.asked[placeOf(draft, field) - 2]
