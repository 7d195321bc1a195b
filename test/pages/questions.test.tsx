import { askedAt, Purpose, Situation, withValue } from '@contract'
import { facts } from '../../cloudfunctions/rules/facts'
import { answerTo } from '../../src/interview/answer'
import { begunWith, PURPOSES } from '../../src/interview/purposes'
import { labelOf, QUESTIONS, questionOf } from '../../src/interview/questions'

const BASE = { region: '310000', insurance: 'employee' } as const

test('every answer that the rules may miss has a question, but for the days of former payments', () => {
  const askable = new Set(facts.flatMap(({ fields }) => fields))
  expect(askable.size).toBeGreaterThan(10)
  // a list of years and days asks too much of one question: the advice names it, and the office knows it
  expect([...askable].filter((field) => !questionOf(field))).toEqual(['resident.paid'])
})

test('what one came for comes first, then the two answers that nothing works without', () => {
  expect(QUESTIONS.slice(0, 3).map(({ field }) => field)).toEqual(['purpose', 'region', 'insurance'])
  expect(QUESTIONS.slice(1, 3).every(({ unsure }) => unsure)).toBe(true)
})

describe.each(Purpose.options.map((purpose) => [purpose, PURPOSES[purpose]] as const))(
  'who comes with the purpose %s',
  (purpose, plan) => {
    test('is known by it only as the contract allows', () => {
      expect(Situation.safeParse({ ...BASE, ...begunWith(purpose) }).success).toBe(true)
    })

    test('is asked nothing that it tells already, nothing twice, and nothing without words', () => {
      const fields = [...plan.first, ...(plan.then ?? [])]
      expect(new Set(fields).size).toBe(fields.length)
      for (const field of fields) expect(answerTo(plan.known ?? {}, field)).toBeUndefined()
      for (const field of [...fields, ...Object.keys(plan.words ?? {})]) expect(questionOf(field)).toBeDefined()
    })

    test('reads sentences, also where its words are other ones', () => {
      expect(plan.label).not.toBe('')
      for (const field of Object.keys(plan.words ?? {})) {
        const question = questionOf(field, { purpose })
        expect(question?.title).toMatch(/？$/)
        expect(question?.why).toMatch(/。$/)
        expect(question?.hint || '。').toMatch(/。$/)
      }
    })
  },
)

test('who has no employer is not sent to its staff for the contribution base', () => {
  expect(questionOf('monthlyBase', { insurance: 'employee' })?.hint).toMatch(/人事/)
  expect(questionOf('monthlyBase', { insurance: 'flexible' })?.hint).not.toMatch(/人事/)
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
