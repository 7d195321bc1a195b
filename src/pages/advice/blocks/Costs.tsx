import type { Cost, Money } from '@contract'
import { dailyRateWords, moneyWords } from '../words'
import { Block } from './Block'
import { MonthTable } from './MonthTable'

const PAYER: Record<NonNullable<Cost['lateFeePayer']>, string> = {
  employer: '滞纳金由单位出，不该让本人出。',
  person: '滞纳金由本人出。',
  nobody: '法律规定的滞纳金只对用人单位，没有规定个人要交。',
}

const CAP: Record<NonNullable<Cost['lateFeeCap']>, string> = {
  none: '滞纳金没有上限。',
  principal: '滞纳金最多和欠费一样多。',
  disputed: '滞纳金有没有上限，规定之间有争议。',
}

const AMOUNTS: readonly { label: string; of: (cost: Cost) => Money | undefined }[] = [
  { label: '单位应缴', of: ({ employer }) => employer },
  { label: '个人应缴', of: ({ person }) => person },
  { label: '滞纳金', of: ({ lateFee }) => lateFee },
  { label: '利息', of: ({ interest }) => interest },
  { label: '按上月缴费额的110%核定', of: ({ assessed }) => assessed },
  { label: '补以前年度（缩短等待期）', of: ({ repairFee }) => repairFee },
  { label: '合计', of: ({ total }) => total },
]

/** What it costs, who owes the late fee, and how it adds up. */
export function Costs({ cost }: { cost: Cost }) {
  const { months, lateFeePerDay, lateFeePayer, lateFeeCap, assumptions, basis, undecided } = cost
  return (
    <Block title="费用和滞纳金" basis={basis} undecided={undecided}>
      {lateFeePayer && <p className="answer">{PAYER[lateFeePayer]}</p>}
      {lateFeePerDay !== undefined && <p>每拖欠一天，按欠费的{dailyRateWords(lateFeePerDay)}加收。</p>}
      {lateFeeCap && <p>{CAP[lateFeeCap]}</p>}
      <dl className="amounts">
        {AMOUNTS.map(({ label, of }) => {
          const amount = of(cost)
          return (
            amount !== undefined && (
              <div key={label} className="row amount">
                <dt>{label}</dt>
                <dd>{moneyWords(amount)}</dd>
              </div>
            )
          )
        })}
      </dl>
      {months.length > 0 && <MonthTable months={months} />}
      {assumptions && assumptions.length > 0 && (
        <ul className="small">
          {assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      )}
    </Block>
  )
}
