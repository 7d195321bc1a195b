import { addDays, addMonths, parse, REGIONS, Situation } from '@contract'
import fc from 'fast-check'
import { startsOn } from '../../cloudfunctions/rules/advice/beginning'
import { type Case, caseOf, values, waiting } from '../../cloudfunctions/rules/advice/case'
import { openRulebook } from '../../config/tools/open'
import { situations as situationsIn, TODAY } from '../support/situations'

const rules = openRulebook()
const { policy } = rules
const decided = (situation: Situation): Case => caseOf(rules, situation, TODAY)

/** Places with rules of their own, places around them, and some that only have the nation's. */
const situations = situationsIn([...policy.regions.keys(), ...REGIONS.slice(0, 40).map(({ code }) => code)])

const REQUIRED = ['region', 'insurance', 'payOn', 'resident']
/** Answers that make another question: the months on benefit end the lapse, and who missed no month is not asked why. */
const settling = ({ cause, lastCoveredMonth = '', payOn = '' }: Situation): string[] => {
  if (cause === 'unemployment-benefit') return ['cause', 'unemployment', 'lastCoveredMonth']
  return addMonths(payOn, -1) <= lastCoveredMonth ? ['cause'] : []
}
const answers = (situation: Situation): string[] => [
  ...Object.keys(situation).filter((key) => ![...REQUIRED, ...settling(situation)].includes(key)),
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

type Outcome = ReturnType<typeof outcome>

/** What an added answer leaves open that was settled before it. */
function widenings(more: Outcome, before: Outcome): string[] {
  const { wait, starts } = more
  const beyond = (added: ReadonlySet<string>, settled: ReadonlySet<string>) =>
    [...added].some((each) => !settled.has(each))
  const found = {
    verdict: beyond(more.verdicts, before.verdicts),
    retroactive: beyond(more.retroactive, before.retroactive),
    'a shorter wait': wait.unit === before.wait.unit && wait.min < before.wait.min,
    'a longer wait':
      wait.unit === before.wait.unit &&
      before.wait.max !== null &&
      (wait.max ?? Number.POSITIVE_INFINITY) > before.wait.max,
    'an earlier start': before.starts && starts && starts.earliest < before.starts.earliest,
    'a later start':
      before.starts && starts && before.starts.latest !== null && (starts.latest ?? '9999') > before.starts.latest,
    // cover that turns out never to begin was not promised before
    'no start where one was promised': before.starts && !starts && before.starts.latest !== null,
  }
  return Object.entries(found).flatMap(([name, widened]) => (widened ? name : []))
}

test('an added answer never widens what remains, and never contradicts it (4,000 situations)', () => {
  fc.assert(
    fc.property(situations, omitted, (full, { share, stream }) => {
      const dropped = answers(full).filter(() => (stream.next().value as number) < share)
      const less = without(full, dropped)
      fc.pre(dropped.length > 0 && parse(Situation, { asOf: TODAY, ...less }).ok)
      expect(widenings(outcome(decided(full)), outcome(decided(less)))).toEqual([])
    }),
    { numRuns: 4_000, seed: 20261122 },
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
