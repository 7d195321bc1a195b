import { inOneLapse, type Situation } from '@contract'
import { facts } from '../../cloudfunctions/rules/facts'
import { read } from '../../cloudfunctions/rules/situation'

const person = (told: Partial<Situation>): Situation => ({ region: '450900', insurance: 'employee', ...told })
const oneLapse = (told: Partial<Situation>, paidOn = '2026-12-01') => inOneLapse(person(told), paidOn)

describe('several gaps', () => {
  const gaps = [
    { from: '2026-02', to: '2026-02', cause: 'employer-arrears' as const },
    { from: '2026-07', to: '2026-08', cause: 'system-error' as const, paidBackOn: '2026-11-05' },
  ]

  test('are asked about by the last one, where nothing else tells the lapse', () => {
    expect(oneLapse({ gaps })).toMatchObject({
      lastCoveredMonth: '2026-06',
      paidAgainFrom: '2026-09',
      cause: 'system-error',
      backPays: true,
      gaps: [gaps[0]],
    })
  })

  test('keep what was told in the short form, which is no gap beside itself', () => {
    expect(oneLapse({ gaps, lastCoveredMonth: '2026-01', cause: 'personal' })).toMatchObject({
      lastCoveredMonth: '2026-01',
      paidAgainFrom: '2026-03',
      cause: 'personal',
      gaps: [gaps[1]],
    })
  })

  test('beside a lapse that is none of them all stay', () => {
    expect(oneLapse({ gaps, lastCoveredMonth: '2026-10' })).toEqual(person({ gaps, lastCoveredMonth: '2026-10' }))
  })

  test('are paid on the day on which the one asked about was paid back, where no other day is told', () => {
    const { situation, paidOn, assumptions } = read(person({ gaps }), '2026-12-01')
    expect([situation.payOn, paidOn]).toEqual(['2026-11-05', '2026-11-05'])
    expect(assumptions.join()).not.toContain('缴费日期')
    expect(read(person({ gaps, payOn: '2026-11-20' }), '2026-12-01').paidOn).toBe('2026-11-20')
  })

  test('that end with the month before the payment are not paid again before it', () => {
    expect(oneLapse({ gaps: [{ from: '2026-10', to: '2026-10' }] }, '2026-11-05').paidAgainFrom).toBeUndefined()
  })
})

describe('unemployment benefit', () => {
  test('that follows the last paid month carries cover on to its end, and the months count as paid', () => {
    const told = { lastCoveredMonth: '2026-03', continuousMonths: 30, unemployment: { from: '2026-04', to: '2026-09' } }
    expect(oneLapse(told)).toMatchObject({ lastCoveredMonth: '2026-09', continuousMonths: 36 })
    expect(oneLapse(told).gaps).toBeUndefined()
  })

  test('that began later leaves a gap of its own, and the count begins anew', () => {
    const told = { lastCoveredMonth: '2026-08', continuousMonths: 30, unemployment: { from: '2026-10', to: '2026-11' } }
    expect(oneLapse(told)).toMatchObject({
      lastCoveredMonth: '2026-11',
      continuousMonths: 2,
      gaps: [{ from: '2026-09', to: '2026-09', cause: 'left-job' }],
    })
  })

  test.each([undefined, '2027-03'])('that is still drawn (to %s) leaves nothing lapsed', (to) => {
    const told = oneLapse({ lastCoveredMonth: '2026-08', unemployment: { from: '2026-09', ...(to && { to }) } })
    expect(told).toMatchObject({ lastCoveredMonth: '2026-11', cause: 'unemployment-benefit' })
  })

  test('that ended before the last paid month changes nothing', () => {
    const told = { lastCoveredMonth: '2026-08', unemployment: { from: '2025-01', to: '2025-06' } }
    expect(oneLapse(told)).toEqual(person(told))
  })
})

test('whoever was never enrolled comes for the first time, and the employer owes', () => {
  expect(oneLapse({ neverEnrolled: { workedFrom: '2025-03' } })).toMatchObject({
    event: 'first',
    cause: 'employer-arrears',
  })
})

test.each<Partial<Situation>>([
  { gaps: [{ from: '2026-02', to: '2026-02' }] },
  { lastCoveredMonth: '2026-08', unemployment: { from: '2026-10', to: '2026-11' } },
  { lastCoveredMonth: '2026-08', unemployment: { from: '2026-10' } },
  { gaps: [{ from: '2026-02', to: '2026-04' }], unemployment: { from: '2026-07', to: '2026-08' } },
  { neverEnrolled: {} },
])('what was read once is read again as it is: %j', (told) => {
  const once = read(person(told), '2026-12-01').situation
  expect(read(once, '2026-12-01').situation).toEqual(once)
})

test('a month told twice, of a gap and of the lapse, counts once among those of the year', () => {
  const derived = (told: Partial<Situation>) =>
    facts
      .find(({ fact }) => fact.id === 'lapsedMonthsThisYear')
      ?.derive?.(read(person(told), '2026-12-31'), {} as never)
  const lapsed = { lastCoveredMonth: '2024-02', payOn: '2026-12-31' }
  expect(derived({ ...lapsed, gaps: [{ from: '2026-08', to: '2026-11' }] })).toBe(11)
  expect(derived({ ...lapsed, lastCoveredMonth: '2026-09', gaps: [{ from: '2026-02', to: '2026-03' }] })).toBe(4)
})
