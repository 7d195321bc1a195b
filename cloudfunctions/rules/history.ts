import {
  addMonths,
  type Day,
  earlier,
  firstOf,
  isResident,
  later,
  type Month,
  monthIn,
  monthNumber,
  type Situation,
  type ToldGap,
} from '@contract'
import { coverEnd, isClosed, isTooLate, retroactive, startsOn, stops } from './advice/beginning'
import { anchorsOf, type Case, only, waiting } from './advice/case'
import { type Days, NEVER } from './anchors'
import { factOf } from './engine'
import { once } from './once'
import type { Policy } from './policy'
import { isFirst, lapsedMonths, paidAgain } from './situation'
import {
  afterwards,
  between,
  join,
  openFrom,
  partsOf,
  residentTimeline,
  type Stretch,
  stretchOn,
  workerTimeline,
} from './timeline'

/**
 * The person's cover, day by day, from everything told: what was paid, every gap, months on unemployment benefit, payments made
 * and planned. Contiguous, in order; it begins with the first day that was told of, and every block asks it. Beyond its ends
 * nothing is known.
 */
export const history = once((of: Case): readonly Stretch[] => {
  const lapse = lapseLine(of)
  const first = lapse[0]?.from as Day
  const start = earliestTold(of, first)
  const past = isResident(of.reading.situation) ? residentPast(of, start, first) : workerPast(of, start, first)
  const line = sinceBirth(of, join(start, [...partsOf(past), ...partsOf(lapse)]))
  return isResident(of.reading.situation) ? withMonthsOfWork(of, line) : line
})

/** Of a newborn nothing before its birth: those are no days without cover. */
function sinceBirth({ answer, reading: { situation } }: Case, line: Stretch[]): Stretch[] {
  const { bornOn } = situation
  const [last] = line.slice(-1)
  if (factOf(answer, 'newborn') !== true || !bornOn || !last || bornOn >= last.to) return line
  return between(line, bornOn, last.to)
}

/** What holds on a day, and why; undefined: nothing is known of it. */
export const coverOn = (of: Case, day: Day): Stretch | undefined => stretchOn(history(of), day)

/** The first day that anything was told of. */
function earliestTold({ reading: { situation } }: Case, first: Day): Day {
  const { expenses = [], maternity, gaps = [], unemployment, neverEnrolled, lastCoveredMonth } = situation
  const days = [
    ...expenses.map(({ on }) => on),
    maternity?.on,
    lastCoveredMonth && firstOf(lastCoveredMonth),
    ...gaps.map(({ from }) => firstOf(from, -1)),
    unemployment && firstOf(unemployment.from),
    neverEnrolled?.workedFrom && firstOf(neverEnrolled.workedFrom),
  ]
  return days.reduce<Day>((soFar, day) => (day ? earlier(soFar, day) : soFar), first)
}

/** The last day that anything was told of, and the day after. */
function latestTold({ expenses = [], maternity }: Situation, end: Day): Day {
  const days = [...expenses.map(({ on }) => on), maternity?.on]
  return days.reduce<Day>((soFar, day) => (day ? later(soFar, firstOf(day, 1)) : soFar), end)
}

/** The history from the lapse that the question is about on: what was missed, the wait, the cover to come. */
export function sinceLapse(of: Case): Stretch[] {
  const lapse = lapseLine(of)
  return between(history(of), lapse[0]?.from as Day, lapse.at(-1)?.to as Day)
}

const lapseLine = once((of: Case): Stretch[] => {
  const { reading } = of
  const { situation, paidOn, firstLapsed } = reading
  const starts = startsOn(of) ?? unknownStart(of)
  if (isResident(situation)) return residentLapse(of, starts)
  const from: Day = firstLapsed ? firstOf(firstLapsed) : paidOn
  const end = latestTold(situation, firstOf(paidOn, 13))
  if (situation.retired && only(of, 'backPayment', 'verdict') === 'not-needed')
    return join(earlier(from, paidOn), [[end, 'covered', 'retired']])
  if (situation.unemployment && only(of, 'backPayment', 'by') === 'unemployment-fund')
    return whileDrawn(of, situation.unemployment, earlier(from, paidOn), end)
  const line = workerTimeline({
    insuredBefore: !isFirst(reading),
    lapsed: lapsedMonths(reading) !== 0,
    from,
    stops: stops(of) ?? stopsSomeDay(of),
    paidOn,
    starts,
    retroactive: retroactive(of),
    waits: (waiting(of).max ?? 1) > 0,
    end,
  })
  const again = paidAgain(reading)
  return again ? openFrom(again, line) : line
})

/** Of who still draws benefit: the fund pays as long as it is drawn (社会保险法 art. 48, 51), and nobody told who pays then. */
function whileDrawn({ policy, reading }: Case, drawn: NonNullable<Situation['unemployment']>, start: Day, end: Day) {
  const until = earlier(firstOf(drawn.to ?? monthIn(reading.paidOn), 1), end)
  return join(start, [
    ...partsOf(between(benefitLine(policy, drawn.from, until), start, until)),
    [end, 'unknown', 'after-benefit'],
  ])
}

/** Of who did not tell the last paid month: cover stopped on some day, unless it never does; nothing is known of it. */
const stopsSomeDay = (of: Case): Days | undefined =>
  !of.reading.firstLapsed && anchorsOf(of, 'suspension', 'stops').some((anchor) => anchor !== NEVER)
    ? { earliest: of.reading.paidOn, latest: null }
    : undefined

/** Where the start is not known: never, if the year is closed or over before it, else some day after the payment. */
function unknownStart(of: Case): Days {
  const never = coverEnd(of)
  if (never && (isTooLate(of) || isClosed(of))) return { earliest: never, latest: never }
  return { earliest: of.reading.paidOn, latest: null }
}

/** A resident's line; who comes from 职工医保 has its cover, and its gap, before the payment. */
function residentLapse(of: Case, starts: Days): Stretch[] {
  const { situation, paidOn, firstLapsed } = of.reading
  const line = residentTimeline({ lapsedYears: situation.resident?.lapsedYears, ...yearsOf(of), paidOn, starts })
  const lapsed = firstLapsed && firstOf(firstLapsed)
  const [first, last] = [line[0], line.at(-1)]
  if (!lapsed || !first || !last || lapsed >= last.to) return line
  const gap = afterwards[retroactive(of)]
  return join(earlier(first.from, lapsed), [
    ...between(line, first.from, lapsed).map(
      ({ to, reason }) =>
        [to, reason === 'missed-year' ? 'uncovered' : 'covered', reason === 'missed-year' ? reason : 'paid'] as const,
    ),
    [later(lapsed, earlier(first.from, paidOn)), gap, 'gap'],
    // a payment that reaches back pays for the gap too
    ...between(line, later(first.from, lapsed), paidOn).map(({ to, status, reason }) =>
      status === 'uncovered' || reason === 'untold' ? ([to, gap, 'gap'] as const) : ([to, status, reason] as const),
    ),
    // until the year that is paid for begins, the gap goes on
    ...between(line, later(paidOn, lapsed), last.to).map(({ to, status, reason }) =>
      reason === 'untold' ? ([to, 'uncovered', 'gap'] as const) : ([to, status, reason] as const),
    ),
  ])
}

/** The years that are paid for: of a newborn the year of birth too, where it is paid the same day; else nothing before them. */
function yearsOf({ answer, reading: { situation, coverYears } }: Case) {
  const [year, another] = coverYears
  const isNewborn = factOf(answer, 'newborn') === true
  if (!isNewborn || year === undefined || another !== undefined) return { coverYears, nonePaid: false }
  if (factOf(answer, 'paysPriorYear') === true) return { coverYears: [year - 1, year], nonePaid: false }
  return { coverYears, nonePaid: !situation.resident?.paid?.some(({ coverYear }) => coverYear === year - 1) }
}

/** Years before those that the line of the lapse shows: whoever named the missed years was insured in the others. */
function residentPast(of: Case, start: Day, end: Day): Stretch[] {
  const { situation, firstLapsed } = of.reading
  const { bornOn } = situation
  if (isFirst(of.reading)) return join(start, [[end, 'uncovered', 'never']])
  const isPaid = firstLapsed !== undefined || situation.resident?.lapsedYears !== undefined
  return join(start, [
    [earlier(bornOn ?? start, end), 'uncovered', 'never'],
    [end, isPaid ? 'covered' : 'unknown', isPaid ? 'paid' : 'untold'],
  ])
}

/** What a resident told of months in 职工医保: those that were missed, which no rule of residents decides, and those on benefit. */
function withMonthsOfWork({ policy, reading: { situation } }: Case, line: readonly Stretch[]): readonly Stretch[] {
  const { gaps = [], unemployment } = situation
  const missed = gaps.map(({ from, to, paidBackOn }) =>
    join(firstOf(from), [[firstOf(to, 1), paidBackOn ? 'unknown' : 'uncovered', 'gap']]),
  )
  const drawn = unemployment?.to ? [benefitLine(policy, unemployment.from, firstOf(unemployment.to, 1))] : []
  return [...missed, ...drawn].reduce((under, upper) => over(under, upper), line)
}

/** A worker's cover before the lapse: the months paid, the earlier gaps as their own cases, the months on benefit. */
function workerPast(of: Case, start: Day, end: Day): Stretch[] {
  const { reading } = of
  const { gaps = [], unemployment } = reading.situation
  if (isFirst(reading)) return neverInsured(of, start, end)
  const known = paidSince(of, end)
  let line = join(start, [
    [known ?? start, 'unknown', 'untold'],
    [end, known === undefined && reading.firstLapsed === undefined ? 'unknown' : 'covered', 'paid'],
  ])
  for (const gap of gaps) line = over(line, gapLine(of, gap, end))
  if (!unemployment) return line
  const drawn = benefitLine(of.policy, unemployment.from, unemployment.to ? firstOf(unemployment.to, 1) : end)
  return over(line, between(drawn, start, end))
}

/** Before the first insurance: of who was never enrolled, the months of the work, which may be paid afterwards, are told apart. */
function neverInsured(of: Case, start: Day, end: Day): Stretch[] {
  const { neverEnrolled, cause } = of.reading.situation
  const isOwed = neverEnrolled !== undefined || cause === 'employer-arrears'
  const since = isOwed ? firstOf(neverEnrolled?.workedFrom ?? monthIn(start)) : undefined
  return join(start, [
    [since ? earlier(since, end) : end, 'uncovered', 'never'],
    [end, afterwards[retroactive(of)], 'not-enrolled'],
  ])
}

/** Months on unemployment benefit: who draws it longer than the law has it may have gone on without cover (社会保险法 art. 46). */
const benefitLine = ({ mostBenefitMonths }: Policy, from: Month, end: Day): Stretch[] =>
  join(firstOf(from), [
    [earlier(firstOf(from, mostBenefitMonths), end), 'covered', 'benefit'],
    [end, 'unknown', 'benefit'],
  ])

/** The first day of the months that were told to be paid without a gap; undefined: they were not told. */
function paidSince({ reading: { situation, firstLapsed } }: Case, end: Day): Day | undefined {
  const { continuousMonths, gaps } = situation
  if (gaps?.length || continuousMonths === undefined || !firstLapsed) return undefined
  return earlier(firstOf(firstLapsed, -continuousMonths), end)
}

/** A line with another one laid over it. */
function over(line: readonly Stretch[], upper: readonly Stretch[]): Stretch[] {
  const [from, to] = [upper[0]?.from, upper.at(-1)?.to]
  if (!from || !to) return [...line]
  const start = line[0]?.from ?? from
  const end = later(line.at(-1)?.to ?? to, to)
  return join(earlier(start, from), [
    ...partsOf(between(line, start, from)),
    ...partsOf(upper),
    ...partsOf(between(line, to, end)),
  ])
}

/** An earlier gap, decided as a case of its own: paid when it was paid back, else when contributions went on. */
function gapLine(of: Case, gap: ToldGap, end: Day): Stretch[] {
  const { situation } = of.reading
  const { creditedOn: _credited, registeredOn: _registered, ...person } = situation
  const again = addMonths(gap.to, 1)
  const payOn = gap.paidBackOn ?? firstOf(again)
  const until = earlier(nextGap(situation, gap) ?? end, end)
  if (payOn < of.policy.firstDay)
    return between(join(firstOf(gap.from), [[until, 'unknown', 'gap']]), firstOf(gap.from), until)
  const alone = of.again({
    situation: {
      ...person,
      gaps: [],
      unemployment: undefined,
      lastCoveredMonth: addMonths(gap.from, -1),
      paidAgainFrom: again < monthIn(payOn) ? again : undefined,
      payOn,
      cause: gap.cause ?? situation.cause,
      orderedToPay: gap.orderedToPay,
      backPays: gap.paidBackOn !== undefined,
      continuousMonths: monthsSinceGapBefore(situation, gap),
    },
  })
  // what the months after it are worth does not begin with the payment that is asked about
  return between(lapseLine(alone), firstOf(gap.from), until).map((each) =>
    each.reason === 'payment' ? { ...each, reason: each.status === 'covered' ? 'paid' : 'again' } : each,
  )
}

/** The first day of the gap after this one. */
const nextGap = ({ gaps = [] }: Situation, gap: ToldGap): Day | undefined => {
  const next = gaps.find(({ from }) => from > gap.to)
  return next && firstOf(next.from)
}

/** Months paid between the gap before this one and this one; undefined: this is the first. */
const monthsSinceGapBefore = ({ gaps = [] }: Situation, gap: ToldGap): number | undefined => {
  const before = gaps.filter(({ to }) => to < gap.from).at(-1)
  return before && monthNumber(gap.from) - monthNumber(before.to) - 1
}
