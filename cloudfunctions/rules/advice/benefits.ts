import type { Benefits, Waiting } from '@contract'
import type { Days } from '../anchors'
import { type Day, firstOf, later } from '../calendar'
import { hull } from '../engine'
import { isFirst, lapsedMonths } from '../situation'
import { residentTimeline, statusOn, workerTimeline } from '../timeline'
import { anchorsOf, basis, type Case, daysFor, only, values, waiting } from './case'

/**
 * From which day on there is cover; undefined when that is not known, or when it would come after the year that is paid
 * for. A range may end in such a never: its latest day is then null.
 */
export function startsOn(of: Case): Days | undefined {
  const days = daysFor(of, 'benefitStart', 'start')
  const floor = daysFor(of, 'benefitStart', 'notBefore')
  if (!days) return undefined
  const earliest = floor ? later(days.earliest, floor.earliest) : days.earliest
  const latest = days.latest && floor ? later(days.latest, floor.latest ?? floor.earliest) : days.latest
  const end = coverEnd(of)
  if (end !== undefined && earliest >= end) return undefined
  return { earliest, latest: latest !== null && end !== undefined && latest >= end ? null : latest }
}

/** The first day after the year a resident pays for. */
const coverEnd = ({ reading: { situation, coverYears } }: Case): Day | undefined =>
  situation.insurance === 'resident' ? `${Math.max(...coverYears) + 1}-01-01` : undefined

/** Whether the wait outlasts the year that is paid for, so that paying buys nothing. */
export const isTooLate = (of: Case): boolean => {
  const days = daysFor(of, 'benefitStart', 'start')
  const end = coverEnd(of)
  return days !== undefined && end !== undefined && days.earliest >= end
}

/** Whether expenses of the gap are paid afterwards. */
export const retroactive = (of: Case): 'yes' | 'no' | 'depends' =>
  only<'yes' | 'no' | 'depends'>(of, 'retroactivity', 'retroactive') ?? 'depends'

/** When cover stopped after the missed payment; undefined: never, or not known. */
const stops = (of: Case): Days | undefined => daysFor(of, 'suspension', 'stops')

/** The benefits block: the wait, the start, the gap, and the timeline that shows all three. */
export function benefits(of: Case, undecided: string | undefined): Benefits {
  const starts = startsOn(of)
  const retro = retroactive(of)
  const payer = only<'fund' | 'employer' | 'person'>(of, 'retroactivity', 'gapPayer')
  const anchors = anchorsOf(of, 'benefitStart', 'start')
  const never = coverEnd(of)
  const drawn = starts ?? (isTooLate(of) && never ? { earliest: never, latest: never } : undefined)
  const timeline = drawn && timelineOf(of, drawn, retro)
  const stopped = stops(of)
  return {
    waiting: waitingOf(of),
    ...(anchors.length === 1 && { anchor: anchors[0] }),
    ...(starts && { startsOn: starts }),
    retroactive: retro,
    ...(retro === 'yes' && stopped && { retroactiveFrom: stopped.earliest }),
    ...(payer && { gapPayer: payer }),
    ...(timeline && { timeline }),
    ...(timeline &&
      of.reading.situation.expenses && {
        expenses: of.reading.situation.expenses.map((expense) => ({
          ...expense,
          status: statusOn(timeline, expense.on),
        })),
      }),
    basis: basis(
      of,
      ['benefitStart', 'start'],
      ['waiting', 'amount'],
      ['retroactivity', 'retroactive'],
      ['retroactivity', 'gapPayer'],
      ['suspension', 'stops'],
      ['waitingRule', 'reading'],
      ['waitExemption', 'exempt'],
    ),
    ...(undecided && { undecided }),
  }
}

function waitingOf(of: Case): Waiting {
  const { min, max, unit } = waiting(of)
  const fixed = only<number>(of, 'waiting', 'fixed')
  const variable = values(of, 'waiting', 'variable')
  const range = variable.length > 0 ? hull(variable) : undefined
  return {
    min: min ?? 0,
    max,
    unit,
    ...(fixed !== undefined && { fixed }),
    ...(fixed !== undefined &&
      range?.min != null &&
      range.max !== null && { variable: range.min === range.max ? range.min : { min: range.min, max: range.max } }),
  }
}

function timelineOf(of: Case, starts: Days, retro: 'yes' | 'no' | 'depends') {
  const { reading } = of
  const { situation, paidOn, coverYears, firstLapsed } = reading
  if (situation.insurance === 'resident')
    return residentTimeline({ lapsedYears: situation.resident?.lapsedYears, coverYears, paidOn, starts })
  const from: Day = firstLapsed ? firstOf(firstLapsed) : paidOn
  return workerTimeline({
    insuredBefore: !isFirst(reading),
    lapsed: lapsedMonths(reading) !== 0,
    from,
    stops: stops(of),
    paidOn,
    starts,
    retroactive: retro,
    waits: (waiting(of).max ?? 1) > 0,
  })
}
