import { dateWords, type Month, monthSpanWords } from '@contract'
import type { When } from '../../conditions'
import type { Line, Years } from './forms'

const PHASES = {
  main: (year: string, { from, to, end }: Ends) =>
    `${year}居民医保的集中参保期${from ? `从${from}${end ? `到${end}` : '开始'}` : `到${to}为止`}`,
  extension: (year: string, { to }: Ends) => `${year}居民医保的集中参保期延长到${to}`,
  supplement: (year: string, { from, end }: Ends) =>
    `${from ? `${from}${end ? `到${end}` : '起'}` : `到${end}为止`}还可以补缴${year}居民医保费，不算在集中参保期里`,
  outside: (year: string, { from }: Ends) => `${from}起缴${year}居民医保费的，不算在集中参保期里`,
  closed: (year: string, { from }: Ends) => `${from}起不再受理${year}居民医保的参保`,
} as const

/** The first and the last day of a payment, in words. */
interface Ends {
  readonly from?: string
  readonly to?: string
  /** The last day as it is told after the first, without its year where that is the same. */
  readonly end?: string
}

/** In which days a year's enrolment stands in which phase; days that stand in no words of the source are not told. */
export function windowText(year: number | string, line: Line<'windows'>, told: (day: string) => boolean): string {
  const phases = typeof line.phase === 'object' ? line.phase.oneOf : [line.phase]
  return [line.paid]
    .flat()
    .map((days) => endsOf(days, year, told))
    .map((ends) => phases.map((phase) => PHASES[phase](`${yearText(year)}${line.for ?? ''}`, ends)).join('，或者'))
    .join('；')
}

/** What a year costs a group of residents, by when they pay. */
export function feeText(year: number | string, line: Line<'fees'>): string {
  const { individual, longTermCare, subsidy, composition } = line
  const [when = {}] = [line.when ?? {}].flat()
  const who = [...paidText(when, year), ...(line.for ? [line.for] : [])]
  const aid = subsidy === undefined ? '' : amountText(subsidy)
  const parts = [
    ...(individual === undefined ? [] : [individual === 0 ? '个人不用缴' : `个人${amountText(individual, '缴')}`]),
    ...(longTermCare === undefined ? [] : [`其中长期护理保险${amountText(longTermCare)}`]),
    ...(composition === 'full' ? [`连财政补助${aid && `的${aid}`}一起缴`] : aid ? [`财政补助${aid}`] : []),
    ...(composition === 'individual' && individual === undefined ? ['只缴个人缴费部分'] : []),
  ]
  const whom = who.map((each) => `，${each}`).join('') + (who.at(-1)?.endsWith('的') ? '，' : '')
  return `${yearText(year)}居民医保${whom}${parts.join('，')}${when.newborn === false ? '（新生儿除外）' : ''}`
}

/** When somebody pays for whom a price holds, in words. */
function paidText({ paid, enrolment }: When, year: number | string): string[] {
  const { from, to, end } = typeof paid === 'string' ? endsOf(paid, year) : {}
  const phases = [enrolment ?? []].flat()
  return [
    ...(from && to ? [`${from}到${end}缴费的`] : []),
    ...(from && !to ? [`${from}起缴费的`] : []),
    ...(to && !from ? [`${to}以前缴费的`] : []),
    ...(phases.length === 0 ? [] : [phases.includes('main') ? '在集中参保期里缴费的' : '过了集中参保期缴费的']),
  ]
}

/** Limits of the base and rates, in the months for which they are paid. */
export function contributionText(months: string | undefined, line: Line<'contributions'>): string {
  const { lower, upper, flexibleBase, employer, person, personFixed, flexible, flexibleAmount } = line
  const [from, to] = months?.split('..') ?? []
  const when = from === undefined ? '' : `${periodText(from, to)}，`
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
    ...(actual === undefined ? [] : [`实际缴费满${yearsText(actual)}`]),
    ...(local === undefined ? [] : [`在本地实际缴费满${yearsText(local)}`]),
    ...(province === undefined ? [] : [`在本省实际缴费满${yearsText(province)}`]),
  ]
  const ways = [...(monthly ? ['按月接着缴'] : []), ...(lumpSum ? ['一次补足'] : [])]
  const short = ways.length === 0 ? '' : `；不足的可以${ways.join('，也可以')}`
  const all = required === undefined ? '' : `累计缴费满${yearsText(required)}`
  const told = [...(all ? [all] : []), ...parts].join('、其中')
  return all
    ? `${retiredText(retired)}${who}${told}的，退休后不再缴医保费${short}`
    : `${retiredText(retired)}${who}退休后不再缴医保费，其中要${told}${short}`
}

const yearText = (year: number | string): string =>
  typeof year === 'number' ? `${year}年度` : year.endsWith('..') ? '每年' : `${year.replace('..', '到')}年度`

/** `2025年10月20日`, or seen from no one year: `上年10月20日`. */
function dayText(day: string, year: number | string): string {
  const [, seen = '', month, date] = /^(..)(\d\d)-(\d\d)$/.exec(day) ?? []
  const offset = { 前年: -2, 上年: -1, 当年: 0, 次年: 1 }[seen] ?? 0
  return `${typeof year === 'number' ? `${year + offset}年` : seen}${Number(month)}月${Number(date)}日`
}

/** The ends of a range of days in words; the year is not said twice. */
function endsOf(range: string, year: number | string, told: (day: string) => boolean = () => true): Ends {
  const [from, to] = range.split('..').map((day) => (day && told(day) ? day : undefined))
  const [first, last] = [from && dayText(from, year), to && dayText(to, year)]
  const sameYear = from && to && from.slice(0, 2) === to.slice(0, 2)
  return {
    ...(first && { from: first }),
    ...(last && { to: last, end: sameYear ? last.replace(/^\d+年|^[前上当次]年/, '') : last }),
  }
}

const yuanText = (amount: number): string => `${Number.isInteger(amount) ? amount : amount.toFixed(2)}元`

/** Yuan, a range of them, or a choice; what is done with them stands before the amount. */
function amountText(amount: NonNullable<Line<'fees'>['individual']>, verb = ''): string {
  if (typeof amount === 'number') return `${verb}${yuanText(amount)}`
  if ('oneOf' in amount) return `${verb}${amount.oneOf.map(yuanText).join('或者')}`
  const { min, max } = amount
  if (min === null) return max === null ? `${verb}多少没有写明` : `最多${verb}${yuanText(max)}`
  return max === null ? `至少${verb}${yuanText(min)}` : `${verb}${yuanText(min)}到${yuanText(max)}`
}

const yearsText = (years: Years): string =>
  typeof years === 'number'
    ? `${years}年`
    : `${years.first}年（${years.from}年退休的；以后每晚一年退休多${years.perYear}年，最多${years.most}年）`

/** Months in words, whole years by their numbers: `2025年`, `2025年7月到12月`, `2026年7月起`. */
function periodText(from: Month, to: Month | undefined): string {
  if (!to) return `${dateWords(from)}起`
  if (!from.endsWith('-01') || !to.endsWith('-12')) return monthSpanWords(from, to)
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? `${first}年` : `${first}年到${last}年`
}

/** Who retires when: `2025年退休的`, `2030年1月起退休的`. */
function retiredText(retired: string | undefined): string {
  const [from, to] = (retired?.split('..') ?? []) as Month[]
  return from === undefined ? '' : `${periodText(from, to)}退休的`
}
