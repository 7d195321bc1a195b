import path from 'node:path'
import type { Advice, Situation } from '@contract'
import { openRulebook } from '../../config/tools/open'
import { readScenarios } from '../../config/tools/scenarios'
import { advise } from './sound'

/** The real rulebook, compiled once for all that a test file asks of it. */
export const rulebook = openRulebook()

/** The scenarios, in the order of their files. */
export const scenarios = readScenarios(path.join(__dirname, '../scenarios'), new Set(rulebook.policy.rules.keys()))

/** Somebody's case, by a name that tells it from the others, and what is answered. */
export interface Advised {
  readonly name: string
  readonly situation: Situation
  readonly advice: Advice
}

/** Answers each case; throws an error that names the one which cannot be answered, or not by a reply of the contract. */
export function adviseAll<T extends Pick<Advised, 'name' | 'situation'> & { readonly today: string }>(
  cases: readonly T[],
): (T & Advised)[] {
  return cases.map((each) => {
    try {
      return { ...each, advice: advise(rulebook, each.situation, each.today) }
    } catch (cause) {
      throw new Error(`${each.name}: ${(cause as Error).message}`, { cause })
    }
  })
}
