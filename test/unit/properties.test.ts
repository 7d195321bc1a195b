import { parse, REGIONS, Situation } from '@contract'
import fc from 'fast-check'
import { startsOn } from '../../cloudfunctions/rules/advice/benefits'
import { type Case, caseOf, values, waiting } from '../../cloudfunctions/rules/advice/case'
import { addDays } from '../../cloudfunctions/rules/calendar'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const policy = readPolicy(readRulebook())
const rules = { policy, program: compilePolicy(policy) }
const TODAY = '2026-11-22'
const decided = (situation: Situation): Case => caseOf(rules, situation, TODAY)

/** Places with rules of their own, places around them, and some that only have the nation's. */
const places = [...policy.regions.keys(), ...REGIONS.slice(0, 40).map(({ code }) => code)]

const told = {
  region: fc.constantFrom(...places),
  insurance: fc.constantFrom('employee' as const, 'flexible' as const, 'resident' as const),
  event: fc.constantFrom('resume' as const, 'transfer' as const, 'switch' as const, 'first' as const),
  payOn: fc.constantFrom(
    '2024-12-31',
    '2025-01-01',
    '2025-06-30',
    '2026-01-31',
    '2026-03-10',
    '2026-11-20',
    '2026-12-31',
  ),
  lastCoveredMonth: fc.constantFrom('2024-06', '2024-11', '2025-05', '2025-11', '2025-12', '2026-07', '2026-09'),
  cause: fc.constantFrom(
    'employer-arrears' as const,
    'left-job' as const,
    'personal' as const,
    'system-error' as const,
    'unemployment-benefit' as const,
    'base-adjustment' as const,
  ),
  orderedToPay: fc.constantFrom('not-ordered' as const, 'within-deadline' as const, 'after-deadline' as const),
  backPays: fc.boolean(),
  firstLapse: fc.boolean(),
  lapsedInWait: fc.boolean(),
  lapsedMonthsThisYear: fc.constantFrom(0, 3, 4),
  continuousMonths: fc.constantFrom(0, 5, 6, 23, 24, 60, 120),
  localContinuousMonths: fc.constantFrom(0, 59, 60, 119, 120),
  exemptions: fc.constantFrom([], ['low-income' as const], ['veteran' as const], ['graduate' as const]),
  exemptionSince: fc.constantFrom('2024-10-01', '2026-10-01'),
}
const residentTold = {
  coverYear: fc.constantFrom(2025, 2026, 2027),
  lapsedYears: fc.constantFrom([], [2025], [2026], [2025, 2026]),
  repairYears: fc.constantFrom(0, 1),
  window: fc.constantFrom('inside' as const, 'outside' as const),
}

/** A situation in which everything is told that decides about a wait. */
const situations = fc
  .record({ ...told, resident: fc.record(residentTold) })
  .map(({ resident, ...rest }) => ({
    ...rest,
    // a first insurance is read as one without arrears, which the advice says
    ...(rest.event === 'first' && { continuousMonths: 0, lastCoveredMonth: undefined, cause: undefined }),
    ...(rest.insurance === 'resident' && {
      // a year before the one that is paid for, and none for whoever was never insured
      resident: {
        ...resident,
        lapsedYears: rest.event === 'first' ? [] : resident.lapsedYears.filter((year) => year < resident.coverYear),
        ...(rest.event === 'first' && { repairYears: 0 }),
      },
    }),
  }))
  .map((situation) => JSON.parse(JSON.stringify(situation)) as Situation)
  // nobody pays for a year that is over
  .filter(({ payOn, resident }) => (resident?.coverYear ?? 9999) >= Number(payOn?.slice(0, 4)))
  .filter((situation) => parse(Situation, { asOf: TODAY, ...situation }).ok)

const REQUIRED = ['region', 'insurance', 'payOn', 'resident']
const answers = (situation: Situation): string[] => [
  ...Object.keys(situation).filter((key) => !REQUIRED.includes(key)),
  ...Object.keys(situation.resident ?? {})
    // which year is paid for makes another question, not a narrower one
    .filter((key) => key !== 'coverYear')
    .map((key) => `resident.${key}`),
]

/** The same situation with some answers left out. */
function without(situation: Situation, fields: readonly string[]): Situation {
  const { resident, ...rest } = structuredClone(situation) as Record<string, unknown> & {
    resident?: Record<string, unknown>
  }
  for (const field of fields) {
    if (field.startsWith('resident.')) delete resident?.[field.slice('resident.'.length)]
    else delete rest[field]
  }
  return { ...rest, ...(resident && { resident }) } as Situation
}

/** What the answer is about, as ranges in days and sets of words. */
function outcome(of: Case) {
  const wait = waiting(of)
  const factor = wait.unit === 'month' ? 31 : 1
  const set = (decision: string, name: string) =>
    new Set(values(of, decision, name).map((value) => JSON.stringify(value)))
  return {
    wait: {
      min: (wait.min ?? 0) * (wait.unit === 'month' ? 28 : 1),
      max: wait.max === null ? null : wait.max * factor,
      unit: wait.unit,
    },
    starts: startsOn(of),
    verdicts: set('backPayment', 'verdict'),
    retroactive: set('retroactivity', 'retroactive'),
  }
}

/** Which answers are left out, in percent: of most situations a few, so that a start remains to be narrowed. */
const omitted = fc.record({
  share: fc.constantFrom(5, 10, 35),
  // constants, as numbers of fast-check are mostly the smallest ones
  stream: fc.infiniteStream(fc.constantFrom(...Array(100).keys())),
})

/** The situation without those that are left out. */
const lessened = (situation: Situation, { share, stream }: { share: number; stream: Iterator<number> }): Situation =>
  without(
    situation,
    answers(situation).filter(() => (stream.next().value as number) < share),
  )

test('an added answer never widens what remains, and never contradicts it (10,000 situations)', () => {
  fc.assert(
    fc.property(situations, omitted, (full, { share, stream }) => {
      const dropped = answers(full).filter(() => (stream.next().value as number) < share)
      const less = without(full, dropped)
      fc.pre(dropped.length > 0 && parse(Situation, { asOf: TODAY, ...less }).ok)
      const [more, before] = [outcome(decided(full)), outcome(decided(less))]
      for (const verdict of more.verdicts) expect(before.verdicts).toContain(verdict)
      for (const retroactive of more.retroactive) expect(before.retroactive).toContain(retroactive)
      if (more.wait.unit === before.wait.unit) {
        expect(more.wait.min).toBeGreaterThanOrEqual(before.wait.min)
        if (before.wait.max !== null)
          expect(more.wait.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before.wait.max)
      }
      if (before.starts && more.starts) {
        expect(more.starts.earliest >= before.starts.earliest).toBe(true)
        if (before.starts.latest !== null) expect((more.starts.latest ?? '9999') <= before.starts.latest).toBe(true)
      }
      // cover that turns out never to begin was not promised before
      if (before.starts && !more.starts) expect(before.starts.latest).toBeNull()
    }),
    { numRuns: 10_000, seed: 20261122 },
  )
})

test('paying back a missed year more never lengthens a resident’s wait', () => {
  const residents = situations.filter(
    ({ insurance, resident }) => insurance === 'resident' && resident?.lapsedYears?.length === 2,
  )
  fc.assert(
    fc.property(residents, (situation) => {
      const waits = [0, 1, 2].map((repairYears) =>
        waiting(decided({ ...situation, resident: { ...situation.resident, repairYears } })),
      )
      for (const [index, wait] of waits.slice(1).entries()) {
        expect(wait.min ?? 0).toBeLessThanOrEqual(waits[index]?.min ?? 0)
        expect(wait.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(waits[index]?.max ?? Number.POSITIVE_INFINITY)
      }
    }),
    { numRuns: 500, seed: 20261122 },
  )
})

test('where no rule changes meanwhile, paying a day later never starts cover earlier', () => {
  const changes = new Set(policy.model.rows.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite))
  fc.assert(
    fc.property(situations, fc.integer({ min: 1, max: 20 }), (situation, days) => {
      const payOn = situation.payOn as string
      const later = { ...situation, payOn: addDays(payOn, days) }
      const crossed = [...changes].some((day) => {
        const on = new Date(day * 86_400_000).toISOString().slice(0, 10)
        return payOn < on && on <= later.payOn
      })
      fc.pre(!crossed && parse(Situation, { asOf: TODAY, ...later }).ok)
      const [now, then] = [startsOn(decided(situation)), startsOn(decided(later))]
      if (now && then) {
        expect(then.earliest >= now.earliest).toBe(true)
        if (now.latest !== null && then.latest !== null) expect(then.latest >= now.latest).toBe(true)
        if (now.latest === null) expect(then.latest).toBeNull()
      }
      // what is too late today is too late tomorrow
      if (!now) expect(then).toBeUndefined()
    }),
    { numRuns: 2_000, seed: 20261122 },
  )
})

test('a case made of another one says what it says when it is decided on its own, and takes over what it can', () => {
  const shares = fc.tuple(omitted, omitted, omitted)
  const days = fc.constantFrom({}, { contributionOn: '2025-07-01' }, { arrearsFrom: '2026-04-01' })
  let [taken, all] = [0, 0]
  fc.assert(
    fc.property(situations, situations, shares, days, (full, another, [some, others, changed], days) => {
      const { region: _same, ...rest } = another
      const change = Object.entries(rest).filter(() => (changed.stream.next().value as number) < changed.share)
      const of = decided(lessened(full, some))
      const situation = lessened({ ...full, ...Object.fromEntries(change) }, others)
      fc.pre(parse(Situation, { asOf: TODAY, ...situation }).ok)
      const [made, alone] = [of.again({ situation, days }), caseOf(rules, situation, TODAY, days)]
      const said = ({ answer }: Case) =>
        answer.decided.map(({ decision, results, unknown }) => ({ decision: decision.id, results, unknown }))
      expect(said(made)).toEqual(said(alone))
      expect([startsOn(of), startsOn(made)]).toEqual([startsOn(decided(of.reading.situation)), startsOn(alone)])
      all += made.answer.decided.length
      taken += made.answer.decided.filter((each, index) => each === of.answer.decided[index]).length
    }),
    { numRuns: 500, seed: 20261122 },
  )
  expect(taken / all).toBeGreaterThan(0.5)
})
