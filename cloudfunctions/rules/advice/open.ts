import { type Case, office } from './case'
import { questionFor } from './unknowns'

/** The questions of the facts that were not told, for a block that is computed beside the tables. */
export const asksFor = (of: Case, ...facts: readonly string[]): string[] =>
  facts.flatMap((fact) => questionFor(of, fact)?.question ?? [])

/** What would settle a block: the questions, or the office where there is nothing left to ask the person. */
export const openBecause = (of: Case, questions: readonly string[], what = '国家的规定没有说死'): string =>
  questions.length > 0 ? `要先知道，${[...new Set(questions)].slice(0, 3).join('')}` : `${what}，由${office(of)}确定。`
