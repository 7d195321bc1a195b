import type { Advice, Situation, Unknown } from '@contract'
import { advise, unknownsOf } from './advise'
import type { Program } from './engine'
import { compilePolicy, type Policy, readPolicy } from './load'
import type { RulebookSource } from './source'

export { advise, type Rules } from './advise'
export { decisionLabels } from './decisions'
export { lineOf } from './library/rules'
export type { Policy } from './load'
export { type Outcome, outcomes } from './outcomes'
export { OutOfScope } from './scope'
export type { RulebookSource } from './source'
export { dayText } from './words'

/** The policy, ready to answer. */
export interface Rulebook {
  readonly version: string
  readonly hash: string
  /** Everything its files say, for people to read. */
  readonly policy: Policy
  /** Answers a situation asked on `today`; throws OutOfScope where the rulebook cannot speak. */
  advise(situation: Situation, today: string): Advice
  /** The `unknowns` of that advice alone, at a small part of its cost; throws OutOfScope as it does. */
  unknowns(situation: Situation, today: string): Unknown[]
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
    unknowns: (situation, today) => unknownsOf({ policy, program }, situation, today),
  }
}
