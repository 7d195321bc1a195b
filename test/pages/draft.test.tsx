import { answered, complete, drafts, newDraft, objection, openRequired } from '../../src/interview/draft'
import { nextQuestion, previousQuestion } from '../../src/interview/next'
import { openPage, putIntoStorage } from '../support/taro'

beforeEach(() => openPage('/pages/interview/index'))

const fields = (...names: string[]) => names.map((field) => ({ field }))
const begun = () => answered(answered(newDraft(), 'region', '450900'), 'insurance', 'employee')

describe('the next question', () => {
  test('is the region, then the insurance, whatever else is missing', () => {
    const draft = newDraft()
    expect(nextQuestion(draft, fields('cause'))).toBe('region')
    expect(nextQuestion(answered(draft, 'region', '450900'), fields('cause'))).toBe('insurance')
  })

  test('is then the most decisive of the missing answers', () => {
    expect(nextQuestion(begun(), fields('lastCoveredMonth', 'cause'))).toBe('lastCoveredMonth')
  })

  test('is never one that was answered or passed over', () => {
    const draft = answered(answered(begun(), 'cause', 'left-job'), 'event', undefined)
    expect(nextQuestion(draft, fields('cause', 'event', 'backPays'))).toBe('backPays')
  })

  test('is never one that we have no words for', () => {
    expect(nextQuestion(begun(), fields('provinceMonths', 'firstLapse'))).toBe('firstLapse')
  })

  test('is never one of another insurance', () => {
    expect(nextQuestion(begun(), fields('resident.window'))).toBeUndefined()
  })

  test('is about a fee only when nothing else is missing', () => {
    const draft = newDraft({ region: '450900', insurance: 'resident' })
    const missing = fields('resident.assistance', 'sex', 'resident.lapsedYears')
    expect(nextQuestion(draft, missing)).toBe('resident.lapsedYears')
    expect(nextQuestion(answered(draft, 'resident.lapsedYears', []), missing)).toBe('resident.assistance')
  })

  test('belongs to a topic only when the person has begun it', () => {
    const draft = newDraft({ region: '450900', insurance: 'employee' })
    expect(nextQuestion(draft, [])).toBeUndefined()
    const begun = answered(draft, 'maternity.kind', 'birth')
    expect(nextQuestion(begun, fields('maternity.babies'))).toBe('maternity.babies')
    expect(nextQuestion(begun, [])).toBe('maternity.on')
    expect(nextQuestion(answered(begun, 'maternity.on', undefined), [])).toBe('maternity.employerAverageWage')
  })

  test('is none of a topic that was begun with 不清楚', () => {
    const draft = answered(newDraft({ region: '450900', insurance: 'employee' }), 'retirement.category', undefined)
    expect(nextQuestion(draft, [])).toBeUndefined()
  })

  test('about the average wage of an employer is for who has one', () => {
    const flexible = newDraft({
      region: '450900',
      insurance: 'flexible',
      maternity: { kind: 'birth', on: '2026-03-10' },
    })
    expect(nextQuestion(flexible, [])).toBe('maternity.days')
  })

  test('is none when nothing is missing any more', () => {
    expect(nextQuestion(begun(), [])).toBeUndefined()
  })
})

describe('the question before', () => {
  test('is the last one asked while a new one is open', () => {
    expect(previousQuestion(begun(), 'cause')).toBe('insurance')
  })

  test('is the one before it for a question that was answered', () => {
    expect(previousQuestion(begun(), 'insurance')).toBe('region')
    expect(previousQuestion(begun(), 'region')).toBeUndefined()
  })
})

describe('an answer', () => {
  test('is kept under its path, and a passed-over one leaves the field absent', () => {
    const draft = answered(answered(begun(), 'event', 'transfer'), 'previous.region', '440300')
    expect(draft.situation).toEqual({
      region: '450900',
      insurance: 'employee',
      event: 'transfer',
      previous: { region: '440300' },
    })
    const passed = answered(draft, 'previous.region', undefined)
    expect(passed.situation).not.toHaveProperty('previous')
    expect(passed.asked).toEqual(['region', 'insurance', 'event', 'previous.region'])
  })

  test('makes the consultation a new one, so that a change is never taken for a repetition', () => {
    const draft = begun()
    expect(answered(draft, 'insurance', 'flexible').requestId).not.toBe(draft.requestId)
  })

  test('takes with it the answers that have lost their place', () => {
    const resident = answered(answered(begun(), 'insurance', 'resident'), 'resident.window', 'inside')
    const worker = answered(resident, 'insurance', 'flexible')
    expect(worker.situation).toEqual({ region: '450900', insurance: 'flexible' })
    expect(worker.asked).toEqual(['region', 'insurance'])
  })

  test('that the contract refuses is refused at once, in Chinese', () => {
    const future = answered(answered(begun(), 'payOn', '2026-03-10'), 'lastCoveredMonth', '2026-05')
    expect(objection(future, 'lastCoveredMonth')).toMatch(/最后足额缴费的月份不能晚于/)
    expect(objection(answered(begun(), 'lastCoveredMonth', '2026-13'), 'lastCoveredMonth')).toMatch(/真实存在/)
    expect(objection(begun(), 'insurance')).toBeUndefined()
  })

  test('to the first question is no objection to the second one being open', () => {
    expect(objection(answered(newDraft(), 'region', '450900'), 'region')).toBeUndefined()
  })
})

describe('a draft', () => {
  test('can be asked about once the required answers are there', () => {
    expect(complete(newDraft())).toBeUndefined()
    expect(openRequired(newDraft())).toBe('region')
    expect(complete(begun())).toEqual({ region: '450900', insurance: 'employee' })
  })

  test('begun from a former consultation asks anew, on the day it is asked', () => {
    const draft = newDraft({ region: '310000', insurance: 'flexible', asOf: '2026-05-08', payOn: '2026-05-08' })
    expect(draft.situation).toEqual({ region: '310000', insurance: 'flexible', payOn: '2026-05-08' })
    expect(draft.asked).toEqual(['region', 'insurance', 'payOn'])
  })

  test('survives on the device, however little of it there is', () => {
    for (const draft of [newDraft(), answered(newDraft(), 'region', '450900'), begun()]) {
      drafts.save(draft)
      expect(drafts.load()).toEqual(draft)
    }
  })

  test.each([
    ['nothing', ''],
    ['text', 'draft'],
    ['an older form', { situation: { region: '450900' }, step: 3 }],
    ['an unknown field', { ...newDraft(), situation: { city: '450900' } }],
    ['a malformed answer', { ...newDraft(), situation: { region: '450900', payOn: 'tomorrow' } }],
    ['a malformed situation', { ...newDraft(), situation: null }],
    ['a malformed key', { ...newDraft(), requestId: '' }],
  ])('that is %s is dropped quietly', (_name, kept) => {
    putIntoStorage('draft', kept)
    expect(drafts.load()).toBeUndefined()
  })
})
