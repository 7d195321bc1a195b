import type { Lapse, Money, Range, Ratio, RatioOrRange, Tri, Waiting } from '@contract'
import { dateInWords, monthsInWords, yuanInWords as yuan } from '../../interview/answer'

/** 1234.5 → 「1,234.50元」, a range → 「1,234.50元到2,000.00元」. */
export function moneyWords(money: Money): string {
  if (typeof money === 'number') return yuan(money)
  return money.min === money.max ? yuan(money.min) : `${yuan(money.min)}到${yuan(money.max)}`
}

/** { min: 3, max: 5 } → 「3到5天」; one figure when both ends agree. */
export function rangeWords({ min, max }: Range, unit: string): string {
  return min === max ? `${min}${unit}` : `${min}到${max}${unit}`
}

/** The same of a number that may be certain. */
export function countWords(count: number | Range, unit: string): string {
  return rangeWords(typeof count === 'number' ? { min: count, max: count } : count, unit)
}

/** 27 → 「27个月（2年3个月）」, a range → 「180到181个月」. */
export function monthsWords(count: number | Range): string {
  return typeof count === 'number' ? monthsInWords(count) : rangeWords(count, '个月')
}

/** The words for a value; undefined while it is not known. */
export const ifKnown = <T>(value: T | undefined, words: (value: T) => string): string | undefined =>
  value === undefined ? undefined : words(value)

/** 0.5 → 「50%」. */
export function percentWords(ratio: RatioOrRange): string {
  const percent = (share: number) => Number((share * 100).toFixed(2))
  if (typeof ratio === 'number') return `${percent(ratio)}%`
  return rangeWords({ min: percent(ratio.min), max: percent(ratio.max) }, '%')
}

/** 0.0005 → 「万分之5」. */
export function dailyRateWords(ratio: Ratio): string {
  return `万分之${Number((ratio * 10_000).toFixed(2))}`
}

/** Whether expenses of before the payment are paid afterwards. */
export const REIMBURSED: Record<Tri, string> = { yes: '可以报销', no: '不能报销', depends: '还不能确定' }

/** The unit of a waiting period: 「个月」 or 「天」. */
export const waitUnit = ({ unit }: Waiting): string => (unit === 'month' ? '个月' : '天')

/** 「不用等」, 「3个月」, 「3到5个月」, 「至少3个月」 when nothing bounds it, 「最短不用等，最长…」 when it may be none. */
export function waitWords(waiting: Waiting): string {
  const { min, max } = waiting
  const unit = waitUnit(waiting)
  if (max === 0) return '不用等'
  if (min === 0) return `最短不用等，${max === null ? '最长多久还不能确定' : `最长${max}${unit}`}`
  return max === null ? `至少${min}${unit}` : rangeWords({ min, max }, unit)
}

/** 「断缴2个月：2026年1月至2026年2月」. */
export function lapseWords({ months, from, to }: Lapse): string {
  if (months === 0) return '没有断缴的月份'
  const when = [from, to].filter((month) => month !== undefined).map(dateInWords)
  return `断缴${months}个月：${[...new Set(when)].join('至')}`
}
