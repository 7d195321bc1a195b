import { type ClerkAdvice, dateWords, dayRangeWords, moneyWords } from '@contract'
import { ifKnown, TITLES } from '../words'
import { Amounts } from './Amounts'
import { Block } from './Block'
import { Sentences } from './Sentences'

/** What the firm pays for all workers of the case, as rows of a name and a figure. */
export const clerkRows = ({ workers, months, dueOn, employer, person, lateFee, lateFeePerDay, total }: ClerkAdvice) =>
  [
    ['职工', `${workers}名`],
    ['没有缴的月份', months.length > 0 ? months.map(dateWords).join('、') : undefined],
    ['最早一个月的缴费截止日', ifKnown(dueOn, dayRangeWords)],
    ['单位应缴', ifKnown(employer, moneyWords)],
    ['个人应缴（从工资里代扣）', ifKnown(person, moneyWords)],
    ['滞纳金（算到缴费那天）', ifKnown(lateFee, moneyWords)],
    ['晚一天再加的滞纳金', ifKnown(lateFeePerDay, moneyWords)],
    ['一共', ifKnown(total, moneyWords)],
  ] as const

/** What a firm has to pay and to know. */
export function Clerk({ clerk }: { clerk: ClerkAdvice }) {
  return (
    <Block title={TITLES.clerk} part="part-clerk" basis={clerk.basis} undecided={clerk.undecided}>
      <Amounts rows={clerkRows(clerk)} />
      <Sentences lines={clerk.notes} />
    </Block>
  )
}
