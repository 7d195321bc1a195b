import {
  type Basis,
  type Benefits,
  boundsWords,
  coverBounds,
  type Day,
  dateWords,
  later,
  type RatioOrRange,
  type Waiting,
  waitWords,
} from '@contract'
import { type Days, NEVER } from '../anchors'
import { decidedOf, hull } from '../engine'
import { lapsedMonths } from '../situation'
import { anchorsOf, basis, basisOf, type Case, daysFor, field, only, rulesOf, unitOf, values, waiting } from './case'

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
export const coverEnd = ({ reading: { situation, coverYears } }: Case): Day | undefined =>
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
export const stops = (of: Case): Days | undefined => daysFor(of, 'suspension', 'stops')

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

/** A share, or the range it lies in; undefined where no rule speaks of it in every case that remains. */
export function shareRange(of: Case, name: 'ratio' | 'capRatio' | 'after'): RatioOrRange | undefined {
  const { alternatives, silent } = field(of, 'benefitShare', name)
  if (alternatives.length === 0 || silent) return undefined
  const { min, max } = hull(alternatives.map(({ value }) => value))
  return min === max && min !== null ? min : { min: min ?? 0, max: max ?? 1 }
}

/** From which day there is cover, and how long to wait. */
export function startLine(of: Case, benefits: Beginning | undefined): string | undefined {
  if (!benefits) return undefined
  const { startsOn, waiting } = benefits
  if (isClosed(of)) return '这一年度已经不能缴费了，要等下一个集中参保期。'
  if (isTooLate(of)) return '等待期结束的时候，这一年度已经过完了：现在缴这一年的费，享受不到待遇。'
  // no wait, and yet not from the day of payment: «不用等» would be heard as today
  const isLater = waiting?.max === 0 && startsOn && startsOn.latest !== null && startsOn.latest > of.reading.paidOn
  const wait = waiting && !isLater ? `，${waitWords(waiting)}` : ''
  const ground = groundText(of, benefits)
  const payOn = of.reading.situation.payOn ?? of.reading.asOf
  if (!startsOn) return `从哪天起有保障还不能确定${wait}${ground}。`
  if (only(of, 'backPayment', 'by') === 'unemployment-fund' && of.reading.situation.unemployment)
    return '领失业保险金的时候一直有保障；停领以后，要自己接着缴才有。'
  if (benefits.anchor === 'uninterrupted')
    return `${unbroken(of)}从${dateWords(startsOn.earliest)}起一直有保障${ground}。`
  return `${startsOn.earliest === startsOn.latest ? '从' : ''}${boundsWords(coverBounds(startsOn, benefits.retroactive, payOn))}起有保障${wait}${ground}。`
}

/** How cover goes on without a break; of an earlier gap it says nothing. */
const unbroken = (of: Case): string => {
  if (!owesNothing(of) && lapsedMonths(of.reading) !== 0) return '补齐以后保障不中断，'
  return of.reading.situation.gaps?.length ? '' : '保障没有断，'
}

/** What weakens the start or the wait. */
const groundText = (of: Case, { basis }: Beginning): string => groundWords(of, ['benefitStart', 'waiting'], basis)

/** What weakens a sentence that rests on these decisions, so that nobody takes hearsay, or a reading of ours, for law; `basis`: what else it rests on. */
export function groundWords(of: Case, decisions: readonly string[], basis?: readonly Basis[]): string {
  const rules = rulesOf(
    of,
    decisions.map((decision) => decidedOf(of.answer, decision)),
  )
  const said = [
    (basis ?? rules.map((rule) => basisOf(of.policy, rule))).some(({ grade }) => grade === 'reported') && '据报道',
    rules.some(({ assumes }) => assumes !== undefined) && '估计',
  ].filter((word) => word !== false)
  return said.length > 0 ? `（${said.join('、')}）` : ''
}

/** Whether another pays, so that nothing is to be paid back: then nothing has to be done first. */
export const owesNothing = (of: Case): boolean => only(of, 'backPayment', 'verdict') === 'not-needed'
