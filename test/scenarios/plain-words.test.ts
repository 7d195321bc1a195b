import { createRulebook } from '../../cloudfunctions/rules'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { readScenarios } from '../../config/rulebook/scenarios'

const rulebook = createRulebook(artefactOf(readRulebook()))
const scenarios = readScenarios(__dirname, new Set(rulebook.policy.rules.keys()))
const summaries = new Map(
  scenarios.map(({ name, situation, today }) => {
    const { title, lines } = rulebook.advise(situation, today).summary
    return [[title, ...lines].join('\n'), { name, title, lines }] as const
  }),
)

/** Characters that a person of 70 reads without taking breath. */
const LONGEST = 30
/** Words of offices that nobody says at home, and that the summary does without. */
const OFFICE_WORDS = /统筹区|统筹基金|追溯|转移接续|待遇享受|起付|封顶|核定|衔接|缴费基数|征收机构|经办条例|视同|裁定/

test('the summaries of all scenarios are many different ones', () => {
  expect(summaries.size).toBeGreaterThan(100)
})

describe('a summary is read by a person of seventy', () => {
  const all = [...summaries.values()]
  const lines = [...new Set(all.flatMap(({ title, lines: told }) => [title, ...told]))]

  test('it has at most five lines', () => {
    expect(all.filter((each) => each.lines.length > 5)).toEqual([])
  })

  test('no part of a sentence is longer than a breath', () => {
    const parts = lines.flatMap((line) => line.split(/[，。；：、（）]/).map((part) => ({ line, part })))
    expect(parts.filter(({ part }) => [...part].length > LONGEST)).toEqual([])
  })

  test('no line has more than three parts of a sentence beyond a list', () => {
    expect(lines.filter((line) => line.split(/[，；：]/).length > 5)).toEqual([])
  })

  test('no word of an office stands there unexplained', () => {
    expect(lines.filter((line) => OFFICE_WORDS.test(line))).toEqual([])
  })

  test('it says no English word, no bare number of a rule and no empty line', () => {
    expect(lines.filter((line) => /[A-Za-z{}]|undefined|^$/.test(line))).toEqual([])
  })
})
