import type { Unknown } from '@contract'
import { answerTo } from './answer'
import { belongs, type Draft, openRequired } from './draft'
import { questionOf } from './questions'
import { topicFields } from './topics'

/**
 * The question to ask next: a required one that is open, else the most decisive of the missing answers (`unknowns` of
 * the last preview, in its order) that has a question and was neither answered nor passed over; then what belongs to a
 * topic that was begun; last what changes only a fee. Undefined: all is asked.
 */
export function nextQuestion(draft: Draft, unknowns: readonly Pick<Unknown, 'field'>[]): string | undefined {
  const isOpen = (field: string) =>
    questionOf(field) !== undefined &&
    belongs(draft.situation, field) &&
    answerTo(draft.situation, field) === undefined &&
    !draft.asked.includes(field)
  const open = [...unknowns.map(({ field }) => field), ...topicFields(draft)].filter(isOpen)
  return openRequired(draft) ?? open.find((field) => !questionOf(field)?.last) ?? open[0]
}

/** The question before this one; undefined for the first. */
export function previousQuestion({ asked }: Draft, field: string): string | undefined {
  const place = asked.includes(field) ? asked.indexOf(field) : asked.length
  return asked[place - 1]
}
