import { Advice, parse, REGIONS, SITUATION_LABELS } from '@contract'
import fc from 'fast-check'
import { advise, OutOfScope } from '../../cloudfunctions/rules'
import { openRulebook } from '../../config/tools/open'
import { anySituation } from '../support/any-situation'
import { TODAY } from '../support/situations'

const rulebook = openRulebook()
const SAMPLE = { numRuns: 400, seed: 20261201 }
/** Places with rules of their own, and places that only have those around them. */
const places = [
  ...rulebook.policy.regions.keys(),
  ...REGIONS.filter((_, index) => index % 9 === 0).map(({ code }) => code),
]
const situations = fc.sample(anySituation(places), SAMPLE)

/** What is answered; nothing where the payment lies before the first rule. */
function answered(situation: (typeof situations)[number]): Advice | undefined {
  try {
    return advise(rulebook, situation, TODAY)
  } catch (error) {
    if (error instanceof OutOfScope) return undefined
    throw new Error(JSON.stringify(situation), { cause: error })
  }
}

/** Dotted paths of everything that is told, without list indices. */
const pathsOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const at = Array.isArray(value) ? path : path ? `${path}.${key}` : key
        return [at, ...pathsOf(inner, at)]
      })
    : []

test('the situations tell every field of the contract', () => {
  const told = new Set(situations.flatMap((situation) => pathsOf(situation)))
  expect(Object.keys(SITUATION_LABELS).filter((path) => !told.has(path))).toEqual([])
})

test('whatever is told, the reply is one of the contract, and answers every expense', () => {
  const replies = situations.flatMap((situation) => ({ situation, advice: answered(situation) }))
  expect(replies.filter(({ advice }) => advice).length).toBeGreaterThan(0.9 * SAMPLE.numRuns)
  const faults = replies.flatMap(({ situation, advice }) => {
    if (!advice) return []
    const parsed = parse(Advice, advice)
    const [asked, told] = [situation.expenses?.length ?? 0, advice.benefits?.expenses?.length ?? 0]
    return [
      ...(parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`)),
      ...(asked === told ? [] : [`benefits.expenses: ${told} of ${asked}`]),
    ].map((fault) => ({ fault, situation }))
  })
  expect(faults).toEqual([])
})
