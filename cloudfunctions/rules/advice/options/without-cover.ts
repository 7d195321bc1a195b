import { type Day, dayNumber, earlier, firstOf, later, monthNumber, type Range, type TimelineStatus } from '@contract'
import type { Days } from '../../anchors'
import { factOf, type Interval } from '../../engine'
import { coverOn } from '../../history'
import { isFirst, paidAgain } from '../../situation'
import { retroactive, startsOn } from '../beginning'
import { type Case, daysFor } from '../case'
import { fenOf } from '../range'

/** How long a person stays without cover on a way; open ends are null, undefined: not known. */
export interface WithoutCover {
  readonly days?: Interval
  readonly months?: Interval
}

/** Days without cover from the payment on, and whole months without cover at all, of `way` for the person of `of`. */
export function withoutCover(of: Case, way: Case): WithoutCover {
  const start = startsOn(way)
  if (!start) return {}
  const { paidOn } = of.reading
  // what months that are paid again are worth before those missed are paid is open
  const starts = { ...start, earliest: earlier(start.earliest, paidAgain(of.reading) ?? start.earliest) }
  const bare = bareFrom(of, way)
  const ahead = bare ?? { earliest: paidOn, latest: paidOn }
  const retro = retroactive(way)
  return {
    days: between(dayNumber, latestOf(ahead, paidOn), starts),
    ...(bare && {
      months: between(
        monthNumber,
        {
          earliest: retro === 'yes' ? later(bare.earliest, paidOn) : bare.earliest,
          latest: retro === 'no' ? bare.latest : later(bare.latest, paidOn),
        },
        starts,
      ),
    }),
  }
}

type Ends = { readonly earliest: Day; readonly latest: Day }

const latestOf = ({ earliest, latest }: Ends, day: Day): Ends => ({
  earliest: later(earliest, day),
  latest: later(latest, day),
})

/** From the end of the cover before to the start of the cover to come, at least and at most. */
const between = (count: (day: Day) => number, from: Ends, to: Days): Interval => ({
  min: Math.max(0, count(to.earliest) - count(from.latest)),
  max: to.latest === null ? null : Math.max(0, count(to.latest) - count(from.earliest)),
})

/** The first day without cover, before or after the payment; undefined: not known. */
function bareFrom(of: Case, way: Case): Ends | undefined {
  const { paidOn, situation } = of.reading
  if (situation.insurance === 'resident') return residentBareFrom(way)
  const stopped = daysFor(of, 'suspension', 'stops')
  if (stopped) return { earliest: stopped.earliest, latest: stopped.latest ?? later(stopped.earliest, paidOn) }
  // whoever was never insured is without cover already
  return isFirst(of.reading) ? { earliest: paidOn, latest: paidOn } : undefined
}

/** Whoever has cover of the year before keeps it until the cover year begins. */
function residentBareFrom({ answer, reading: { paidOn, coverYears } }: Case): Ends {
  const year = later(firstOf(`${Math.min(...coverYears)}-01`), paidOn)
  const continuity = factOf(answer, 'residentContinuity')
  if (continuity === 'unbroken') return { earliest: year, latest: year }
  return { earliest: paidOn, latest: continuity === undefined || typeof continuity === 'object' ? year : paidOn }
}

/**
 * Of the expenses that were told and that the cover before does not pay, what this way lets one claim, in fen; undefined: none
 * was told of that time. What another scheme has paid already is nobody's to claim again.
 */
export function claimable(of: Case, way: Case): Range | undefined {
  const open = of.reading.situation.expenses?.filter(({ on }) => !isPaidFor(of, on)) ?? []
  if (open.length === 0) return undefined
  const claims = open.map(({ on, amount, reimbursed = 0 }) => ({
    status: coverOn(way, on)?.status ?? 'unknown',
    fen: fenOf(amount) - fenOf(reimbursed),
  }))
  const sum = (statuses: readonly TimelineStatus[]) =>
    claims.reduce((all, { status, fen }) => all + (statuses.includes(status) ? fen : 0), 0)
  return { min: sum(['covered', 'retroactive']), max: sum(['covered', 'retroactive', 'unknown']) }
}

/** Whether the cover from before the lapse pays on this day, whatever is done now. */
function isPaidFor(of: Case, on: Day): boolean {
  const { status, reason } = coverOn(of, on) ?? {}
  return status === 'covered' && reason !== 'payment' && reason !== 'again'
}
