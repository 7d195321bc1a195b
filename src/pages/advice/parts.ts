import type { Advice, Situation } from '@contract'
import { remediesOf, rightsOf } from './said'
import { askedFor } from './words'

/** The parts that an answer has, in their order: what the table of contents calls them, and the class of their blocks. */
export function partsOf(advice: Advice, situation: Situation): (readonly [name: string, part: string])[] {
  const { benefits, backPay, cost, resident, options, steps, materials, letters, contacts, claims } = advice
  const remedies = remediesOf(advice)
  const { retirement, maternity, beside } = askedFor(situation, advice)
  const parts = [
    ...rightsOf(advice).map(({ title, part }) => [true, title, part] as const),
    [retirement, '退休', 'part-asked'],
    [maternity, '生育津贴', 'part-asked'],
    [benefits?.timeline ?? benefits?.waiting, '哪段时间有保障', 'part-cover'],
    [backPay ?? cost ?? resident, '花多少钱', 'part-cost'],
    [options, '哪个办法好', 'part-ways'],
    [steps ?? materials ?? letters, '怎么办', 'part-todo'],
    [remedies, remedies?.title ?? '', 'part-remedies'],
    [contacts, '问谁', 'part-contacts'],
    [true, '带走', 'send'],
    [claims.length > 0 || undefined, '网上怎么说', 'part-claims'],
    [hasEffects(beside) || undefined, '还影响什么', 'part-effects'],
    [true, '怎么算的', 'part-about'],
  ] as const
  return parts.flatMap(([block, name, part]) => (block === undefined ? [] : [[name, part] as const]))
}

/** Whether the lapse changes anything beside cover and cost. */
export function hasEffects(advice: Advice): boolean {
  const { continuity, personalAccount, catastrophicCap, maternity, retirement, linkedRights } = advice
  return [continuity, personalAccount, catastrophicCap, maternity, retirement, linkedRights].some((block) => block)
}
