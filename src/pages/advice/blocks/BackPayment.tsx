import type { BackPay } from '@contract'
import { dayWords } from '../../../components/Timeline/days'
import { Block } from './Block'

const VERDICT: Record<BackPay['verdict'], string> = {
  allowed: '可以补缴。',
  'not-allowed': '不能补缴。',
  'employer-duty': '应当由单位补缴。',
  'not-needed': '不用补缴。',
  depends: '能不能补缴，现在还不能确定。',
}

const BY: Record<NonNullable<BackPay['by']>, string> = {
  employer: '由单位缴。',
  person: '由本人缴。',
  'unemployment-fund': '由失业保险基金缴。',
  nobody: '没有人需要缴。',
}

/** May the missing months be paid back, by whom, until when. */
export function BackPayment({ backPay }: { backPay: BackPay }) {
  const { verdict, by, until, assessedBy, basis, undecided } = backPay
  return (
    <Block title="能不能补缴" basis={basis} undecided={undecided}>
      <p className="answer">{VERDICT[verdict]}</p>
      {by && <p>{BY[by]}</p>}
      {until && <p>最晚可以补到{dayWords(until)}。</p>}
      {assessedBy && <p>金额由谁核定：{assessedBy}</p>}
    </Block>
  )
}
