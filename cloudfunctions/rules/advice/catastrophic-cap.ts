import type { CatastrophicCap } from '@contract'
import { factOf, type Interval, type Known } from '../engine'
import { catastrophicIncrement, catastrophicPenalty } from '../formulas/catastrophic-increment'
import { basis, type Case, only, values } from './case'
import { asksFor, openBecause } from './open'
import { fenOf, moneyOf, rangeOf } from './range'

/** Amounts in fen; the upper end may be infinite. */
interface Fen {
  readonly min: number
  readonly max: number
}

const NOTHING: Fen = { min: 0, max: 0 }

/**
 * The ceiling of 大病保险: what continuous years and years without a claim added, what a lapse leaves of that and takes. Absent
 * for whoever told nothing of it and did not lapse.
 */
export function catastrophicCap(of: Case): CatastrophicCap | undefined {
  const { resident } = of.reading.situation
  const lapse = lapseOf(of)
  const asked =
    resident?.continuousYears ?? resident?.zeroClaimYears ?? resident?.usedIncrement ?? resident?.catastrophicCap
  if (values(of, 'catastrophicCap', 'step').length === 0 || (asked === undefined && lapse !== 'yes')) return undefined

  const earned = earnedBefore(of)
  const onLapse = only<'kept' | 'cleared' | 'depends'>(of, 'catastrophicCap', 'onLapse') ?? 'depends'
  const left =
    lapse === 'no' || onLapse === 'kept'
      ? earned
      : onLapse === 'cleared' && lapse === 'yes'
        ? NOTHING
        : { min: 0, max: earned.max }
  const penalty = lapse === 'no' ? NOTHING : penaltyOf(of, lapse)

  const increment = moneyOf(left.min, left.max)
  const taken = moneyOf(penalty.min, penalty.max)
  const ceiling =
    resident?.catastrophicCap === undefined ? undefined : ceilingOf(resident.catastrophicCap, left, penalty)
  const carriedOver =
    lapse === 'yes' ? ({ kept: 'yes', cleared: 'no', depends: 'depends' } as const)[onLapse] : undefined
  const assumed = assumptions(of)
  const open = [increment, taken].some((money) => typeof money !== 'number') || carriedOver === 'depends'
  return {
    ...(increment !== undefined && { increment }),
    ...(increment === undefined && left.min > 0 && { incrementAtLeast: left.min / 100 }),
    ...(ceiling !== undefined && { ceiling }),
    ...(carriedOver && { carriedOver }),
    ...(lapse !== 'no' && taken !== undefined && { penalty: taken }),
    ...(assumed.length > 0 && { assumptions: assumed }),
    basis: basis(of, ...FIELDS.map((name) => ['catastrophicCap', name] as const)),
    ...(open && { undecided: openBecause(of, asksFor(of, ...unsettled(of, lapse))) }),
  }
}

const FIELDS = ['step', 'zeroClaimStep', 'share', 'total', 'penaltyPerYear', 'penaltyCap', 'onLapse'] as const

/** Whether cover was broken before the year that is paid for. */
function lapseOf(of: Case): 'yes' | 'no' | 'maybe' {
  const known = factOf(of.answer, 'residentContinuity')
  if (known === undefined) return 'maybe'
  if (typeof known !== 'object') return known === 'broken' ? 'yes' : 'no'
  return 'oneOf' in known && !known.oneOf.includes('broken') ? 'no' : 'maybe'
}

/** What was earned before any lapse, from the least to the most that the answers and the rules leave open. */
function earnedBefore(of: Case): Fen {
  const [step, zeroClaimStep] = ['step', 'zeroClaimStep'].map((name) => fenRange(of, name)) as [Fen, Fen]
  const afterYears = only<number>(of, 'catastrophicCap', 'afterYears') ?? 0
  const continuous = ends(factOf(of.answer, 'residentContinuousYears'))
  const zeroClaim = ends(factOf(of.answer, 'zeroClaimYears'))
  const used = factOf(of.answer, 'usedIncrement')
  const most = limitOf(of)
  const at = (end: 'min' | 'max', spent: boolean) =>
    catastrophicIncrement({
      step: step[end],
      zeroClaimStep: zeroClaimStep[end],
      afterYears,
      continuousYears: continuous[end],
      zeroClaimYears: zeroClaim[end],
      used: spent,
      most,
    })
  return { min: at('min', used !== false), max: at('max', used === true) }
}

/** The most that all increments may come to: the region's amount, and its share of the ceiling that was told. */
function limitOf(of: Case): number {
  const ceiling = of.reading.situation.resident?.catastrophicCap
  const share = rangeOf(of, 'catastrophicCap', 'share')?.max ?? undefined
  const byShare =
    ceiling === undefined || share === undefined ? Number.POSITIVE_INFINITY : Math.round(fenOf(ceiling) * share)
  return Math.min(byShare, fenRange(of, 'total').max)
}

function penaltyOf(of: Case, lapse: 'yes' | 'maybe'): Fen {
  const perYear = fenRange(of, 'penaltyPerYear')
  const years = ends(factOf(of.answer, 'lapsedYears'))
  const most = fenRange(of, 'penaltyCap').max
  return {
    min: lapse === 'yes' ? catastrophicPenalty(perYear.min, years.min, most) : 0,
    max: catastrophicPenalty(perYear.max, years.max, most),
  }
}

/** The ceiling with what is added and taken; open where the penalty is. */
const ceilingOf = (told: number, added: Fen, taken: Fen) =>
  Number.isFinite(taken.max)
    ? moneyOf(Math.max(0, fenOf(told) + added.min - taken.max), Math.max(0, fenOf(told) + added.max - taken.min))
    : undefined

/** A yuan field in fen; where no row speaks of it, anything. */
function fenRange(of: Case, name: string): Fen {
  const { min, max } = rangeOf(of, 'catastrophicCap', name) ?? { min: 0, max: null }
  return { min: fenOf(min ?? 0), max: max === null ? Number.POSITIVE_INFINITY : fenOf(max) }
}

/** The ends of what is known of a count. */
function ends(known: Known): Fen {
  if (typeof known === 'number') return { min: known, max: known }
  const { min, max } = typeof known === 'object' && 'min' in known ? known : ({ min: 0, max: null } as Interval)
  return { min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY }
}

/** The facts whose answers would narrow the figures. */
const unsettled = (of: Case, lapse: 'yes' | 'no' | 'maybe'): string[] => [
  'residentContinuousYears',
  ...(factOf(of.answer, 'usedIncrement') === true ? [] : ['zeroClaimYears']),
  ...(factOf(of.answer, 'zeroClaimYears') === 0 ? [] : ['usedIncrement']),
  ...(lapse === 'no' ? [] : ['residentContinuity', 'lapsedYears']),
]

/** What these figures take for granted. */
function assumptions(of: Case): string[] {
  const share = rangeOf(of, 'catastrophicCap', 'share')
  const percent = share?.max == null ? undefined : `${Math.round(share.max * 100)}%`
  const { resident } = of.reading.situation
  return [
    ...(percent && resident?.catastrophicCap === undefined
      ? [`没有填原来的限额，没有核对提高的部分是不是超过它的${percent}。`]
      : []),
    ...(percent && share?.min !== share?.max && resident?.catastrophicCap !== undefined
      ? [`提高的部分按最多到原来限额的${percent}算，参保地可以定得更低。`]
      : []),
    ...(resident?.continuousYears === undefined ? [] : ['以前连续参保的年数，按都能算进去计算，参保地可以另有规定。']),
  ]
}
