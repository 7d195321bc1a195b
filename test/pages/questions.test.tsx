import { askedAt, Situation, withValue } from '@contract'
import { facts } from '../../cloudfunctions/rules/facts'
import { labelOf, QUESTIONS, questionOf } from '../../src/interview/questions'

const BASE = { region: '310000', insurance: 'employee' } as const

test('every answer that the rules may miss has a question, but for the days of former payments', () => {
  const askable = new Set(facts.flatMap(({ fields }) => fields))
  expect(askable.size).toBeGreaterThan(10)
  // a list of years and days asks too much of one question: the advice names it, and the office knows it
  expect([...askable].filter((field) => !questionOf(field))).toEqual(['resident.paid'])
})

test('the two answers that nothing works without come first', () => {
  expect(QUESTIONS.slice(0, 2).map(({ field }) => field)).toEqual(['region', 'insurance'])
  expect(QUESTIONS.slice(0, 2).every(({ unsure }) => unsure)).toBe(true)
})

describe.each(QUESTIONS.map((question) => [question.field, question] as const))(
  'the question of %s',
  (field, question) => {
    test('says what is asked, why, and has a label', () => {
      expect(question.title).toMatch(/？$/)
      expect(question.why).toMatch(/。$/)
      expect(question.hint ?? '。').toMatch(/。$/)
      expect(labelOf(question).length).toBeGreaterThan(1)
    })

    test('is asked once', () => {
      expect(QUESTIONS.filter((other) => other.field === field)).toHaveLength(1)
    })

    if (question.kind === 'choice')
      test('offers only answers that the contract accepts', () => {
        expect(question.options.length).toBeGreaterThan(1)
        for (const { value, label } of question.options) {
          expect(label).not.toBe('')
          expect(Situation.safeParse(withValue(BASE, field, value)).success).toBe(true)
        }
      })

    if (question.kind === 'multi')
      test('offers only answers that the contract accepts, and none', () => {
        expect(question.none).not.toBe('')
        const all = question.options.map(({ value }) => value)
        expect(Situation.safeParse(withValue(BASE, field, all)).success).toBe(true)
        expect(Situation.safeParse(withValue(BASE, field, [])).success).toBe(true)
      })
  },
)

test('a path of a refused request leads to its question', () => {
  expect(askedAt('situation.payOn')).toBe('payOn')
  expect(askedAt('situations.0.resident.lapsedYears.1')).toBe('resident.lapsedYears')
  expect(askedAt('situation.previous.region')).toBe('previous.region')
  expect(askedAt('requestId')).toBeUndefined()
})
