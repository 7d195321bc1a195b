import { monthIn, type Range, type RetirementAdvice, shareWords } from '@contract'
import type { Interval } from '../engine'
import { contribution } from '../formulas/contribution'
import { lumpSum, monthlyToGap } from '../formulas/retirement-gap'
import { type Case, only } from './case'
import { inYuan, sum } from './cost/amounts'
import { sharesOf, tariffOf, toldBase } from './cost/shares'
import { closed, moneyOf } from './range'

/**
 * Both ways to fill a gap, what each costs, and how they compare year by year; nothing where no gap is known. `complete`:
 * every requirement that the region has is known.
 */
export function fillGap(
  of: Case,
  gap: Interval | undefined,
  complete: boolean,
): Pick<RetirementAdvice, 'options' | 'series' | 'assumptions'> {
  const months = gap && closed(gap)
  if (!gap || months === undefined || gap.max === null || gap.max === 0) return {}
  const [least, most] = [gap.min ?? 0, gap.max]
  const month = monthToday(of)
  const growth = of.reading.situation.retirement?.baseGrowth ?? 0
  const whole = (count: number, each: number) => monthlyToGap(count, each, growth).at(-1) ?? 0
  const cost = month && moneyOf(lumpSum(least, month.min), lumpSum(most, month.max))
  const atOnce = monthAtOnce(of) ?? month
  const lump = atOnce && moneyOf(lumpSum(least, atOnce.min), lumpSum(most, atOnce.max))
  const grown = month && growth > 0 ? moneyOf(whole(least, month.min), whole(most, month.max)) : undefined
  const ways = { lumpSum: allows(of, 'lumpSum'), monthly: allows(of, 'monthly') }
  return {
    options: [
      {
        kind: 'lump-sum',
        allowed: ways.lumpSum,
        ...(atOnce && { monthCost: inYuan(atOnce) }),
        ...(lump !== undefined && { cost: lump }),
        text: lumpSumTexts[ways.lumpSum],
      },
      {
        kind: 'monthly',
        allowed: ways.monthly,
        months,
        ...(month && { monthCost: inYuan(month) }),
        ...(cost !== undefined && { cost }),
        ...(grown !== undefined && { costWithGrowth: grown }),
        text: monthlyTexts[ways.monthly],
      },
    ],
    ...(month && month.min === month.max && atOnce?.min === month.min && seriesOf(most, month.max, growth)),
    assumptions: [
      ...(complete ? [] : ['有的年限要缴满多少没有核实到，这里只按知道的算。']),
      ...assumptions(of, month !== undefined, growth),
    ],
  }
}

/** What each way has cost by the end of each year of paying; nothing when that cannot be written. */
function seriesOf(gap: number, month: number, growth: number): Pick<RetirementAdvice, 'series'> {
  const paid = monthlyToGap(gap, month, growth)
  const atOnce = moneyOf(lumpSum(gap, month))
  if (typeof atOnce !== 'number' || moneyOf(paid.at(-1) ?? 0) === undefined) return {}
  return { series: paid.map((fen, index) => ({ year: index + 1, lumpSum: atOnce, monthly: fen / 100 })) }
}

const allows = (of: Case, way: 'lumpSum' | 'monthly'): 'yes' | 'no' | 'depends' => {
  const allowed = only<boolean>(of, 'retirementYears', way)
  return allowed === undefined ? 'depends' : allowed ? 'yes' : 'no'
}

const lumpSumTexts = {
  yes: '不够的年限，参保地可以一次缴足。',
  no: '参保地不能一次缴足。',
  depends: '能不能一次缴足，参保地的规定没有核实到，请问医保经办机构。',
} as const

const monthlyTexts = {
  yes: '按月接着缴，缴满为止。以后基数变了，每月缴的钱也会变。',
  no: '参保地不能按月续缴。',
  depends: '能不能按月续缴，参保地的规定没有核实到，请问医保经办机构。',
} as const

/** What a missing month costs when all are paid at once, in fen, where the region says which share of the base; undefined: it does not. */
function monthAtOnce(of: Case): Range | undefined {
  const rate = only<number>(of, 'retirementYears', 'lumpRate')
  const base = toldBase(of.reading.situation, monthIn(of.reading.paidOn))
  if (rate === undefined || base === undefined) return undefined
  const month = contribution(base, rate, 0)
  return { min: month, max: month }
}

/** What a month costs today, in fen, all shares of it; of all bases between the limits where none was told; undefined where the rate is not known. */
function monthToday(of: Case): Range | undefined {
  const { situation, paidOn } = of.reading
  const tariff = tariffOf(of)
  const told = toldBase(situation, monthIn(paidOn))
  const { person, employer } = sharesOf(tariff, situation.insurance, [told])
  return situation.insurance === 'employee' ? sum([person, employer]) : person
}

/** What these figures take for granted. */
function assumptions({ reading: { situation } }: Case, computed: boolean, growth: number): string[] {
  const gaps = '还差的月数按今天算；到退休以前接着缴，会越来越少。'
  if (!computed) return [gaps, '当地的费率或者基数没有核实到，没有算金额。算法是：还差的月数×缴费基数×费率。']
  return [
    gaps,
    '金额按今天的基数和费率算，每个月四舍五入到分；退休时一次缴足的，各地的基数和费率可能不同。',
    ...(situation.insurance === 'employee' ? ['退休以后没有单位分担，这里把单位和个人两部分都算在内。'] : []),
    growth > 0
      ? `按月缴的，按您填的基数每年涨${shareWords(growth)}算，每缴满12个月涨一次。`
      : '没有填基数每年涨多少，按不涨算。',
  ]
}
