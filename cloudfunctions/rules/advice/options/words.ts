import { dateWords, moneyWords, startWords, wayWords } from '@contract'
import { type Days, NEVER } from '../../anchors'
import { paidAgain } from '../../situation'
import { isClosed, isTooLate, retroactive } from '../beginning'
import { anchorsOf, type Case, daysFor, only, values } from '../case'
import { catastrophicCap } from '../catastrophic-cap'
import type { Contender, Verdict } from './compare'
import type { Way } from './ways'

/** What a way is, in one or two short sentences. */
export function textOf(way: Way): string {
  const { kind, of, coverYear } = way
  const verdict = only(of, 'backPayment', 'verdict')
  if (kind === 'flexible') return '自己以灵活就业身份缴职工医保。'
  if (kind === 'new-employer') return '由新单位和您一起缴职工医保。'
  if (kind === 'resident')
    return `${coverYear === undefined ? '' : `缴${coverYear}年度的费，`}参加居民医保。${tooLate(of)}`
  const years = of.reading.situation.resident?.repairYears
  if (of.reading.situation.insurance === 'resident')
    return `缴费时再补${years}年断保的费，用来缩短等待期。${tooLate(of)}`
  if (verdict === 'employer-duty') return '断缴的月份由单位补缴，这是单位的义务。'
  return verdict === 'allowed' ? '把断缴的月份补上，再接着缴。' : '把断缴的月份补上，再接着缴。当地让不让补，要先问清。'
}

const tooLate = (of: Case): string => {
  if (isClosed(of)) return '这一年度已经不能缴费。'
  return isTooLate(of) ? '等待期结束时，这一年度已经过完。' : ''
}

/** What is lost on a way, each with nothing but what the rules say. */
export function lossesOf({ of }: Way, hasGap: boolean): string[] {
  const retro = retroactive(of)
  const continuous = only(of, 'continuity', 'continuous')
  const said = [
    hasGap && retro === 'no' && '缴费以前没有保障的时间，看病的钱不报。',
    hasGap && retro === 'depends' && '缴费以前没有保障的时间，看病的钱能不能报，还不能确定。',
    continuous === 'reset' && '连续缴费的时间要重新算起。',
    continuous === 'depends' && '以前连续缴费的时间还算不算，要问当地。',
    ...ceilingLosses(of),
  ]
  return said.filter((text) => typeof text === 'string')
}

/** What a resident loses of the ceiling of 大病保险. */
export function ceilingLosses(of: Case): string[] {
  const cap = of.reading.situation.insurance === 'resident' ? catastrophicCap(of) : undefined
  const said = [
    cap?.carriedOver === 'no' && '大病保险以前积累的额度不再保留。',
    typeof cap?.penalty === 'number' && cap.penalty > 0 && `大病保险最多能报的钱，会少${moneyWords(cap.penalty)}。`,
  ]
  return said.filter((text) => typeof text === 'string')
}

/** Whoever waits: what is known of it. */
export function waitingText(of: Case): string {
  if (paidAgain(of.reading)) return '断缴的月份先不补。'
  const stopped = daysFor(of, 'suspension', 'stops')
  const never = anchorsOf(of, 'suspension', 'stops').includes(NEVER)
  return stopped && !never ? `先不缴费。${startWords(stopped)}起没有保障，一直到重新缴费。` : '先不缴费。'
}

export function waitingLosses(of: Case): string[] {
  const said = [
    values(of, 'waitingRule', 'reading').length > 0 && '断保的年数越多，等待期可能越长。',
    only(of, 'lateFee', 'kind') === 'late-fee' && '欠费每多一天，滞纳金就多一天。',
    only(of, 'continuity', 'continuous') === 'reset' && '连续缴费的时间要重新算起。',
  ]
  return said.filter((text) => typeof text === 'string')
}

/** Why a way is better. */
export function reasonsOf({ way, starts, claimable }: Contender<Way>, by: Verdict<Way>['by']): string[] {
  const since = starts && sinceText(starts)
  const said = [
    claimable && claimable.min > 0 && `您填的医疗费里，有${moneyWords(claimable.min / 100)}可以申请报销。`,
    by === 'expenses' && '自己能办的别的办法，能申请报销的更少。',
    by === 'start' && `${since}。自己能办的别的办法都更晚。`,
    by === 'nothing-else' && `${since}。${paidAgain(way.of.reading) ? '' : '不缴就没有保障。'}`,
    by === 'price' && '和自己能办的别的办法同一天有保障，一年花的钱最少。',
    by !== 'price' && retroactive(way.of) === 'yes' && '断缴期间看病的钱，也可以申请报销。',
  ]
  return said.filter((text) => typeof text === 'string')
}

function sinceText({ earliest, latest }: Days): string {
  if (latest === null) return `最早${dateWords(earliest)}起有保障`
  return earliest === latest ? `${dateWords(earliest)}起就有保障` : `最晚${dateWords(latest)}起有保障`
}

/** Why ways cannot be told apart, as the beginning of what would decide it. */
export const notDecided = (ways: readonly Way[]): string =>
  ways.length === 1
    ? '这个办法可能最早有保障，但能不能用还要问清。'
    : `${[...new Set(ways.map(wayWords))].map((name) => `「${name}」`).join('、')}，哪个更好还比不出来。`
