import type { Month } from '../../calendar'
import { monthsText, monthText } from '../../words'
import type { Line, Years } from './forms'

const PHASES = {
  main: (year: string, { from, to }: Ends) =>
    from === undefined
      ? `${year}居民医保的集中参保期到${to}为止`
      : `${year}居民医保的集中参保期从${from}${to ? `到${to}` : '开始'}`,
  extension: (year: string, { to }: Ends) => `${year}居民医保的集中参保期延长到${to}`,
  supplement: (year: string, { from, to }: Ends) =>
    `${[from && `从${from}`, to && `到${to}`].filter(Boolean).join('')}还可以补缴${year}居民医保费，不算在集中参保期里`,
  outside: (year: string, { from }: Ends) => `从${from}起缴${year}居民医保费的，不算在集中参保期里`,
  closed: (year: string, { from }: Ends) => `从${from}起，不再受理${year}居民医保的参保`,
} as const

/** The first and the last day of a payment, in words. */
interface Ends {
  readonly from?: string
  readonly to?: string
}

/** In which days a year's enrolment stands in which phase. */
export function windowText(year: number | string, { phase, paid }: Line<'windows'>): string {
  const phases = typeof phase === 'object' ? phase.oneOf : [phase]
  return [paid]
    .flat()
    .map((days) => phases.map((each) => PHASES[each](yearText(year), endsOf(days, year))).join('，或者'))
    .join('；')
}

/** What a year costs a group of residents. */
export function feeText(year: number | string, line: Line<'fees'>): string {
  const { individual, longTermCare, subsidy, composition } = line
  const who = line.for ? `，${line.for}` : ''
  const parts = [
    ...(individual === undefined ? [] : [individual === 0 ? '个人不用缴' : `个人缴${amountText(individual)}`]),
    ...(longTermCare === undefined ? [] : [`其中长期护理保险${amountText(longTermCare)}`]),
    ...(composition === 'full' ? ['连财政补助一起缴'] : []),
  ]
  const aid = subsidy === undefined ? '' : `；财政补助${amountText(subsidy)}`
  return `${yearText(year)}居民医保${who}${parts.join('，')}${aid}`
}

/** Limits of the base and rates, in the months for which they are paid. */
export function contributionText(months: string | undefined, line: Line<'contributions'>): string {
  const { lower, upper, flexibleBase, employer, person, personFixed, flexible, flexibleAmount } = line
  const [from, to] = months?.split('..') ?? []
  const when = from === undefined ? '' : to ? `${monthsText(from, to)}，` : `从${monthText(from)}起，`
  const who = line.for ?? ((flexible ?? flexibleAmount ?? flexibleBase) ? '灵活就业人员' : '')
  const limits = [
    ...(lower === undefined ? [] : [`下限${amountText(lower)}`]),
    ...(upper === undefined ? [] : [`上限${amountText(upper)}`]),
  ]
  const parts = [
    ...(limits.length === 0 ? [] : [`职工医保月缴费基数${limits.join('、')}`]),
    ...(flexibleBase === undefined ? [] : [`月缴费基数是${amountText(flexibleBase)}`]),
    ...(flexible === undefined ? [] : [`按缴费基数的${flexible}缴`]),
    ...(flexibleAmount === undefined ? [] : [`每月缴${amountText(flexibleAmount)}`]),
    ...(employer === undefined ? [] : [`单位缴基数的${employer}`]),
    ...(person === undefined ? [] : [`个人缴基数的${person}`]),
    ...(personFixed === undefined ? [] : [`每月另缴${amountText(personFixed)}`]),
  ]
  return `${when}${who}${parts.join('，')}`
}

/** How many years free from paying after retirement. */
export function retirementText(retired: string | undefined, line: Line<'retirement'>): string {
  const { required, actual, local, province, lumpSum, monthly } = line
  const who = line.for ?? (line.who === undefined ? '职工' : { men: '男职工', women: '女职工' }[line.who])
  const parts = [
    ...(required === undefined ? [] : [`累计要缴满${yearsText(required)}`]),
    ...(actual === undefined ? [] : [`实际缴费要满${yearsText(actual)}`]),
    ...(local === undefined ? [] : [`在本地实际缴费要满${yearsText(local)}`]),
    ...(province === undefined ? [] : [`在本省实际缴费要满${yearsText(province)}`]),
  ]
  const ways = [...(monthly ? ['按月接着缴'] : []), ...(lumpSum ? ['一次补足'] : [])]
  const short = ways.length === 0 ? '' : `；不够的可以${ways.join('，也可以')}`
  return `${retiredText(retired)}${who}退休后不用再缴医保费，${parts.join('，其中')}${short}`
}

const yearText = (year: number | string): string =>
  typeof year === 'number' ? `${year}年度` : year.endsWith('..') ? '每年度' : `${year.replace('..', '到')}年度`

/** `2025年10月20日`, or seen from no one year: `上年10月20日`. */
function dayText(day: string, year: number | string): string {
  const [, seen = '', month, date] = /^(..)(\d\d)-(\d\d)$/.exec(day) ?? []
  const offset = { 前年: -2, 上年: -1, 当年: 0, 次年: 1 }[seen] ?? 0
  return `${typeof year === 'number' ? `${year + offset}年` : seen}${Number(month)}月${Number(date)}日`
}

/** The year is not said twice. */
function endsOf(range: string, year: number | string): Ends {
  const [from, to] = range.split('..')
  const [first, last] = [from && dayText(from, year), to && dayText(to, year)]
  const sameYear = from && to && from.slice(0, 2) === to.slice(0, 2)
  return {
    ...(first && { from: first }),
    ...(last && { to: sameYear ? last.replace(/^\d+年|^[前上当次]年/, '') : last }),
  }
}

const yuanText = (amount: number): string => `${Number.isInteger(amount) ? amount : amount.toFixed(2)}元`

/** Yuan, a range of them, or a choice. */
function amountText(amount: NonNullable<Line<'fees'>['individual']>): string {
  if (typeof amount === 'number') return yuanText(amount)
  if ('oneOf' in amount) return amount.oneOf.map(yuanText).join('或者')
  const { min, max } = amount
  if (min === null) return max === null ? '多少没有写明' : `最多${yuanText(max)}`
  return max === null ? `至少${yuanText(min)}` : `${yuanText(min)}到${yuanText(max)}`
}

const yearsText = (years: Years): string =>
  typeof years === 'number'
    ? `${years}年`
    : `${years.first}年（${years.from}年退休的；以后每晚一年退休多${years.perYear}年，最多${years.most}年）`

/** Who retires when: `2025年退休的`, `2030年1月起退休的`. */
function retiredText(retired: string | undefined): string {
  const [from, to] = (retired?.split('..') ?? []) as Month[]
  if (from === undefined) return ''
  if (!to) return `${monthText(from)}起退休的`
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (!from.endsWith('-01') || !to.endsWith('-12')) return `${monthsText(from, to)}退休的`
  return first === last ? `${first}年退休的` : `${first}年到${last}年退休的`
}
