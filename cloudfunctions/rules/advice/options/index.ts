import type { Basis, Cost, Option } from '@contract'
import { lapsedMonths } from '../../situation'
import { retroactive, startsOn } from '../beginning'
import { basis, brief, type Case, only, values } from '../case'
import { inYuan } from '../cost/amounts'
import { PERSON_FIELDS } from '../cost/shares'
import { closed } from '../range'
import { undecided } from '../undecided'
import { better, type Contender, type Verdict } from './compare'
import { type Price, priceOf, yearOfPaying } from './price'
import { buysNothing, type Way, waysOf } from './ways'
import { claimable, withoutCover } from './without-cover'
import { ceilingLosses, lossesOf, notDecided, reasonsOf, textOf, waitingLosses, waitingText } from './words'

/**
 * The ways to go on, side by side: what each costs, from which day it covers, what is lost; and the better one, where that is
 * sure. `cost` is the cost block of the case as it was told. Absent where there is nothing to choose.
 */
export function options(of: Case, cost: Cost | undefined): Option[] | undefined {
  const ways = waysOf(of).map((way) => judge(of, way, cost))
  if (ways.length === 0) return undefined
  const verdict = better(ways.filter(({ way }) => isOwnChoice(of, way) && !buysNothing(way.of)))
  // what would decide between ways may be open in another one than the way it is told of
  const decides =
    verdict?.by === 'open' ? ways.find(({ way, open }) => open && verdict.ways.includes(way))?.open : undefined
  return [...ways.map((each) => optionOf(of, each, verdict, decides)), waitOption(of)]
}

/** A way with all that tells it from the others. */
interface Judged extends Contender<Way> {
  readonly costs: Price
  /** What would settle its own start. */
  readonly open: string | undefined
}

function judge(of: Case, way: Way, cost: Cost | undefined): Judged {
  const costs = priceOf(of, way, cost)
  const paysBack = way.kind === 'back-pay'
  return {
    way,
    starts: startsOn(way.of),
    sure: !paysBack || values(way.of, 'backPayment', 'verdict').every((verdict) => PAID_BACK.includes(verdict)),
    claimable: claimable(of, way.of),
    price: yearOfPaying(way, costs),
    costs,
    open: undecided(way.of, 'benefitStart', 'waiting', 'retroactivity', ...(paysBack ? ['backPayment'] : [])),
  }
}

const PAID_BACK: readonly unknown[] = ['allowed', 'employer-duty']

/** Whether the person alone can take this way: a new employer has to be found first, unless one was told. */
const isOwnChoice = (of: Case, { kind }: Way): boolean =>
  kind !== 'new-employer' ||
  (of.reading.situation.insurance === 'employee' && only(of, 'backPayment', 'verdict') !== 'employer-duty')

function optionOf(of: Case, judged: Judged, verdict: Verdict<Way> | undefined, decides: string | undefined): Option {
  const { way, starts, costs, open } = judged
  const { days, months } = withoutCover(of, way.of)
  const losses = lossesOf(way, days?.max !== 0 || (lapsedMonths(of.reading) ?? 0) > 0)
  const named = verdict?.ways.includes(way) ? verdict : undefined
  const because = named?.by === 'open' ? `${notDecided(named.ways)}${open ?? decides ?? ''}` : open
  return {
    kind: way.kind,
    ...(way.asTold && { asTold: true }),
    ...(way.coverYear !== undefined && { coverYear: way.coverYear }),
    ...defined('cost', inYuan(costs.atOnce)),
    ...defined('monthlyCost', inYuan(costs.monthly)),
    ...(starts && { startsOn: starts }),
    ...defined('uncoveredDays', days && closed(days)),
    ...defined('uncoveredMonths', months && closed(months)),
    retroactive: retroactive(way.of),
    ...defined('claimable', inYuan(judged.claimable)),
    ...(losses.length > 0 && { whatIsLost: losses }),
    ...((named?.by === 'expenses' || named?.by === 'start' || named?.by === 'nothing-else') && { recommended: true }),
    ...(named && named.by !== 'open' && { reasons: reasonsOf(judged, named.by) }),
    text: textOf(way),
    basis: basisOf(way, costs),
    ...(because && { undecided: because }),
  }
}

/** A field that is left out where there is nothing to say. */
const defined = <K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [name]: value } as Record<K, T>)

const START = [
  ['benefitStart', 'start'],
  ['benefitStart', 'notBefore'],
  ['waiting', 'amount'],
  ['retroactivity', 'retroactive'],
  ['continuity', 'continuous'],
] as const

const CEILING = [
  ['catastrophicCap', 'onLapse'],
  ['catastrophicCap', 'penaltyPerYear'],
] as const

/** Without the rules' words: several ways rest on one rule, and the library shows what it says. */
const briefly: typeof basis = (of, ...fields) => basis(of, ...fields).map(brief)

/** The rules that decide the start, the price and the losses of a way. */
function basisOf({ kind, of }: Way, { atOnce, monthly }: Price): Basis[] {
  const isResident = of.reading.situation.insurance === 'resident'
  return briefly(
    of,
    ...START,
    ...(kind === 'back-pay' ? ([['backPayment', 'verdict']] as const) : []),
    ...(isResident && ceilingLosses(of).length > 0 ? CEILING : []),
    ...(isResident && atOnce ? ([['residentFee', 'individual']] as const) : []),
    ...(monthly ? PERSON_FIELDS : []),
  )
}

/** To do nothing: it costs nothing now, and nothing covers. */
function waitOption(of: Case): Option {
  const losses = waitingLosses(of)
  return {
    kind: 'wait',
    cost: 0,
    ...(losses.length > 0 && { whatIsLost: losses }),
    text: waitingText(of),
    basis: briefly(
      of,
      ['suspension', 'stops'],
      ['waitingRule', 'reading'],
      ['lateFee', 'kind'],
      ['continuity', 'continuous'],
    ),
  }
}
