import type { Advice, Situation } from '@contract'
import { advise as answer, createRulebook, type Rulebook } from '../../cloudfunctions/rules'
import { faultsOf } from '../../config/tools/scenarios'

/** An advice that is one of the contract; throws what is wrong with any other. `situation`: to whom it was given. */
export function sound(advice: Advice, situation?: Situation): Advice {
  const faults = faultsOf(advice)
  if (faults.length === 0) return advice
  const lines = faults.map(({ path, message }) => `${path}: ${message}`)
  throw new Error(['The reply is not one of the contract.', ...lines, JSON.stringify(situation)].join('\n'))
}

/** Answers as the product does; throws where that is no reply of the contract: see {@link sound}. */
export const advise: typeof answer = (rules, situation, today) => sound(answer(rules, situation, today), situation)

/** A rulebook each of whose advices is looked at before a test sees it: see {@link sound}. */
export function soundRulebook(artefact: Parameters<typeof createRulebook>[0]): Rulebook {
  const rulebook = createRulebook(artefact)
  return { ...rulebook, advise: (situation, today) => sound(rulebook.advise(situation, today), situation) }
}
