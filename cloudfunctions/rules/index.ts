import type { Advice, Situation, Unknown } from '@contract'
import { advise, unknownsOf } from './advise'
import { compileSound, type Program } from './engine'
import { type Artefact, type Policy, policyOf } from './policy'

export { advise, type Rules } from './advise'
export { decisionLabels } from './decisions'
export { lineOf } from './library/rules'
export { type Outcome, outcomes } from './outcomes'
export type { Artefact, Policy } from './policy'
export { OutOfScope } from './scope'
export type { RulebookSource } from './source'

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

/** Makes a rulebook of what was checked when it was built. */
export function createRulebook({ version, hash, contents }: Artefact): Rulebook {
  const policy = policyOf(contents)
  const program: Program = compileSound(policy.model)
  return {
    version,
    hash,
    policy,
    advise: (situation, today) => advise({ policy, program, version, hash }, situation, today),
    unknowns: (situation, today) => unknownsOf({ policy, program }, situation, today),
  }
}
