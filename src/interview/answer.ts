import { dateWords, fullName, moneyWords, monthCountWords, type Situation, valueAt } from '@contract'
import { LISTS, type Row } from './lists'
import type { Question } from './questions'

/** The answer to one question, as it stands in the situation. */
export type Answer = string | number | boolean | readonly string[] | readonly number[] | readonly Row[]

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
    case 'count':
      return `${answer}${question.unit}`
    case 'expenses':
    case 'gaps':
      return (answer as readonly Row[]).map(LISTS[question.kind].words).join('、') || '没有'
  }
}
