import { moneyWords, monthSpanWords, type Range, shareWords } from '@contract'
import { type Case, office, only } from '../case'
import { moneyOf } from '../range'
import { type Bill, isPaidBack, isPriced } from './bill'
import type { Tariff } from './shares'

/** Whether a base that was not told would make amounts known, or narrower. */
export const asksBase = (of: Case, bills: readonly Bill[]): boolean =>
  bills.some(
    ({ bases, tariff }) => bases?.includes(undefined) && turnsOnBase(of, tariff) && ratesOf(of, tariff).length > 0,
  )

/** What was assumed in the figures. */
export function assumptions(of: Case, bills: readonly Bill[], assessed: boolean): string[] {
  const { insurance } = of.reading.situation
  const verdict = only(of, 'backPayment', 'verdict')
  const priced = bills.filter(isPriced)
  const told = priced.filter(({ bases }) => bases?.some((base) => base !== undefined))
  const ownBase = told.filter(({ tariff }) => turnsOnBase(of, tariff))
  const said = [
    bills.some(({ rule }) => rule.rate !== undefined) &&
      '各地的缴费截止日不同，这里按当月月底到下个月月底估计；从截止日的第二天数到缴费那天。',
    priced.length > 0 && '每个月、每个缴费的人，各自四舍五入到分。',
    priced.length > 0 && (verdict ?? 'depends') === 'depends' && '能不能补缴还没有定，这里按可以补缴算。',
    priced.length > 0 &&
      insurance === 'employee' &&
      verdict !== 'employer-duty' &&
      '单位和个人两部分都列出来了，补缴时由谁出，先问经办机构。',
    priced.some(({ bases, shares }) => bases?.includes(undefined) && shares.base) &&
      '没有填缴费基数的月份，按当地的下限到上限估计。',
    ownBase.some(({ tariff: { lower, upper } }) => !lower || !upper) &&
      '当地的缴费基数上下限没有查全，这里按您填的基数算。',
    ownBase.some(isClamped) && '您填的基数超出当地上下限的月份，按上下限算。',
    told.length > ownBase.length && '灵活就业按当地公布的标准算，没有用您填的基数。',
    assessed && '核定的数是整个单位一个月的，不是您一个人的，没有加进合计；单位补办申报后再结算。',
  ]
  return said.filter((text) => text !== false)
}

/** How amounts that are not known are computed, with the person's own figures, and whom to ask. */
export function formula(of: Case, bills: readonly Bill[], assessmentRatio: number | undefined): string[] {
  const { situation } = of.reading
  const unknown = bills.filter(({ arrears }) => arrears === undefined)
  const reviewed = bills.filter(({ rule: { kinds } }) => kinds.length === 0 || kinds.includes('review'))
  const [first, last] = [reviewed[0], reviewed.at(-1)]
  const said = [
    isPaidBack(of) && unknown.length > 0 && contributionText(of, unknown),
    assessmentRatio !== undefined &&
      situation.lastDeclared === undefined &&
      `单位没有申报的，每月先按单位上月缴费额的${shareWords(assessmentRatio)}核定，补办申报后再结算。`,
    first && last && `${monthSpanWords(first.month, last.month)}欠的费，滞纳金由经办机构核定，这里没有算。`,
    bills.some(({ rule }) => rule.kinds.includes('interest')) && `补缴可能要加利息，利率没有查到，请问${office(of)}。`,
  ]
  return said.filter((text) => typeof text === 'string')
}

function contributionText(of: Case, unknown: readonly Bill[]): string {
  const { cause } = of.reading.situation
  const told = unknown.flatMap(({ bases }) => bases?.filter((base) => base !== undefined) ?? [])
  const base = told.length > 0 ? moneyOf(Math.min(...told), Math.max(...told)) : undefined
  const own = base !== undefined && `您填的基数是${moneyWords(base)}`
  if (cause === 'base-adjustment')
    return `每个月要补的差额＝（调整后的基数－原来的基数）×费率。两个基数和费率请问${office(of)}。`
  if (unknown.some(({ bases }) => bases === undefined))
    return `补缴不按您自己的基数，或者各处说法不一样：按哪个基数，请问${office(of)}。`
  const { tariff } = unknown.at(-1) as Bill
  const rates = ratesOf(of, tariff)
  const lacksRate = of.reading.situation.insurance === 'flexible' ? rates.length === 0 : rates.length < 2
  const facts = [
    own,
    rates.length > 0 && `当地的费率是${rates.join('、')}`,
    lacksRate && `${rates.length > 0 ? '其余的' : ''}费率还没有核实，请问${office(of)}`,
    !own && turnsOnBase(of, tariff) && '还要知道您的缴费基数',
  ]
  return `每个月的医保费＝缴费基数×费率。${facts.filter((fact) => fact !== false).join('，')}。`
}

/** Whether the person's own base decides the amount. */
const turnsOnBase = ({ reading }: Case, { flexibleBase, flexibleAmount }: Tariff): boolean =>
  reading.situation.insurance !== 'flexible' || !(flexibleBase || flexibleAmount)

/** The rates that are known, in words. */
function ratesOf({ reading }: Case, { employer, person, flexible }: Tariff): string[] {
  const known =
    reading.situation.insurance === 'flexible'
      ? [['', flexible]]
      : [
          ['单位', employer],
          ['个人', person],
        ]
  return (known as [string, Range | undefined][]).flatMap(([who, rate]) => (rate ? [`${who}${shareWords(rate)}`] : []))
}

/** Whether a limit moved the base that was told. */
const isClamped = ({ bases, shares: { base } }: Bill): boolean =>
  base !== undefined && (bases?.every((own) => own !== undefined && (own < base.min || own > base.max)) ?? false)
