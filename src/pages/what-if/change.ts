import { parse, Situation } from '@contract'
import { type Answer, answerTo, inWords } from '../../interview/answer'
import { answered, belongs, newDraft } from '../../interview/draft'
import { labelOf, type Question, questionOf } from '../../interview/questions'
import { understood } from '../../interview/understood'

/** What one can try out, in the order in which it is asked. */
const FIELDS = ['payOn', 'backPays', 'resident.repairYears', 'monthlyBase', 'insurance'] as const
export type Field = (typeof FIELDS)[number]

/** What is done otherwise than now; nothing in it: all as it is. */
export type Change = Readonly<Partial<Record<Field, Answer>>>

/** The change with one field set; a field that is as it is now, or of which nothing can be read, is not part of it. */
export function set(change: Change, now: Situation, field: Field, answer: Answer | undefined): Change {
  if (change[field] === answer) return change
  const { [field]: _former, ...others } = change
  return answer === undefined || answerTo(now, field) === answer ? others : { ...others, [field]: answer }
}

/** The situation as it would be; what was told of the former answer, such as of the day of payment, goes with it. */
export function withChange(now: Situation, change: Change): Situation {
  const { insurance = now.insurance, ...others } = change
  const moved = insurance === now.insurance ? now : inScheme(now, insurance as Situation['insurance'])
  const draft = Object.entries(others).reduce(
    (former, [field, answer]) => (belongs(moved, field) ? answered(former, field, answer) : former),
    newDraft(moved),
  )
  return draft.situation as Situation
}

/**
 * The same person in another scheme. 职工医保 is one scheme, through an employer or as 灵活就业: only the employer is left. Between
 * it and 居民医保 the person moves, and what was told of staying no longer holds.
 */
function inScheme(now: Situation, insurance: Situation['insurance']): Situation {
  const { orderedToPay: _order, cause, event, previous, paidAgainFrom, ...rest } = now
  const owed = cause === 'employer-arrears' || cause === 'base-adjustment'
  const person = { ...rest, insurance, ...(cause && { cause: owed ? ('left-job' as const) : cause }) }
  if (insurance !== 'resident' && now.insurance !== 'resident')
    return {
      ...person,
      ...(event && { event }),
      ...(previous && { previous }),
      ...(paidAgainFrom && { paidAgainFrom }),
    }
  const before = previous?.insurance ?? (event === 'resume' ? now.insurance : undefined)
  return { ...person, ...((before || previous) && { previous: { ...previous, ...(before && { insurance: before }) } }) }
}

/** What speaks against the change, a day that is a slip or a situation that the contract refuses, in Chinese; undefined when it can be asked about. */
export function objection(now: Situation, change: Change): string | undefined {
  const day = change.payOn === undefined ? undefined : understood(questionOf('payOn') as Question, change.payOn)
  if (day && !day.ok) return day.wrong
  const checked = parse(Situation, withChange(now, change))
  return checked.ok ? undefined : checked.issues[0]?.message
}

/** What is done, a line each: what the situation says of the fields that can be tried out. */
export const plan = (situation: Situation): string[] =>
  FIELDS.flatMap((field) => line(field, answerTo(situation, field)))

/** What is done otherwise, a line each. */
export const planOf = (change: Change): string[] => FIELDS.flatMap((field) => line(field, change[field]))

function line(field: Field, answer: Answer | undefined): string[] {
  const question = questionOf(field)
  return question && answer !== undefined ? [`${labelOf(question)}：${inWords(question, answer)}`] : []
}
