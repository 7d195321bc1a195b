import { type BackPay, dateWords, VERDICT_WORDS } from '@contract'
import { Block } from './Block'

const BY: Record<NonNullable<BackPay['by']>, string | undefined> = {
  employer: '由单位去补缴；其中本人该交的部分，由单位从工资里代扣。',
  person: '补缴的钱由本人出。',
  'unemployment-fund': '补缴的钱由失业保险基金出。',
  nobody: undefined,
}

/** May the missing months be paid back, by whom, until when. */
export function BackPayment({ backPay }: { backPay: BackPay }) {
  const { verdict, by, until, assessedBy, basis, undecided } = backPay
  return (
    <Block title="能不能补缴" part="part-cost" basis={basis} undecided={undecided}>
      <p className="answer">{VERDICT_WORDS[verdict]}。</p>
      {by && BY[by] && <p>{BY[by]}</p>}
      {until && <p>最晚可以补到{dateWords(until)}。</p>}
      {assessedBy && <p>金额由谁核定：{assessedBy}</p>}
    </Block>
  )
}
