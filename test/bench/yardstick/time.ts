/** Times one engine on the yardstick in a process of its own: prints nanoseconds of CPU time for each evaluation. */
import { inputs } from './inputs'
import { jsonLogic } from './json-logic'
import { type Input, type Output, ours } from './model'
import { plain } from './plain'

const engines: Readonly<Record<string, () => (input: Input) => Output>> = {
  plain: () => plain,
  ours,
  'json-logic': jsonLogic,
}
const cases = inputs(10_000)
const name = process.argv[2] ?? 'plain'
const run = (engines[name] as () => (input: Input) => Output)()

for (const input of cases) {
  const got = JSON.stringify(run(input))
  if (got !== JSON.stringify(plain(input)))
    throw new Error(`${name} differs from plain on ${JSON.stringify(input)}: ${got}`)
}

let sum = 0
const rounds = (count: number) => {
  for (let round = 0; round < count; round++) for (const input of cases) sum += run(input).resume
}
rounds(30)
const count = name === 'plain' ? 1000 : 100
const begun = process.cpuUsage()
rounds(count)
const { user, system } = process.cpuUsage(begun)
console.log(JSON.stringify({ ns: ((user + system) * 1000) / (count * cases.length), sum }))
