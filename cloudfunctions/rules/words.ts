import type { Money, RatioOrRange as Ratio, Waiting } from '@contract'
import type { Days } from './anchors'
import type { Day, Month } from './calendar'

/** `2026年3月10日` */
export const dayText = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** `2026年3月` */
export const monthText = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`

/** `2026年1月到2月`, `2026年12月到2027年1月`, or one month. */
export function monthsText(from: Month, to: Month): string {
  if (from === to) return monthText(from)
  return `${monthText(from)}到${from.slice(0, 4) === to.slice(0, 4) ? `${Number(to.slice(5))}月` : monthText(to)}`
}

/** When something begins, in words. */
export function daysText({ earliest, latest }: Days): string {
  if (latest === null) return `最早${dayText(earliest)}`
  return earliest === latest ? dayText(earliest) : `最早${dayText(earliest)}，最晚${dayText(latest)}`
}

/** A waiting period that may be a range, as the end of a sentence: `不用等`, `要等3到5个月`, `等待期最长90天`. */
export function waitText({ min, max, unit }: Pick<Waiting, 'min' | 'max' | 'unit'>): string {
  const noun = unit === 'day' ? '天' : '个月'
  if (max === 0) return '不用等'
  if (max === null) return min === 0 ? '要等多久还不知道' : `至少要等${min}${noun}`
  if (min === max) return `要等${min}${noun}`
  return min === 0 ? `等待期最长${max}${noun}` : `要等${min}到${max}${noun}`
}

/** `400元`, `173.60元`, or a range of them: `400到1070元`. */
export function moneyText(money: Money): string {
  const yuan = (amount: number) => (Number.isInteger(amount) ? `${amount}` : amount.toFixed(2))
  return typeof money === 'object' ? `${yuan(money.min)}到${yuan(money.max)}元` : `${yuan(money)}元`
}

/** A share of the whole: `50%`, or `30%到60%`. */
export const shareText = (share: Ratio): string => {
  const percent = (part: number) => `${Math.round(part * 1000) / 10}%`
  return typeof share === 'object' ? `${percent(share.min)}到${percent(share.max)}` : percent(share)
}
