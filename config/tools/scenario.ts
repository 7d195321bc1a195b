import { statSync } from 'node:fs'
import path from 'node:path'
import { type Advice, dateWords } from '@contract'
import { advise, OutOfScope } from '../../cloudfunctions/rules'
import { command, Refusal, type Said } from './command'
import { type OpenRulebook, openRulebook } from './open'
import { mismatches, readScenarios, type Scenario } from './scenarios'
import { basisWords, situationLines } from './words'

/** Runs the scenarios of one file and says of each what was asked, what came out, and on what it rests. */
export function runScenarios(file: string | undefined, rulebook: OpenRulebook): Said {
  const told = read(file, rulebook).map((scenario) => tell(scenario, rulebook))
  const wrong = told.filter(({ ok }) => !ok).length
  const count = `共${told.length}个场景，${wrong === 0 ? '全部符合' : `${wrong}个不符`}。`
  return { text: [...told.map(({ text }) => text), count].join('\n\n'), ok: wrong === 0 }
}

function read(file: string | undefined, { policy }: OpenRulebook): Scenario[] {
  if (file === undefined) throw new Refusal('请写明场景文件，例如：npm run scenario -- test/scenarios/real-input.yaml')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`没有这个文件：${file}`)
  try {
    return readScenarios(path.dirname(file), new Set(policy.rules.keys()), [path.basename(file)])
  } catch (error) {
    throw new Refusal(`场景文件写得不对：\n${(error as Error).message}`)
  }
}

function tell(scenario: Scenario, rulebook: OpenRulebook): Said {
  const { name, article, today, situation } = scenario
  const asked = [
    '  问',
    `    条文：${article}`,
    `    今天：${dateWords(today)}`,
    ...situationLines(situation).map((line) => `    ${line}`),
  ]
  const { lines, ok } = answer(scenario, rulebook)
  return { text: [`${ok ? '✓' : '✗'} ${name}`, ...asked, ...lines].join('\n'), ok }
}

function answer(scenario: Scenario, rulebook: OpenRulebook): { lines: string[]; ok: boolean } {
  try {
    const advice = advise(rulebook, scenario.situation, scenario.today)
    const found = mismatches(scenario, advice)
    return { lines: [...got(scenario, advice, found), ...basis(advice)], ok: found.length === 0 }
  } catch (error) {
    if (!(error instanceof OutOfScope)) throw error
    return { lines: ['  答', `    规则库不能回答：${error.message}`], ok: false }
  }
}

function got({ expect }: Scenario, { summary }: Advice, found: ReturnType<typeof mismatches>): string[] {
  const kept = Object.entries(expect).filter(([key]) => found.every(({ asked }) => asked !== key))
  return [
    '  答',
    ...[summary.title, ...summary.lines].map((line) => `    ${line}`),
    ...kept.map(([key, value]) => `    ✓ ${key}：${JSON.stringify(value)}`),
    ...found.map(
      ({ asked, expected, got }) => `    ✗ ${asked}：应当是 ${JSON.stringify(expected)}，得到 ${JSON.stringify(got)}`,
    ),
  ]
}

/** The rules that decided, each once. */
function basis({ trace, sources = {} }: Advice): string[] {
  const titled = trace.flatMap(({ basis }) =>
    basis.map((each) => ({ ...each, title: sources[each.source]?.title ?? each.source })),
  )
  const lines = titled.map((each) => `    ${basisWords(each)}（${each.rule}）`)
  return ['  凭据', ...new Set(lines)]
}

if (require.main === module) command(([file]) => runScenarios(file, openRulebook()))
