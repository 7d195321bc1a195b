import type { Purpose, Situation } from '@contract'
import {
  answered,
  belongs,
  complete,
  type Draft,
  drafts,
  newDraft,
  objection,
  openRequired,
  previewed,
} from '../../src/interview/draft'
import { matters, nextQuestion, placeOf, previousQuestion } from '../../src/interview/next'
import { begunWith } from '../../src/interview/purposes'
import { openPage, putIntoStorage } from '../support/taro'

beforeEach(() => openPage('/pages/interview/index'))

/** The next question when the last preview missed these answers. */
const nextOf = (draft: Draft, ...missing: string[]) =>
  nextQuestion(
    previewed(
      draft,
      missing.map((field) => ({ field })),
    ),
  )
const begun = () => answered(answered(newDraft(), 'region', '450900'), 'insurance', 'employee')

describe('the next question', () => {
  test('is the region, then the insurance, whatever else is missing', () => {
    const draft = newDraft()
    expect(nextOf(draft, 'cause')).toBe('region')
    expect(nextOf(answered(draft, 'region', '450900'), 'cause')).toBe('insurance')
  })

  test('is then the most decisive of the missing answers', () => {
    expect(nextOf(begun(), 'lastCoveredMonth', 'cause')).toBe('lastCoveredMonth')
  })

  test('is never one that was answered or passed over', () => {
    const draft = answered(answered(begun(), 'cause', 'left-job'), 'event', undefined)
    expect(nextOf(draft, 'cause', 'event', 'backPays')).toBe('backPays')
  })

  test('is never one that we have no words for', () => {
    expect(nextOf(begun(), 'provinceMonths', 'firstLapse')).toBe('firstLapse')
  })

  test('is never one of another insurance', () => {
    expect(nextOf(begun(), 'resident.window')).toBeUndefined()
  })

  test('is the day of payment before the window that it may lie in', () => {
    const draft = newDraft({ region: '450900', insurance: 'resident' })
    expect(nextOf(draft, 'resident.window', 'payOn')).toBe('payOn')
    expect(nextOf(answered(draft, 'payOn', undefined), 'resident.window', 'payOn')).toBe('resident.window')
  })

  test('is about a fee only when nothing else is missing', () => {
    const draft = newDraft({ region: '450900', insurance: 'resident', purpose: 'price' })
    const missing = ['resident.tier', 'bornOn']
    const told = answered(draft, 'resident.coverYear', 2027)
    expect(nextOf(told, ...missing)).toBe('bornOn')
    expect(nextOf(answered(told, 'bornOn', '1956-03-10'), ...missing)).toBe('resident.tier')
  })

  test('is none of what changes only a fee, and none on repairing, for who wants to go on after a lapse', () => {
    const draft = newDraft({ region: '450900', insurance: 'resident', resident: { lapsedYears: [2025] } })
    expect(nextOf(draft, 'resident.assistance', 'resident.tier', 'resident.repairYears')).toBeUndefined()
  })

  test('follows from what the person came for', () => {
    const of = (purpose: Purpose, known: Partial<Situation> = {}) =>
      nextOf(newDraft({ ...begunWith(purpose, known), region: '510100' }), 'lapsedInWait', 'payOn')
    expect(of('newborn')).toBe('bornOn')
    expect(of('retirement', { insurance: 'flexible' })).toBe('retirement.category')
    expect(of('maternity', { insurance: 'employee' })).toBe('maternity.kind')
    expect(of('never-enrolled')).toBe('neverEnrolled.workedFrom')
    expect(of('employer-clerk')).toBe('lastCoveredMonth')
    expect(of('resume', { insurance: 'employee' })).toBe('lapsedInWait')
  })

  test('is, of who drew unemployment benefit, in which months, and still drawing it is an answer', () => {
    const draft = newDraft({ region: '450900', insurance: 'employee', cause: 'unemployment-benefit' })
    expect(nextOf(draft, 'event')).toBe('unemployment.from')
    const drawing = answered(draft, 'unemployment.from', '2026-02')
    expect(nextOf(drawing, 'event')).toBe('unemployment.to')
    expect(nextOf(answered(drawing, 'unemployment.to', undefined), 'event')).toBe('event')
  })

  test('is, after bills of months for which an employer owes, which other months it owes', () => {
    const draft = newDraft({ region: '450900', insurance: 'employee', cause: 'employer-arrears' })
    expect(nextOf(draft)).toBeUndefined()
    expect(nextOf(answered(draft, 'expenses', [{ on: '2026-03-10', amount: 3000 }]))).toBe('gaps')
  })

  test('belongs to a topic only when the person has begun it', () => {
    const draft = newDraft({ region: '450900', insurance: 'employee' })
    expect(nextOf(draft)).toBeUndefined()
    const begun = answered(draft, 'maternity.kind', 'birth')
    expect(nextOf(begun, 'maternity.babies')).toBe('maternity.babies')
    expect(nextOf(begun)).toBe('maternity.on')
    expect(nextOf(answered(begun, 'maternity.on', undefined))).toBe('maternity.employerAverageWage')
  })

  test('is none of a topic that was begun with 不清楚', () => {
    const draft = answered(newDraft({ region: '450900', insurance: 'employee' }), 'retirement.category', undefined)
    expect(nextOf(draft)).toBeUndefined()
  })

  test.each(['employer-arrears', 'system-error', 'base-adjustment'] as const)(
    'is, after %s, whether contributions have gone on again, before all that a preview misses',
    (cause) => {
      const draft = newDraft({ region: '450900', insurance: 'employee', cause, payOn: '2026-11-22' })
      expect(nextOf(draft, 'lastCoveredMonth', 'event')).toBe('lastCoveredMonth')
      const told = answered(draft, 'lastCoveredMonth', '2026-07')
      expect(nextOf(told, 'event')).toBe('paidAgainFrom')
      expect(nextOf(answered(told, 'paidAgainFrom', undefined), 'event')).toBe('event')
      // October is the month before that of payment: nothing was missed
      expect(nextOf(answered(draft, 'lastCoveredMonth', '2026-10'), 'event')).toBe('event')
    },
  )

  test('is not whether contributions have gone on again for who left the job, and for a resident', () => {
    const told = { region: '450900', lastCoveredMonth: '2026-07', payOn: '2026-11-22' }
    expect(nextOf(newDraft({ ...told, insurance: 'employee', cause: 'left-job' }))).toBeUndefined()
    expect(nextOf(newDraft({ ...told, insurance: 'resident' }))).toBeUndefined()
  })

  test('is not how many missed years are repaired when none was missed', () => {
    const draft = newDraft({ region: '450900', insurance: 'resident', resident: { lapsedYears: [] } })
    expect(nextOf(draft, 'resident.repairYears')).toBeUndefined()
  })

  test('about the average wage of an employer is for who has one', () => {
    const flexible = newDraft({
      region: '450900',
      insurance: 'flexible',
      maternity: { kind: 'birth', on: '2026-03-10' },
    })
    expect(nextOf(flexible)).toBe('maternity.continuousMonthsAfter')
  })

  test('is none when nothing is missing any more', () => {
    expect(nextOf(begun())).toBeUndefined()
  })
})

describe('what may be answered afterwards', () => {
  const of = (purpose: Purpose, fields: readonly string[], insurance: 'employee' | 'resident' = 'employee') =>
    fields.filter((field) => matters({ ...begunWith(purpose, { insurance }), region: '510100' }, field))

  test('is anything for who wants to go on after a lapse', () => {
    expect(of('resume', ['cause', 'lapsedInWait', 'resident.tier'])).toEqual(['cause', 'lapsedInWait'])
  })

  test('is only what changes what one came to ask', () => {
    expect(of('retirement', ['cause', 'event', 'cumulativeMonths'])).toEqual(['cumulativeMonths'])
    expect(of('price', ['event', 'exemptions', 'resident.assistance'], 'resident')).toEqual(['resident.assistance'])
    expect(of('newborn', ['resident.lapsedYears', 'bornOn', 'resident.assistance'])).toEqual([
      'bornOn',
      'resident.assistance',
    ])
    expect(of('maternity', ['maternity.babies', 'firstLapse'])).toEqual(['maternity.babies'])
  })
})

describe('another purpose', () => {
  const baby = answered(newDraft(begunWith('newborn')), 'region', '420100')

  test('takes with it what the former one said by itself, and keeps what was told', () => {
    const retiring = answered(baby, 'purpose', 'retirement')
    expect(retiring.situation).toEqual({ purpose: 'retirement', region: '420100' })
    expect(nextQuestion(retiring)).toBe('insurance')
    expect(placeOf(retiring, 'insurance')).toBe(2)
  })

  test('says its own', () => {
    expect(answered(baby, 'purpose', 'never-enrolled').situation).toEqual({
      purpose: 'never-enrolled',
      region: '420100',
      insurance: 'employee',
      cause: 'employer-arrears',
      neverEnrolled: {},
    })
  })

  test('that is the same one, or none, changes nothing', () => {
    expect(answered(baby, 'purpose', 'newborn')).toEqual(baby)
    expect(answered(baby, 'purpose', undefined)).toEqual(baby)
  })
})

describe('an answer has a place', () => {
  test('as the day since which one belongs to a group, unless the day of birth tells it', () => {
    expect(belongs({ exemptions: ['veteran', 'newborn'] }, 'exemptionSince')).toBe(true)
    expect(belongs({ exemptions: ['newborn'] }, 'exemptionSince')).toBe(false)
    expect(belongs({ exemptions: [] }, 'exemptionSince')).toBe(false)
    expect(belongs({}, 'exemptionSince')).toBe(true)
  })

  test('as a contribution base, as work without insurance, for workers only', () => {
    for (const field of ['monthlyBase', 'neverEnrolled.workedFrom', 'neverEnrolled.waiver']) {
      expect(belongs({ insurance: 'employee', purpose: 'never-enrolled' }, field)).toBe(true)
      expect(belongs({ insurance: 'resident', purpose: 'never-enrolled' }, field)).toBe(false)
    }
  })

  test('as the beginning of the work where nobody says that the employer insured them', () => {
    expect(belongs({ insurance: 'employee', event: 'resume' }, 'neverEnrolled.workedFrom')).toBe(false)
    expect(
      belongs({ insurance: 'employee', event: 'first', cause: 'employer-arrears' }, 'neverEnrolled.workedFrom'),
    ).toBe(true)
  })

  test('as the year of 居民医保, for a worker who paid twice', () => {
    expect(belongs({ insurance: 'employee', purpose: 'double-cover' }, 'resident.coverYear')).toBe(true)
    expect(belongs({ insurance: 'employee' }, 'resident.coverYear')).toBe(false)
  })
})

describe('what the last preview missed', () => {
  const draft = previewed(begun(), [{ field: 'cause' }, { field: 'event' }])

  test('is known to the end while nothing is answered: 不清楚 and the same answer once more change nothing', () => {
    const passed = answered(draft, 'cause', undefined)
    expect(passed).toEqual({ ...draft, asked: ['region', 'insurance', 'cause'] })
    expect(answered(passed, 'insurance', 'employee')).toEqual(passed)
    expect(passed.fresh).toBe(true)
  })

  test('goes on being asked after an answer, and is known not to be the last word', () => {
    const told = answered(draft, 'cause', 'left-job')
    expect(nextQuestion(told)).toBe('event')
    expect(told.fresh).toBe(false)
  })

  test('begins with what spoke of an answer that was changed', () => {
    const told = answered(answered(draft, 'localContinuousMonths', 12), 'cause', 'left-job')
    const moved = answered(told, 'region', '310000')
    expect(moved.situation).toEqual({ region: '310000', insurance: 'employee', cause: 'left-job' })
    expect(nextQuestion(moved)).toBe('localContinuousMonths')
  })
})

describe('the place of a question', () => {
  test('is counted from 1, and stays when one comes back to it', () => {
    expect(placeOf(newDraft(), 'region')).toBe(1)
    expect(placeOf(begun(), 'cause')).toBe(3)
    expect(placeOf(begun(), 'insurance')).toBe(2)
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

  test('of a worker is gone when the person becomes a resident', () => {
    const worker = ['cause', 'orderedToPay', 'workerPlan'].reduce(
      (draft, field) =>
        answered(
          draft,
          field,
          field === 'workerPlan' ? 'with-account' : field === 'cause' ? 'employer-arrears' : 'not-ordered',
        ),
      begun(),
    )
    const resident = answered(worker, 'insurance', 'resident')
    expect(resident.situation).toEqual({ region: '450900', insurance: 'resident' })
    expect(complete(resident)).toEqual(resident.situation)
  })

  test('about the day of payment takes with it what was said of the former day, and nothing when there was none', () => {
    const resident = newDraft({
      region: '450900',
      insurance: 'resident',
      resident: { window: 'inside', coverYear: 2027 },
    })
    const planned = answered(resident, 'payOn', '2026-11-20')
    expect(planned.situation.resident).toEqual({ window: 'inside', coverYear: 2027 })
    const later = answered(planned, 'payOn', '2027-04-01')
    expect(later.situation.resident).toEqual({ coverYear: 2027 })
    expect(later.asked).not.toContain('resident.window')
  })

  test('that the missed years are fewer takes with it how many of them are repaired', () => {
    const repaired = newDraft({
      region: '450900',
      insurance: 'resident',
      resident: { lapsedYears: [2025, 2026], repairYears: 2 },
    })
    const fewer = answered(repaired, 'resident.lapsedYears', [2026])
    expect(fewer.situation.resident).toEqual({ lapsedYears: [2026] })
    expect(objection(fewer, 'resident.lapsedYears')).toBeUndefined()
  })

  describe('takes with it what spoke of the former one, to be asked anew:', () => {
    test('of the scheme, how one came to it; within 职工医保 that stays', () => {
      const worker = newDraft({
        region: '450900',
        insurance: 'employee',
        event: 'resume',
        previous: { insurance: 'employee' },
      })
      const resident = answered(worker, 'insurance', 'resident')
      expect(resident.situation).toEqual({ region: '450900', insurance: 'resident' })
      expect(nextQuestion(resident)).toBe('event')
      expect(answered(worker, 'insurance', 'flexible').situation).toEqual({
        ...worker.situation,
        insurance: 'flexible',
      })
    })

    test('of the year that is paid for, the years before it', () => {
      const paying = newDraft({
        region: '450900',
        insurance: 'resident',
        resident: { coverYear: 2026, lapsedYears: [2025], repairYears: 1, alsoPays: true, tier: 'low' },
      })
      const next = answered(paying, 'resident.coverYear', 2027)
      expect(next.situation.resident).toEqual({ coverYear: 2027, tier: 'low' })
      expect(nextQuestion(next)).toBe('resident.lapsedYears')
    })

    test('of the groups, since when, and what is asked of a newborn only', () => {
      const veteran = newDraft({
        region: '430000',
        insurance: 'resident',
        exemptions: ['newborn', 'veteran'],
        exemptionSince: '2020-01-01',
        newborn: { parentInsured: true },
      })
      const graduate = answered(veteran, 'exemptions', ['graduate'])
      expect(graduate.situation).toEqual({ region: '430000', insurance: 'resident', exemptions: ['graduate'] })
      expect(nextQuestion(graduate)).toBe('exemptionSince')
      expect(answered(veteran, 'exemptions', ['newborn']).situation.newborn).toEqual({ parentInsured: true })
    })

    test('of the last month, how long was paid up to it, and how long not since', () => {
      const told = newDraft({
        region: '450900',
        insurance: 'employee',
        lastCoveredMonth: '2026-05',
        continuousMonths: 30,
        localContinuousMonths: 12,
        lapsedMonthsThisYear: 5,
        firstLapse: true,
      })
      const moved = answered(told, 'lastCoveredMonth', '2026-03')
      expect(moved.situation).toEqual({
        region: '450900',
        insurance: 'employee',
        lastCoveredMonth: '2026-03',
        firstLapse: true,
      })
      expect(nextQuestion(moved)).toBe('continuousMonths')
    })
  })

  test('that no employer owes takes with it the order to pay and what was declared', () => {
    const owed = newDraft({
      region: '330100',
      insurance: 'employee',
      cause: 'employer-arrears',
      orderedToPay: 'after-deadline',
      lastDeclared: 90_000,
    })
    const own = answered(owed, 'cause', 'personal')
    expect(own.situation).toEqual({ region: '330100', insurance: 'employee', cause: 'personal' })
    expect(nextQuestion(own)).toBeUndefined()
    expect(answered(owed, 'insurance', 'flexible').situation).toEqual({
      region: '330100',
      insurance: 'flexible',
      cause: 'employer-arrears',
    })
    expect(answered(owed, 'cause', undefined).situation).toMatchObject({ orderedToPay: 'after-deadline' })
  })

  describe('that contributions have gone on again', () => {
    const told = newDraft({
      region: '450900',
      insurance: 'employee',
      cause: 'employer-arrears',
      lastCoveredMonth: '2026-07',
      paidAgainFrom: '2026-10',
      payOn: '2026-11-22',
    })

    test('is gone with the gap it ended, and asked anew', () => {
      const moved = answered(told, 'lastCoveredMonth', '2026-06')
      expect(moved.situation).not.toHaveProperty('paidAgainFrom')
      expect(nextQuestion(moved)).toBe('paidAgainFrom')
    })

    test('is gone where no month is missed any more, and for a resident', () => {
      expect(answered(told, 'payOn', '2026-08-20').situation).not.toHaveProperty('paidAgainFrom')
      expect(answered(told, 'insurance', 'resident').situation).not.toHaveProperty('paidAgainFrom')
    })

    test('stays while another day of payment leaves it its place, and refuses one before it', () => {
      const later = answered(told, 'payOn', '2026-12-10')
      expect(later.situation.paidAgainFrom).toBe('2026-10')
      expect(objection(later, 'payOn')).toBeUndefined()
      expect(objection(answered(told, 'payOn', '2026-09-30'), 'payOn')).toMatch(/^又接着缴的月份不能晚于缴费的那个月/)
    })

    test('is refused where it is no gap, naming the field', () => {
      expect(objection(answered(told, 'paidAgainFrom', '2026-08'), 'paidAgainFrom')).toMatch(
        /^又接着缴的月份应当比最后交足医保的月份至少晚两个月/,
      )
    })
  })

  test('that no group fits takes with it the day of the group', () => {
    const moved = newDraft({
      region: '450900',
      insurance: 'resident',
      exemptions: ['moved-in'],
      exemptionSince: '2026-09-01',
    })
    expect(answered(moved, 'exemptions', []).situation).toEqual({
      region: '450900',
      insurance: 'resident',
      exemptions: [],
    })
  })

  test.each([
    ['payOn', '2026-02-30', /^缴费日期应当是 .* 这样真实存在的日期/],
    ['bornOn', '1899-12-31', /^出生日期应当在 1900 年到 2100 年之间/],
    ['bornOn', '2099-01-01', /^出生日期不能晚于今天/],
    ['lastCoveredMonth', '2099-01', /^最后交足医保的月份不能晚于缴费的那个月/],
  ])('to %s of %s is refused, naming the field', (field, date, words) => {
    expect(objection(answered(begun(), field, date), field)).toMatch(words)
  })

  test('that the contract refuses is refused at once, in Chinese', () => {
    const future = answered(answered(begun(), 'payOn', '2026-03-10'), 'lastCoveredMonth', '2026-05')
    expect(objection(future, 'lastCoveredMonth')).toMatch(/最后交足医保的月份不能晚于/)
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
    ['a half-typed text of no kind', { ...newDraft(), typing: { field: 'cause', value: { text: 1 } } }],
    ['a malformed key', { ...newDraft(), requestId: '' }],
  ])('that is %s is dropped quietly', (_name, kept) => {
    putIntoStorage('draft', kept)
    expect(drafts.load()).toBeUndefined()
  })
})
