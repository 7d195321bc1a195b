import type { Advised } from '../../support/advised'

/** Characters that a person of 70 reads without taking breath. */
const LONGEST = 30
/** Words of offices that nobody says at home, and that the summary does without. */
const OFFICE_WORDS = /统筹区|统筹基金|追溯|转移接续|待遇享受|起付|封顶|核定|衔接|缴费基数|征收机构|经办条例|视同|裁定/

/** A summary is in words that are said at home, and not too many of them. */
export const speaksPlainly = (advised: readonly Advised[]): void =>
  describe('every summary is read by a person of seventy', () => {
    const linesOf = ({ advice: { summary } }: Advised) => [summary.title, ...summary.lines]
    /** The lines with a fault, each once, with a case in which it stands. */
    const faulty = (fault: (line: string) => boolean) => [
      ...new Map(
        advised.flatMap((each) =>
          linesOf(each)
            .filter(fault)
            .map((line) => [line, { line, name: each.name }] as const),
        ),
      ).values(),
    ]

    test('it has at most five lines', () => {
      expect(advised.filter(({ advice }) => advice.summary.lines.length > 5).map(({ name }) => name)).toEqual([])
    })

    test('no part of a sentence is longer than a breath', () => {
      expect(faulty((line) => line.split(/[，。；：、（）]/).some((part) => [...part].length > LONGEST))).toEqual([])
    })

    test('no line has more than three parts of a sentence beyond a list', () => {
      expect(faulty((line) => line.split(/[，；：]/).length > 5)).toEqual([])
    })

    test('no word of an office stands there unexplained', () => {
      expect(faulty((line) => OFFICE_WORDS.test(line))).toEqual([])
    })

    test('it says no English word, no bare number of a rule and no empty line', () => {
      expect(faulty((line) => /[A-Za-z{}]|undefined|^$/.test(line))).toEqual([])
    })
  })
