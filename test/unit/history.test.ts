import type { Situation } from '@contract'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { coverOn, history } from '../../cloudfunctions/rules/history'
import { openRulebook } from '../../config/tools/open'

const rules = openRulebook()
const of = (told: Partial<Situation>) =>
  caseOf(rules, { region: '450900', insurance: 'employee', event: 'resume', ...told }, '2026-12-01')

/** The history as `from status reason`, and its end. */
const told = (situation: Partial<Situation>) => {
  const line = history(of(situation))
  return [...line.map(({ from, status, reason }) => `${from} ${status} ${reason}`), line.at(-1)?.to]
}
const on = (situation: Partial<Situation>, day: string) => {
  const { status, reason } = coverOn(of(situation), day) ?? {}
  return [status, reason]
}

describe('the days before the lapse', () => {
  const expenses = [{ on: '2026-03-10', amount: 100 }]
  const lapsed = { lastCoveredMonth: '2026-08', cause: 'left-job' as const }

  test('are covered, where the last paid month was told and no gap before it', () => {
    expect(on({ ...lapsed, expenses }, '2026-03-10')).toEqual(['covered', 'paid'])
  })

  test('are covered only as long as the months that were told to be paid without a gap', () => {
    expect(on({ ...lapsed, expenses, continuousMonths: 3 }, '2026-03-10')).toEqual(['unknown', 'untold'])
    expect(on({ ...lapsed, expenses, continuousMonths: 6 }, '2026-03-10')).toEqual(['covered', 'paid'])
  })

  test('are not covered for whoever was not insured yet', () => {
    const never = { event: 'first' as const, neverEnrolled: { workedFrom: '2025-01' } }
    // paid back, it may yet be covered: no source settles that
    expect(on(never, '2025-06-01')).toEqual(['unknown', 'not-enrolled'])
    const first = { event: 'first' as const, expenses: [{ on: '2025-06-01', amount: 100 }] }
    expect(on(first, '2025-06-01')).toEqual(['uncovered', 'never'])
  })

  test('hold every earlier gap: one that was not paid back, and what is open of one that was', () => {
    const gaps = [
      { from: '2026-02', to: '2026-02', cause: 'left-job' as const },
      { from: '2026-05', to: '2026-05', cause: 'left-job' as const, paidBackOn: '2026-06-10' },
    ]
    const line = told({ ...lapsed, gaps, expenses: [{ on: '2026-01-10', amount: 100 }] })
    expect(line[0]).toBe('2026-01-01 covered paid')
    expect(on({ ...lapsed, gaps }, '2026-02-15')).toEqual(['unknown', 'gap'])
    expect(on({ ...lapsed, gaps }, '2026-05-15')).toEqual(['unknown', 'gap'])
  })
})

describe('months on unemployment benefit', () => {
  const unemployed = { lastCoveredMonth: '2026-08', unemployment: { from: '2026-10', to: '2026-10' } }

  test('are covered by the fund, those before them and after them are a gap (社会保险法第四十八条)', () => {
    expect(on(unemployed, '2026-10-15')).toEqual(['covered', 'benefit'])
    expect(on(unemployed, '2026-09-15')[1]).toBe('gap')
    expect(on(unemployed, '2026-11-15')[1]).toBe('gap')
  })
})

describe('a resident who comes from 职工医保', () => {
  const moved = {
    insurance: 'resident' as const,
    event: 'switch' as const,
    lastCoveredMonth: '2026-06',
    resident: { coverYear: 2027, window: 'inside' as const, lapsedYears: [] },
  }

  test('was covered in the months that were paid there, and not in those after', () => {
    const expenses = [{ on: '2026-05-10', amount: 100 }]
    expect(on({ ...moved, expenses }, '2026-05-10')).toEqual(['covered', 'paid'])
    expect(on(moved, '2026-08-10')[1]).toBe('gap')
  })
})

test('nothing is said of a day beyond what was told', () => {
  expect(coverOn(of({ lastCoveredMonth: '2026-08' }), '2020-01-01')).toBeUndefined()
})
