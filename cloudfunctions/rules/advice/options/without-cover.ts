import { type Day, dayNumber, earlier, firstOf, later, monthNumber, type Range } from '@contract'
import type { Days } from '../../anchors'
import { factOf, type Interval } from '../../engine'
import { isFirst, paidAgain } from '../../situation'
import { retroactive, startsOn } from '../benefits'
import { type Case, daysFor } from '../case'
import { fenOf } from '../range'
import { buysNothing } from './ways'

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
 * Of the expenses that were told and arose after cover stopped, those that this way lets one claim, in fen; undefined: none
 * was told of that time.
 */
export function claimable(of: Case, way: Case): Range | undefined {
  const bare = bareFrom(of, way)
  const inGap = of.reading.situation.expenses?.filter(({ on }) => !bare || on >= bare.earliest) ?? []
  if (inGap.length === 0) return undefined
  return inGap
    .map(({ on, amount }) => ({ holds: isCovered(of, way, on, bare), fen: fenOf(amount) }))
    .reduce(
      ({ min, max }, { holds, fen }) => ({
        min: min + (holds === 'yes' ? fen : 0),
        max: max + (holds === 'no' ? 0 : fen),
      }),
      { min: 0, max: 0 },
    )
}

function isCovered(of: Case, way: Case, on: Day, bare: Ends | undefined): 'yes' | 'no' | 'depends' {
  const { paidOn } = way.reading
  const starts = startsOn(way)
  if (starts?.latest != null && on >= starts.latest) return 'yes'
  if (starts && on >= starts.earliest) return 'depends'
  // before the cover to come: paid afterwards, or still in the cover before
  const retro = on < paidOn ? retroactive(way) : 'no'
  const again = paidAgain(of.reading)
  const isOpen = !bare || on < bare.latest || (again && again <= on) || (!starts && !buysNothing(way))
  return retro === 'no' && isOpen ? 'depends' : retro
}
