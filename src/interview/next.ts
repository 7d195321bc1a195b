import type { Unknown } from '@contract'
import { answerTo } from './answer'
import { belongs, type Draft, openRequired } from './draft'
import { questionOf } from './questions'

/**
 * The question to ask next: a required one that is open, else the most decisive of the missing answers (`unknowns` of
 * the last preview, in its order) that has a question and was neither answered nor passed over. Undefined: all is asked.
 */
export function nextQuestion(draft: Draft, unknowns: readonly Pick<Unknown, 'field'>[]): string | undefined {
  const isOpen = (field: string) =>
    questionOf(field) !== undefined &&
    belongs(draft.situation, field) &&
    answerTo(draft.situation, field) === undefined &&
    !draft.asked.includes(field)
  return openRequired(draft) ?? unknowns.map(({ field }) => field).find(isOpen)
}

/** The question before this one; undefined for the first. */
export function previousQuestion({ asked }: Draft, field: string): string | undefined {
  const place = asked.includes(field) ? asked.indexOf(field) : asked.length
  return asked[place - 1]
}
