import { type Advice, type Option, parse, Situation } from '@contract'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { readScenarios } from '../../config/tools/scenarios'
import { type Change, withChange } from '../../src/pages/what-if/change'
import { soundRulebook } from '../support/sound'

const { advise, policy } = soundRulebook(artefactOf(readRulebook()))

/** People who have a choice, asked on one day, with the advice they get. */
const people = readScenarios(`${__dirname}/../scenarios`, new Set(policy.rules.keys()))
  .map(({ name, situation, today }) => ({ name, now: { payOn: today, ...situation, asOf: today }, today }))
  .filter(({ now }) => parse(Situation, now).ok)
  .filter((_, index) => index % 10 === 0)
  .map((person) => ({ ...person, advice: advise(person.now, person.today) as Advice }))
  .filter(({ advice }) => advice.options)

/** What one tries out on the page of other plans to go this way; undefined: it cannot be tried out there. */
function changeFor({ kind, coverYear }: Option, now: Situation): Change | undefined {
  const insurance = kind === 'new-employer' ? 'employee' : kind
  if (kind === 'back-pay') return now.insurance === 'resident' ? undefined : { backPays: true }
  if (insurance === 'wait' || insurance === 'back-pay') return undefined
  if (insurance === now.insurance) return insurance === 'resident' ? undefined : { backPays: false }
  return { insurance, ...(insurance === 'resident' && coverYear !== undefined && { 'resident.coverYear': coverYear }) }
}

/** What is shown of a way, whatever it is compared with. */
const shown = (option: Option | undefined) =>
  option && {
    kind: option.kind,
    coverYear: option.coverYear,
    startsOn: option.startsOn,
    uncoveredDays: option.uncoveredDays,
    retroactive: option.retroactive,
    cost: option.kind === 'resident' ? option.cost : undefined,
    monthlyCost: option.monthlyCost,
  }

jest.mock('../../src/services/storage', () => ({ stored: () => ({ load: () => undefined, save: () => {} }) }))

const ways = people.flatMap(({ name, now, today, advice }) =>
  (advice.options ?? []).flatMap((option) => {
    const change = advice.backPay?.verdict === 'employer-duty' ? undefined : changeFor(option, now)
    return change ? [{ name, now, today, option, situation: withChange(now, change) }] : []
  }),
)

test('many people have ways that can be tried out', () => {
  expect(ways.length).toBeGreaterThan(120)
  expect(new Set(ways.map(({ now, option }) => `${now.insurance} ${option.kind}`)).size).toBeGreaterThan(6)
})

test('what is tried out can be asked about', () => {
  const refused = ways.filter(({ situation }) => !parse(Situation, situation).ok)
  expect(refused.map(({ name, option, situation }) => [name, option.kind, parse(Situation, situation)])).toEqual([])
})

test('each way of an answer is what one gets who tries it out', () => {
  const differing = ways.flatMap(({ name, today, option, situation }) => {
    const tried = (advise({ ...situation, asOf: today }, today) as Advice).options?.find(({ asTold }) => asTold)
    return JSON.stringify(shown(tried)) === JSON.stringify(shown(option))
      ? []
      : [[name, shown(option), shown(tried), situation]]
  })
  expect(differing).toEqual([])
})
