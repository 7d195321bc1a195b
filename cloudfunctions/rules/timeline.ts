import { type Day, earlier, firstOf, later, type TimelineSegment, type TimelineStatus, yearOf } from '@contract'
import type { Days } from './anchors'

/** What a stretch is a part of: the reason for its status. */
export type Reason =
  /** Contributions were paid as they were due. */
  | 'paid'
  /** The unemployment fund paid (社会保险法 art. 48). */
  | 'benefit'
  /** From the end of unemployment benefit on, or from the last month that is told of it. */
  | 'after-benefit'
  /** Nothing was told of it. */
  | 'untold'
  /** Not insured yet. */
  | 'never'
  /** Of months of work of which the employer did not enrol the person. */
  | 'not-enrolled'
  /** Not paid, and cover has not stopped yet. */
  | 'grace'
  /** Months that were not paid. */
  | 'gap'
  /** Days of the month of payment, where no month before it was missed. */
  | 'due'
  /** Paid again, before what was missed is paid. */
  | 'again'
  /** A year of 居民医保 that was missed. */
  | 'missed-year'
  /** The cover year, before its fee was paid. */
  | 'late-year'
  /** From the payment that the question is about on. */
  | 'payment'
  /** Nothing is to be paid any more. */
  | 'retired'

/** A stretch of the person's cover, `[from, to)`. */
export interface Stretch extends TimelineSegment {
  readonly reason: Reason
}

/** The end of a part, what holds in it, and why. */
type Part = readonly [to: Day, status: TimelineStatus, reason: Reason]

/** Puts parts end to end: each begins where the last ended; those without a day are left out, equal neighbours joined. */
export function join(start: Day, parts: readonly Part[]): Stretch[] {
  const stretches: Stretch[] = []
  let from = start
  for (const [to, status, reason] of parts) {
    if (to <= from) continue
    const last = stretches.at(-1)
    if (last?.status === status && last.reason === reason) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, status, reason })
    from = to
  }
  return stretches
}

/** Stretches as parts, to be put together with others. */
export const partsOf = (line: readonly Stretch[]): Part[] => line.map(({ to, status, reason }) => [to, status, reason])

/** What a line shows from one day up to another. */
export const between = (line: readonly Stretch[], from: Day, to: Day): Stretch[] =>
  line.flatMap((each) => {
    const [start, end] = [later(each.from, from), earlier(each.to, to)]
    return start < end ? [{ ...each, from: start, to: end }] : []
  })

/** The stretches without their reasons: neighbours of one status are one. */
export function lineOf(stretches: readonly Stretch[]): TimelineSegment[] {
  const line: TimelineSegment[] = []
  for (const { from, to, status } of stretches) {
    const last = line.at(-1)
    if (last?.status === status) line[line.length - 1] = { ...last, to }
    else line.push({ from, to, status })
  }
  return line
}

/** The wait, what is open, and cover: from `from` to `end`. */
const ahead = (starts: Days, end: Day, meanwhile: TimelineStatus): Part[] => [
  [earlier(starts.earliest, end), meanwhile, 'payment'],
  [earlier(starts.latest ?? end, end), 'unknown', 'payment'],
  [end, 'covered', 'payment'],
]

/** What a gap is, by whether its expenses are paid afterwards. */
export const afterwards: Readonly<Record<'yes' | 'no' | 'depends', TimelineStatus>> = {
  yes: 'retroactive',
  no: 'uncovered',
  depends: 'unknown',
}

/**
 * What a line of rules, which speak of one lapse up to the payment, shows from the day on which contributions went on again:
 * no source says what such months are worth before those missed are paid, so that no cover and a wait are open.
 */
export const openFrom = (again: Day, line: readonly Stretch[]): Stretch[] =>
  join(
    line[0]?.from ?? again,
    line.flatMap(({ to, status, reason }): Part[] => [
      [earlier(to, again), status, reason],
      [
        to,
        status === 'uncovered' || status === 'waiting' ? 'unknown' : status,
        reason === 'payment' && status !== 'waiting' ? reason : 'again',
      ],
    ]),
  )

/** A worker's cover from the first lapsed month to `end`. */
export function workerTimeline(line: {
  readonly from: Day
  readonly insuredBefore: boolean
  /** Whether a month is missing at all. */
  readonly lapsed: boolean
  /** When cover stopped; undefined: never. */
  readonly stops: Days | undefined
  readonly paidOn: Day
  readonly starts: Days
  readonly retroactive: 'yes' | 'no' | 'depends'
  readonly waits: boolean
  readonly end: Day
}): Stretch[] {
  const { from, insuredBefore, lapsed, stops, paidOn, starts, retroactive, waits, end } = line
  const coming = ahead(starts, end, waits ? 'waiting' : 'uncovered')
  if (!insuredBefore) return join(paidOn, coming)
  const start = earlier(from, paidOn)
  // another scheme's wait may follow even where no month is missing
  const goesOn = !lapsed && starts.latest !== null && starts.latest <= later(from, paidOn)
  if (!stops || goesOn) return join(start, [[end, 'covered', lapsed ? 'grace' : 'paid']])
  const stopped = stops.latest ?? paidOn
  const reason = lapsed ? 'gap' : 'due'
  return join(start, [
    [earlier(stops.earliest, lapsed ? paidOn : end), 'covered', lapsed ? 'grace' : 'paid'],
    [
      earlier(stopped, paidOn),
      stops.earliest < stopped && retroactive !== 'yes' ? 'unknown' : afterwards[retroactive],
      reason,
    ],
    [paidOn, afterwards[retroactive], reason],
    ...coming,
  ])
}

/** The years from that of `from` up to `year`: those that were missed, and those between them; `unpaidUntil`: nothing was paid for any. */
const yearsBefore = (
  from: Day,
  year: Day,
  lapsedYears: readonly number[] | undefined,
  unpaidUntil: Day | undefined,
): Part[] => {
  if (unpaidUntil !== undefined) return [[earlier(year, unpaidUntil), 'uncovered', 'late-year']]
  if (lapsedYears === undefined) return [[year, 'unknown', 'untold']]
  const first = yearOf(from)
  return Array.from({ length: yearOf(year) - first }, (_, index) => {
    const missed = lapsedYears.includes(first + index)
    return [
      firstOf(`${first + index + 1}-01`),
      missed ? 'uncovered' : 'covered',
      missed ? 'missed-year' : 'paid',
    ] as const
  })
}

/** A resident's cover from the first missed year to the end of the cover year. */
export function residentTimeline(line: {
  readonly lapsedYears: readonly number[] | undefined
  /** Nothing is paid for any year before the cover year, as of a newborn for whom only the next year is paid. */
  readonly nonePaid?: boolean
  readonly coverYears: readonly number[]
  readonly paidOn: Day
  readonly starts: Days
}): Stretch[] {
  const { lapsedYears, nonePaid = false, coverYears, paidOn, starts } = line
  const coverYear = Math.max(...coverYears)
  const year = firstOf(`${Math.min(...coverYears)}-01`)
  const missed = lapsedYears?.length ? firstOf(`${Math.min(...lapsedYears)}-01`) : paidOn
  const from = [missed, year, paidOn].reduce(earlier)
  const end = firstOf(`${coverYear + 1}-01`)
  return join(from, [
    ...yearsBefore(from, year, lapsedYears, nonePaid ? starts.earliest : undefined),
    // paid after the year began: cover may reach back to its first day
    [earlier(starts.earliest, paidOn), 'uncovered', 'late-year'],
    [
      paidOn,
      starts.earliest < paidOn
        ? starts.latest !== null && starts.latest <= starts.earliest
          ? 'retroactive'
          : 'unknown'
        : 'uncovered',
      'late-year',
    ],
    ...(starts.earliest < end ? ahead(starts, end, 'waiting') : ([[end, 'waiting', 'payment']] as const)),
  ])
}

/** The stretch that holds a day; undefined outside the line. */
export const stretchOn = <T extends TimelineSegment>(line: readonly T[], day: Day): T | undefined =>
  line.find(({ from, to }) => from <= day && day < to)

/** The status of the segment that holds a day; outside the line: not known. */
export const statusOn = (timeline: readonly TimelineSegment[], day: Day): TimelineStatus =>
  stretchOn(timeline, day)?.status ?? 'unknown'
