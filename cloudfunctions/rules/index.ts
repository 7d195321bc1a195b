import type { Advice, Situation } from '@contract'
import { advise } from './advise'
import type { Program } from './engine'
import { compilePolicy, type Policy, readPolicy } from './load'
import type { RulebookSource } from './source'

export { advise, OutOfScope, type Rules } from './advise'
export { decisionLabels } from './decisions'
export { lineOf } from './library/rules'
export type { Policy } from './load'
export { type Outcome, outcomes } from './outcomes'
export type { RulebookSource } from './source'

/** The policy, ready to answer. */
export interface Rulebook {
  readonly version: string
  readonly hash: string
  /** Everything its files say, for people to read. */
  readonly policy: Policy
  /** Answers a situation asked on `today`; throws OutOfScope where the rulebook cannot speak. */
  advise(situation: Situation, today: string): Advice
}

/** Makes a rulebook of its files; throws an error naming file, place and row when they are not sound. */
export function createRulebook(source: RulebookSource): Rulebook {
  const policy = readPolicy(source)
  const program: Program = compilePolicy(policy)
  const { version, hash } = source
  return {
    version,
    hash,
    policy,
    advise: (situation, today) => advise({ policy, program, version, hash }, situation, today),
  }
}
