import { inScheme, joining, parse, Situation } from '@contract'
import { type Answer, answerTo, inWords } from '../../interview/answer'
import { answered, belongs, newDraft } from '../../interview/draft'
import { labelOf, type Question, questionOf } from '../../interview/questions'
import { understood } from '../../interview/understood'
import { today } from '../../services/clock'

/** What one can try out, in the order in which it is asked. */
const FIELDS = ['payOn', 'backPays', 'resident.repairYears', 'monthlyBase', 'insurance', 'resident.coverYear'] as const
export type Field = (typeof FIELDS)[number]

/** What is done otherwise than now; nothing in it: all as it is. */
export type Change = Readonly<Partial<Record<Field, Answer>>>

/** The change with one field set; a field that is so without it, or of which nothing can be read, is not part of it. */
export function set(change: Change, now: Situation, field: Field, answer: Answer | undefined): Change {
  if (change[field] === answer) return change
  const { [field]: _former, ...others } = change
  return answer === undefined || answerTo(withChange(now, others), field) === answer
    ? others
    : { ...others, [field]: answer }
}

/**
 * The situation as it would be; what was told of the former answer, such as of the day of payment, goes with it. The cover year
 * of a change is the one to join in on the present day of payment: on another day it is open.
 */
export function withChange(now: Situation, change: Change): Situation {
  const { insurance, 'resident.coverYear': year, ...others } = change
  const moved = inScheme(now, (insurance ?? now.insurance) as Situation['insurance'], today())
  const joins = moved !== now && moved.insurance === 'resident' && change.payOn === undefined
  const coverYear = joins ? (year ?? moved.resident?.coverYear) : undefined
  const draft = Object.entries(others).reduce(
    (former, [field, answer]) => (belongs(former.situation, field) ? answered(former, field, answer) : former),
    newDraft(coverYear === undefined ? moved : joining(moved, Number(coverYear))),
  )
  return draft.situation as Situation
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

/** What is done otherwise, a line each; what goes with a change among it. */
export function planOf(now: Situation, change: Change): string[] {
  const changed = withChange(now, change)
  // whoever moves to 居民医保 has no months to pay back, and repairs nothing unless one says so
  const goesWithout = (field: Field) =>
    changed.insurance === 'resident' && (field === 'backPays' || field === 'resident.repairYears') && !change[field]
  return FIELDS.flatMap((field) => {
    const answer = answerTo(changed, field)
    return answer === answerTo(now, field) || (now.insurance !== 'resident' && goesWithout(field))
      ? []
      : line(field, answer)
  })
}

function line(field: Field, answer: Answer | undefined): string[] {
  const question = questionOf(field)
  return question && answer !== undefined ? [`${labelOf(question)}：${inWords(question, answer)}`] : []
}
