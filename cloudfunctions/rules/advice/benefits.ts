import type { Benefits, Waiting } from '@contract'
import type { Days } from '../anchors'
import { type Day, firstOf, later } from '../calendar'
import { hull } from '../engine'
import { residentTimeline, statusOn, workerTimeline } from '../timeline'
import { anchorsOf, basis, type Case, daysFor, only, values, waiting } from './case'

/** From which day on there is cover; a day before payment counts only where cover reaches back. */
export function startsOn(of: Case): Days | undefined {
  const days = daysFor(of, 'benefitStart', 'start')
  if (!days) return undefined
  const reachesBack =
    retroactive(of) === 'yes' ||
    anchorsOf(of, 'benefitStart', 'start').some((anchor) =>
      ['uninterrupted', 'coverYearStart', 'coverYearPlusMonths', 'birthDay'].includes(anchor),
    )
  if (reachesBack) return days
  return {
    earliest: later(days.earliest, of.reading.paidOn),
    latest: days.latest && later(days.latest, of.reading.paidOn),
  }
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
  const timeline = starts && timelineOf(of, starts, retro)
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
  const { min, max } = waiting(of)
  const fixed = only<number>(of, 'waiting', 'fixed')
  const variable = values(of, 'waiting', 'variable')
  const range = variable.length > 0 ? hull(variable) : undefined
  return {
    min: min ?? 0,
    max,
    unit: 'month',
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
    from,
    stops: stops(of),
    paidOn,
    starts,
    retroactive: retro,
    waits: (waiting(of).max ?? 1) > 0,
  })
}
