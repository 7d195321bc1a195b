import { type Benefits, type Day, firstOf, later, type RatioOrRange, type Waiting } from '@contract'
import { type Days, NEVER } from '../anchors'
import { factOf, hull } from '../engine'
import { isFirst, lapsedMonths, paidAgain } from '../situation'
import { openFrom, residentTimeline, statusOn, workerTimeline } from '../timeline'
import { anchorsOf, basis, type Case, daysFor, field, only, unitOf, values, waiting } from './case'

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

/** Whether nothing can be paid for this year any more. */
export const isClosed = (of: Case): boolean => {
  const anchors = anchorsOf(of, 'benefitStart', 'start')
  return anchors.length > 0 && anchors.every((anchor) => anchor === NEVER)
}

/** Whether expenses of the gap are paid afterwards. */
export const retroactive = (of: Case): 'yes' | 'no' | 'depends' =>
  only<'yes' | 'no' | 'depends'>(of, 'retroactivity', 'retroactive') ?? 'depends'

/** When cover stopped after the missed payment; undefined: never, or not known. */
const stops = (of: Case): Days | undefined => daysFor(of, 'suspension', 'stops')

/** How long to wait, and from when on there is cover. */
export type Beginning = Pick<Benefits, 'waiting' | 'anchor' | 'startsOn' | 'retroactive' | 'basis'>

/** What the benefits block says of the beginning. */
export function beginning(of: Case): Beginning {
  const starts = startsOn(of)
  const anchors = anchorsOf(of, 'benefitStart', 'start')
  return {
    waiting: waitingOf(of),
    ...(anchors.length === 1 && { anchor: anchors[0] }),
    ...(starts && { startsOn: starts }),
    retroactive: retroactive(of),
    basis: basis(
      of,
      ['benefitStart', 'start'],
      ['waiting', 'amount'],
      ['retroactivity', 'retroactive'],
      ['retroactivity', 'gapPayer'],
      ['suspension', 'stops'],
      ['waitingRule', 'reading'],
      ['waitExemption', 'exempt'],
      ['benefitShare', 'ratio'],
      ['benefitShare', 'after'],
    ),
  }
}

/** The benefits block: the wait, the start, the gap, and the timeline that shows all three. */
export function benefits(of: Case, undecided: string | undefined): Benefits {
  const begins = beginning(of)
  const retro = retroactive(of)
  const payer = only<'fund' | 'employer' | 'person'>(of, 'retroactivity', 'gapPayer')
  const never = coverEnd(of)
  const drawn = begins.startsOn ?? (isTooLate(of) && never ? { earliest: never, latest: never } : undefined)
  const timeline = drawn && timelineOf(of, drawn, retro)
  const stopped = stops(of)
  return {
    ...begins,
    ...shareOf(of),
    ...(retro === 'yes' && stopped && { retroactiveFrom: stopped.earliest }),
    ...(payer && { gapPayer: payer }),
    ...(timeline && { timeline }),
    ...(timeline &&
      of.reading.situation.expenses && {
        expenses: of.reading.situation.expenses.map((expense) => ({
          ...expense,
          ...statusOf(of, timeline, expense.on, retro),
        })),
      }),
    ...(undecided && { undecided }),
  }
}

/** Until when a reduced share holds, and which part of the yearly ceiling is there meanwhile. */
function shareOf(of: Case): Pick<Benefits, 'ratioUntil' | 'capRatio' | 'ratioAfter'> {
  const until = only<'wait-end' | number>(of, 'benefitShare', 'until')
  const cap = shareRange(of, 'capRatio')
  const after = shareRange(of, 'after')
  return {
    ...(until !== undefined && { ratioUntil: until }),
    ...(cap !== undefined && { capRatio: cap }),
    ...(after !== undefined && { ratioAfter: after }),
  }
}

/** A share, or the range it lies in; undefined where no rule speaks of it in every case that remains. */
function shareRange(of: Case, name: 'ratio' | 'capRatio' | 'after'): RatioOrRange | undefined {
  const { alternatives, silent } = field(of, 'benefitShare', name)
  if (alternatives.length === 0 || silent) return undefined
  const { min, max } = hull(alternatives.map(({ value }) => value))
  return min === max && min !== null ? min : { min: min ?? 0, max: max ?? 1 }
}

/** What holds on the day of an expense, and why. */
function statusOf(of: Case, timeline: NonNullable<Benefits['timeline']>, on: Day, retro: 'yes' | 'no' | 'depends') {
  const status = statusOn(timeline, on)
  const again = paidAgain(of.reading)
  const when = again && again <= on ? '那天已经接着缴了' : '那天在断缴期间'
  const why = {
    covered: '那天有保障，按规定报销。',
    uncovered:
      only(of, 'retroactivity', 'gapPayer') === 'employer'
        ? '那天没有保障，医保不报，由单位承担。'
        : '那天没有保障，不能报销。',
    waiting: '那天在等待期里，不能按平时的标准报销。',
    retroactive: `${when}，补缴以后可以报销。`,
    unknown: retro === 'depends' ? `${when}，能不能报要看参保地的规定。` : '那天有没有保障还不能确定。',
  }[status]
  return { status, why }
}

/** Whether every row that speaks of a part of the wait counts in this unit. */
const countsIn = (of: Case, part: string, unit: 'month' | 'day'): boolean =>
  field(of, 'waiting', part).alternatives.every(({ rows }) => unitOf(rows) === unit)

function waitingOf(of: Case): Waiting {
  const { min, max, unit } = waiting(of)
  // a place that counts days has not said how many of them are fixed when only the nation, in months, has
  const inUnit = countsIn(of, 'fixed', unit) && countsIn(of, 'variable', unit)
  const fixed = inUnit ? only<number>(of, 'waiting', 'fixed') : undefined
  const variable = values(of, 'waiting', 'variable')
  const range = variable.length > 0 ? hull(variable) : undefined
  const ratio = shareRange(of, 'ratio')
  return {
    min: min ?? 0,
    max,
    unit,
    ...(ratio !== undefined && { ratio }),
    ...(fixed !== undefined && { fixed }),
    ...(fixed !== undefined &&
      range?.min != null &&
      range.max !== null && { variable: range.min === range.max ? range.min : { min: range.min, max: range.max } }),
  }
}

/** The years that are paid for: of a newborn the year of birth too, where it is paid the same day; else nothing before them. */
function yearsOf({ answer, reading: { situation, coverYears } }: Case) {
  const [year, another] = coverYears
  const isNewborn = factOf(answer, 'newborn') === true
  if (!isNewborn || year === undefined || another !== undefined) return { coverYears, nonePaid: false }
  if (factOf(answer, 'paysPriorYear') === true) return { coverYears: [year - 1, year], nonePaid: false }
  return { coverYears, nonePaid: !situation.resident?.paid?.some(({ coverYear }) => coverYear === year - 1) }
}

function timelineOf(of: Case, starts: Days, retro: 'yes' | 'no' | 'depends') {
  const { reading } = of
  const { situation, paidOn, firstLapsed } = reading
  if (situation.insurance === 'resident')
    return residentTimeline({ lapsedYears: situation.resident?.lapsedYears, ...yearsOf(of), paidOn, starts })
  const from: Day = firstLapsed ? firstOf(firstLapsed) : paidOn
  const again = paidAgain(reading)
  const line = workerTimeline({
    insuredBefore: !isFirst(reading),
    lapsed: lapsedMonths(reading) !== 0,
    from,
    stops: stops(of),
    paidOn,
    starts,
    retroactive: retro,
    waits: (waiting(of).max ?? 1) > 0,
  })
  return again ? openFrom(again, line) : line
}
