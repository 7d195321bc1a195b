import type { DayRange, Money, OpenDayRange, Waiting } from '@contract'
import { dayText } from '../rules/words'

/** `120.00元`, or a range `120.00元到150.00元`. */
export function moneyText(money: Money): string {
  if (typeof money === 'number') return `${money.toFixed(2)}元`
  return money.min === money.max ? moneyText(money.min) : `${moneyText(money.min)}到${moneyText(money.max)}`
}

/** `2026年5月1日`, or the days between which it lies. */
export function startText({ earliest, latest }: DayRange | OpenDayRange): string {
  if (earliest === latest) return dayText(earliest)
  return `最早${dayText(earliest)}，${latest === null ? '最晚哪天还不能确定' : `最晚${dayText(latest)}`}`
}

/** `不用等`, `要等3个月`, `要等1到2个月`, `至少要等90天`. */
export function waitText({ min, max, unit }: Waiting): string {
  const count = unit === 'day' ? '天' : '个月'
  if (max === 0) return '不用等'
  if (max === null) return min === 0 ? '要等多久还不能确定' : `至少要等${min}${count}`
  return min === max ? `要等${min}${count}` : `要等${min}到${max}${count}`
}

/** The days on which a rule holds, `to` being the first on which it no longer does: `2025年3月1日起，2026年12月1日起不再适用`. */
export function inForceText({ from, to }: { readonly from?: string; readonly to?: string }): string {
  return [from && `${dayText(from)}起`, to && `${dayText(to)}起不再适用`].filter(Boolean).join('，')
}
