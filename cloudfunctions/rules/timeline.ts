import { type Day, earlier, firstOf, later, type TimelineSegment, type TimelineStatus, yearOf } from '@contract'
import type { Days } from './anchors'

/** Puts segments end to end: each begins where the last ended; those without a day are left out, equal neighbours joined. */
function join(start: Day, parts: readonly (readonly [to: Day, status: TimelineStatus])[]): TimelineSegment[] {
  const segments: TimelineSegment[] = []
  let from = start
  for (const [to, status] of parts) {
    if (to <= from) continue
    const last = segments.at(-1)
    if (last?.status === status) segments[segments.length - 1] = { ...last, to }
    else segments.push({ from, to, status })
    from = to
  }
  return segments
}

/** The wait, what is open, and cover: from `from` to `end`. */
const ahead = (starts: Days, end: Day, meanwhile: TimelineStatus): [Day, TimelineStatus][] => [
  [earlier(starts.earliest, end), meanwhile],
  [earlier(starts.latest ?? end, end), 'unknown'],
  [end, 'covered'],
]

const afterwards: Readonly<Record<'yes' | 'no' | 'depends', TimelineStatus>> = {
  yes: 'retroactive',
  no: 'uncovered',
  depends: 'unknown',
}

/**
 * What a line of rules, which speak of one lapse up to the payment, shows from the day on which contributions went on again:
 * no source says what such months are worth before those missed are paid, so that no cover and a wait are open.
 */
export const openFrom = (again: Day, line: readonly TimelineSegment[]): TimelineSegment[] =>
  join(
    line[0]?.from ?? again,
    line.flatMap(({ to, status }): [Day, TimelineStatus][] => [
      [earlier(to, again), status],
      [to, status === 'uncovered' || status === 'waiting' ? 'unknown' : status],
    ]),
  )

/** A worker's cover from the first lapsed month to the end of the twelfth month after that of payment. */
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
}): TimelineSegment[] {
  const { from, insuredBefore, lapsed, stops, paidOn, starts, retroactive, waits } = line
  const end = firstOf(paidOn, 13)
  const coming = ahead(starts, end, waits ? 'waiting' : 'uncovered')
  if (!insuredBefore) return join(paidOn, coming)
  const start = earlier(from, paidOn)
  // another scheme's wait may follow even where no month is missing
  const goesOn = !lapsed && starts.latest !== null && starts.latest <= later(from, paidOn)
  if (!stops || goesOn) return join(start, [[end, 'covered']])
  const stopped = stops.latest ?? paidOn
  return join(start, [
    [earlier(stops.earliest, lapsed ? paidOn : end), 'covered'],
    [earlier(stopped, paidOn), stops.earliest < stopped && retroactive !== 'yes' ? 'unknown' : afterwards[retroactive]],
    [paidOn, afterwards[retroactive]],
    ...coming,
  ])
}

/** The years from that of `from` up to `year`: those that were missed, and those between them. */
const yearsBefore = (
  from: Day,
  year: Day,
  lapsedYears: readonly number[] | undefined,
  nonePaid: boolean,
): [Day, TimelineStatus][] => {
  if (nonePaid) return [[year, 'uncovered']]
  if (lapsedYears === undefined) return [[year, 'unknown']]
  const first = yearOf(from)
  return Array.from({ length: yearOf(year) - first }, (_, index) => [
    firstOf(`${first + index + 1}-01`),
    lapsedYears.includes(first + index) ? 'uncovered' : 'covered',
  ])
}

/** A resident's cover from the first missed year to the end of the cover year. */
export function residentTimeline(line: {
  readonly lapsedYears: readonly number[] | undefined
  /** Nothing is paid for any year before the cover year, as of a newborn for whom only the next year is paid. */
  readonly nonePaid?: boolean
  readonly coverYears: readonly number[]
  readonly paidOn: Day
  readonly starts: Days
}): TimelineSegment[] {
  const { lapsedYears, nonePaid = false, coverYears, paidOn, starts } = line
  const coverYear = Math.max(...coverYears)
  const year = firstOf(`${Math.min(...coverYears)}-01`)
  const missed = lapsedYears?.length ? firstOf(`${Math.min(...lapsedYears)}-01`) : paidOn
  const from = [missed, year, paidOn].reduce(earlier)
  const end = firstOf(`${coverYear + 1}-01`)
  return join(from, [
    ...yearsBefore(from, year, lapsedYears, nonePaid),
    // paid after the year began: cover may reach back to its first day
    [earlier(starts.earliest, paidOn), 'uncovered'],
    [
      paidOn,
      starts.earliest < paidOn
        ? starts.latest !== null && starts.latest <= starts.earliest
          ? 'retroactive'
          : 'unknown'
        : 'uncovered',
    ],
    ...(starts.earliest < end ? ahead(starts, end, 'waiting') : [[end, 'waiting'] as [Day, TimelineStatus]]),
  ])
}

/** The status of the segment that holds a day; outside the line: not known. */
export const statusOn = (timeline: readonly TimelineSegment[], day: Day): TimelineStatus =>
  timeline.find(({ from, to }) => from <= day && day < to)?.status ?? 'unknown'
