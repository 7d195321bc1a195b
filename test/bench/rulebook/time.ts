/** Times one thing about one rulebook in a process of its own: `time.ts WHAT FILE` prints nanoseconds of CPU time. */
import { readFileSync } from 'node:fs'
import type { Situation } from '@contract'
import { type Artefact, createRulebook } from '../../../cloudfunctions/rules'
import realInput from '../../contract/real-input.json'

const TODAY = '2026-11-22'
/** How many of the rulebook's regions the timed situations are asked in: the first, which every rulebook shares. */
const ASKED = 3
/** How often each is asked, after as many times without a clock: until then the compiler takes half of the time. */
const ROUNDS = 150
const PARSES = 50

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1000
}

/** Mean time of the calls. */
function timed(count: number, call: () => void): number {
  const begun = cpu()
  for (let index = 0; index < count; index++) call()
  return (cpu() - begun) / count
}

type What = 'advise' | 'stringify' | 'unknowns'

/** One advice, the writing of one as JSON, or what one misses, when every region of the rulebook has answered before. */
function answer(artefact: Artefact, what: What): number {
  const rulebook = createRulebook(artefact)
  const ask = (region: string, { situation }: (typeof realInput)[number]) =>
    rulebook.advise({ ...situation, region } as Situation, TODAY)
  const regions = [...rulebook.policy.regions.keys()]
  regions.forEach((region, index) => {
    ask(region, realInput[index % realInput.length] as (typeof realInput)[number])
  })
  const asked = regions.slice(0, ASKED).flatMap((region) => realInput.map((input) => ({ region, input })))
  const advices = asked.map(({ region, input }) => ask(region, input))
  const situations = asked.map(({ region, input }) => ({ ...input.situation, region }) as Situation)
  const rounds: Readonly<Record<What, () => void>> = {
    advise: () => {
      for (const situation of situations) rulebook.advise(situation, TODAY)
    },
    stringify: () => {
      for (const advice of advices) JSON.stringify(advice)
    },
    unknowns: () => {
      for (const situation of situations) rulebook.unknowns(situation, TODAY)
    },
  }
  const round = rounds[what]
  timed(ROUNDS, round)
  return timed(ROUNDS, round) / asked.length
}

/** The first advice of a process, when the rulebook is ready. */
function first(artefact: Artefact): number {
  const rulebook = createRulebook(artefact)
  const [region] = rulebook.policy.regions.keys()
  const { situation } = realInput[0] as (typeof realInput)[number]
  return timed(1, () => rulebook.advise({ ...situation, region } as Situation, TODAY))
}

const [, , what, file] = process.argv
const text = readFileSync(file as string, 'utf8')
const artefact = JSON.parse(text) as Artefact
const ns =
  what === 'advise' || what === 'stringify' || what === 'unknowns'
    ? answer(artefact, what)
    : what === 'compile'
      ? timed(1, () => createRulebook(artefact))
      : what === 'first'
        ? first(artefact)
        : timed(PARSES, () => JSON.parse(text))
console.log(JSON.stringify({ ns }))
