import { dateWords, fullName, moneyWords, monthCountWords, type Situation, shareWords, valueAt } from '@contract'
import type { Question } from './questions'

/** A day on which one saw a doctor (`YYYY-MM-DD`), and what it cost in yuan; each is a text while it is typed. */
export interface ExpenseRow {
  on: string
  amount: string | number
}

/** The answer to one question, as it stands in the situation. */
export type Answer = string | number | boolean | readonly string[] | readonly number[] | readonly ExpenseRow[]

/** The value of a field, by its dotted path; undefined when it is not known. */
export const answerTo = (situation: Partial<Situation>, field: string): Answer | undefined =>
  valueAt(situation, field) as Answer | undefined

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
