import { dateWords, fullName, moneyWords, monthCountWords, type Situation, shareWords } from '@contract'
import type { Question } from './questions'

/** A day on which one saw a doctor (`YYYY-MM-DD`), and what it cost in yuan; each is a text while it is typed. */
export interface ExpenseRow {
  on: string
  amount: string | number
}

/** The answer to one question, as it stands in the situation. */
export type Answer = string | number | boolean | readonly string[] | readonly number[] | readonly ExpenseRow[]

type Group = Readonly<Record<string, unknown>>

/** The value of a field, by its dotted path; undefined when it is not known. */
export function answerTo(situation: Partial<Situation>, field: string): Answer | undefined {
  return field.split('.').reduce<unknown>((group, key) => (group as Group | undefined)?.[key], situation) as
    | Answer
    | undefined
}

/** The situation with the field changed, or taken out when `answer` is undefined; a group left empty goes with it. */
export function withValue(
  situation: Partial<Situation>,
  field: string,
  answer: Answer | undefined,
): Partial<Situation> {
  return put(situation as Group, field.split('.'), answer)
}

function put(group: Group, [key = '', ...rest]: readonly string[], answer: Answer | undefined): Group {
  const value = rest.length === 0 ? answer : put((group[key] ?? {}) as Group, rest, answer)
  const { [key]: _former, ...others } = group
  const gone = value === undefined || (rest.length > 0 && Object.keys(value).length === 0)
  return gone ? others : { ...others, [key]: value }
}

/** An answer in words, for the answers page. */
export function inWords(question: Question, answer: Answer): string {
  switch (question.kind) {
    case 'choice':
      return question.options.find(({ value }) => value === answer)?.label ?? String(answer)
    case 'multi': {
      const chosen = question.options.filter(({ value }) => (answer as readonly string[]).includes(value))
      return chosen.map(({ label }) => label).join('、') || question.none
    }
    case 'years':
      return (answer as readonly number[]).map((year) => `${year}年`).join('、') || question.none
    case 'region':
      return fullName(String(answer)) ?? String(answer)
    case 'month':
    case 'day':
      return dateWords(String(answer))
    case 'months':
      return monthCountWords(Number(answer))
    case 'year':
      return `${answer}年`
    case 'money':
      return typeof answer === 'number' ? moneyWords(answer) : '按月份填写'
    case 'percent':
      return shareWords(Number(answer))
    case 'count':
      return `${answer}${question.unit}`
    case 'expenses':
      return (answer as readonly ExpenseRow[]).map(expenseInWords).join('、') || '没有'
  }
}

const expenseInWords = ({ on, amount }: ExpenseRow) => `${dateWords(on)} ${moneyWords(Number(amount))}`
