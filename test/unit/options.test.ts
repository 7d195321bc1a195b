import { Advice, firstOf, type Option, parse, Situation } from '@contract'
import fc from 'fast-check'
import { benefits } from '../../cloudfunctions/rules/advice/benefits'
import { type Case, caseOf } from '../../cloudfunctions/rules/advice/case'
import { cost } from '../../cloudfunctions/rules/advice/cost'
import { options } from '../../cloudfunctions/rules/advice/options'
import { artefactOf, compilePolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { soundRulebook } from '../support/sound'

const { policy, advise } = soundRulebook(artefactOf(readRulebook()))
const program = compilePolicy(policy)
const TODAY = '2026-11-22'
const REGIONS = ['620200', '450900', '310000', '330100', '321200', '210900', '110000', '420100', '370800']

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const month = fc
  .integer({ min: 2024 * 12, max: 2026 * 12 + 9 })
  .map((n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`)
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `2026-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)

/** What people may tell, of what options hang on; those that the contract refuses are left out. */
const situations = fc
  .record({
    region: fc.constantFrom(...REGIONS),
    insurance: fc.constantFrom('employee' as const, 'flexible' as const, 'resident' as const),
    event: maybe(fc.constantFrom('resume' as const, 'transfer' as const, 'switch' as const, 'first' as const)),
    cause: maybe(fc.constantFrom('employer-arrears' as const, 'left-job' as const, 'personal' as const)),
    previous: maybe(fc.record({ insurance: fc.constantFrom('employee' as const, 'resident' as const) })),
    lastCoveredMonth: maybe(month),
    payOn: day,
    backPays: maybe(fc.boolean()),
    orderedToPay: maybe(fc.constantFrom('within-deadline' as const, 'after-deadline' as const)),
    continuousMonths: maybe(fc.constantFrom(6, 24)),
    exemptions: maybe(fc.constant([])),
    monthlyBase: maybe(fc.constant(8000)),
    expenses: maybe(fc.constant([{ on: '2026-02-03', amount: 1200.5 }])),
    resident: maybe(
      fc.record({
        coverYear: maybe(fc.constantFrom(2026, 2027)),
        lapsedYears: maybe(fc.constantFrom([], [2025], [2025, 2026])),
        repairYears: maybe(fc.constantFrom(0, 1)),
        window: maybe(fc.constantFrom('inside' as const, 'outside' as const)),
      }),
    ),
  })
  .map((told) => parse(Situation, JSON.parse(JSON.stringify(told))))
  .filter((told) => told.ok)
  .map((told) => told.data)

const casing = (situation: Situation) => caseOf({ policy, program }, situation, TODAY)
const optionsOf = (situation: Situation): readonly Option[] => {
  const of = casing(situation)
  return options(of, cost(of)) ?? []
}

/** Whether `inner` lies in `outer`; an open end holds every day. */
const lies = (inner: NonNullable<Option['startsOn']>, outer: NonNullable<Option['startsOn']>): boolean =>
  inner.earliest >= outer.earliest && (outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest))

/** The same situations for every property, so that each is decided once. */
const cases = fc.sample(situations, { numRuns: 300, seed: 12393 }).map((situation) => {
  const of = casing(situation)
  let decided = 0
  const counting: Case = {
    ...of,
    again: (change) => {
      decided++
      return of.again(change)
    },
  }
  const all = options(counting, cost(of)) ?? []
  return { situation, of, all, decided, main: benefits(of, undefined).startsOn }
})

const least = (money: Option['claimable']) => (typeof money === 'object' ? money.min : (money ?? 0))
const most = (money: Option['claimable']) => (typeof money === 'object' ? money.max : (money ?? 0))

describe('for any situation', () => {
  test('what was told begins when the whole answer says', () => {
    const told = cases.flatMap(({ situation, all, main }) =>
      all.filter(({ asTold }) => asTold).map(({ startsOn }) => ({ situation, startsOn, main })),
    )
    expect(told.length).toBeGreaterThan(100)
    for (const each of told) expect(each).toEqual({ ...each, startsOn: each.main })
  })

  test('paying back or not, where it was not told, lies within the whole answer', () => {
    const open = cases.filter(
      ({ situation, main }) => main && situation.insurance === 'flexible' && situation.backPays === undefined,
    )
    const outside = open.flatMap(({ situation, all, main }) =>
      all
        .filter(({ kind }) => kind === 'back-pay' || kind === 'flexible')
        .filter(({ startsOn }) => startsOn && main && !lies(startsOn, main))
        .map(({ kind, startsOn }) => ({ situation, kind, startsOn, main })),
    )
    expect(open.length).toBeGreaterThan(10)
    expect(outside).toEqual([])
  })

  test('no way begins before the first missing month, the month of payment and the year that is paid for', () => {
    const tooEarly = cases.flatMap(({ situation, of: { reading }, all }) =>
      all
        .filter(({ kind, startsOn, coverYear }) => {
          const year = coverYear ?? (situation.insurance === 'resident' ? Math.min(...reading.coverYears) : undefined)
          const months = [reading.firstLapsed, reading.paidOn, year && kind !== 'wait' ? `${year}-01` : undefined]
          const floor = months.flatMap((each) => (each ? [firstOf(each)] : [])).sort()[0] as string
          return startsOn && startsOn.earliest < floor
        })
        .map(({ kind, startsOn }) => ({ situation, kind, startsOn })),
    )
    expect(tooEarly).toEqual([])
  })

  test('at most four cases are decided anew, besides those of the cost block', () => {
    expect(cases.filter(({ decided }) => decided > 4)).toEqual([])
    expect(Math.max(...cases.map(({ decided }) => decided))).toBe(4)
  })

  test('one way at most is recommended, and no other that one can take alone begins as early unless it lets claim less', () => {
    const recommended = cases.flatMap(({ situation, all }) => {
      const best = all.filter(({ recommended }) => recommended)
      expect(best.length).toBeLessThanOrEqual(1)
      return best.map((one) => ({ situation, one, others: all.filter((other) => other !== one) }))
    })
    expect(recommended.length).toBeGreaterThan(30)
    const overlapping = recommended.filter(({ one, others }) =>
      others
        .filter(({ kind, startsOn }) => kind !== 'wait' && kind !== 'new-employer' && startsOn)
        .some(({ startsOn, claimable }) => {
          const end = one.startsOn?.latest
          const isLater = end != null && startsOn !== undefined && startsOn.earliest > end
          return most(claimable) > least(one.claimable) || !(isLater || most(claimable) < least(one.claimable))
        }),
    )
    expect(overlapping).toEqual([])
  })

  test('waiting is the last way, and every way says what it rests on', () => {
    for (const { all } of cases) {
      if (all.length > 0) expect(all.at(-1)?.kind).toBe('wait')
      for (const { basis } of all) expect(basis).not.toEqual([])
    }
  })

  test('the advice has these options, in the form of the contract', () => {
    for (const { situation, all } of cases.slice(0, 60)) {
      const advice = advise(situation, TODAY)
      expect(parse(Advice, advice).ok).toBe(true)
      expect(advice.options ?? []).toEqual(all)
    }
  })
})

describe('the ways that are shown', () => {
  const kinds = (situation: Situation) => optionsOf(situation).map(({ kind }) => kind)
  const worker: Situation = {
    region: '620200',
    insurance: 'flexible',
    event: 'resume',
    cause: 'left-job',
    lastCoveredMonth: '2025-12',
    payOn: '2026-03-10',
  }
  const resident: Situation = {
    region: '620200',
    insurance: 'resident',
    event: 'resume',
    payOn: '2026-03-10',
    exemptions: [],
    resident: { coverYear: 2026, lapsedYears: [2025], repairYears: 0 },
  }

  test('to whoever lapsed are all of them', () => {
    expect(kinds(worker)).toEqual(['back-pay', 'flexible', 'new-employer', 'resident', 'wait'])
  })

  test('to whoever has no missing month is not to pay back', () => {
    expect(kinds({ ...worker, lastCoveredMonth: '2026-02' })).toEqual(['flexible', 'new-employer', 'resident', 'wait'])
  })

  test('to the employed, whose employer owes, is no other scheme', () => {
    expect(kinds({ ...worker, insurance: 'employee', cause: 'employer-arrears' })).toEqual([
      'back-pay',
      'new-employer',
      'wait',
    ])
  })

  test('to a resident are those of workers only after having been one', () => {
    expect(kinds(resident)).not.toContain('flexible')
    const { event: _event, ...moving } = resident
    expect(kinds({ ...moving, previous: { insurance: 'employee' } })).toContain('flexible')
  })

  test('to a newborn, to who is retired, and while the unemployment fund pays, are none', () => {
    expect(kinds({ ...resident, event: 'first', exemptions: ['newborn'], resident: { coverYear: 2026 } })).toEqual([])
    expect(kinds({ ...worker, retired: true })).toEqual([])
    expect(kinds({ ...worker, retired: true, cause: 'employer-arrears' })).toEqual([])
    expect(kinds({ ...worker, cause: 'unemployment-benefit', unemployment: { from: '2026-01' } })).toEqual([])
  })

  test('where nothing can be compared say which ways, and what would decide', () => {
    const open = optionsOf(worker).filter(({ undecided }) => undecided?.includes('还比不出来'))
    expect(open.map(({ kind }) => kind)).toEqual(['back-pay', 'flexible', 'resident'])
    expect(open.every(({ undecided }) => /要先知道|确定/.test(undecided ?? ''))).toBe(true)
    expect(optionsOf(worker).some(({ recommended }) => recommended)).toBe(false)
  })
})
