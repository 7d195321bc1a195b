import { type Cost, moneyWords, perTenThousandWords } from '@contract'
import { Fold } from '../../../components/Fold'
import { ifKnown } from '../words'
import { Amounts } from './Amounts'
import { Block } from './Block'
import { Breakdown } from './Breakdown'
import { MonthTable } from './MonthTable'
import { Sentences } from './Sentences'

const PAYER: Record<NonNullable<Cost['lateFeePayer']>, string> = {
  employer: '滞纳金由单位出，不该让本人出。',
  person: '滞纳金由本人出。',
  nobody: '不用交滞纳金。',
}

const CAP: Record<NonNullable<Cost['lateFeeCap']>, string> = {
  none: '滞纳金没有上限。',
  principal: '滞纳金最多和欠费一样多。',
  disputed: '滞纳金有没有上限，规定之间有争议。',
}

/** So many months are shown at once; more wait one tap away. */
const MONTHS_AT_ONCE = 3

/** What it costs, who owes the late fee, and how it adds up. */
export function Costs({ cost }: { cost: Cost }) {
  const {
    months,
    earlier,
    lateFeePerDay,
    lateFeePayer,
    lateFeeCap,
    composition,
    formula,
    assumptions,
    basis,
    undecided,
  } = cost
  return (
    <Block title="要花多少钱" part="part-cost" basis={basis} undecided={undecided}>
      <Breakdown cost={cost} />
      {composition === 'full' && <p>现在缴是全价：财政补助那部分也要自己出。</p>}
      {formula?.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {lateFeePayer && <p className="answer">{PAYER[lateFeePayer]}</p>}
      {lateFeePerDay !== undefined && <p>每拖欠一天，按欠费的{perTenThousandWords(lateFeePerDay)}加收。</p>}
      {lateFeeCap && <p>{CAP[lateFeeCap]}</p>}
      <Amounts
        rows={[
          ['滞纳金（如果最多和欠费一样多）', ifKnown(cost.lateFeeCapped, moneyWords)],
          ['没有申报时的核定数（整个单位一个月）', ifKnown(cost.assessed, moneyWords)],
        ]}
      />
      {months.length > MONTHS_AT_ONCE ? (
        <Fold label={`每个月的明细（${months.length + (earlier?.months ?? 0)}个月）`}>
          <MonthTable months={months} earlier={earlier} />
        </Fold>
      ) : (
        months.length > 0 && <MonthTable months={months} earlier={earlier} />
      )}
      <Sentences small lines={assumptions} />
    </Block>
  )
}
