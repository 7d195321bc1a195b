import { type Benefits, dateWords, moneyWords, STATUS_WORDS } from '@contract'

const RETROACTIVE: Record<NonNullable<Benefits['retroactive']>, string> = {
  yes: '补缴以后，中断期间看病的费用可以报销。',
  no: '中断期间看病的费用，补缴以后也不能报销。',
  depends: '中断期间看病的费用能不能报销，现在还不能确定。',
}

const PAYER: Record<NonNullable<Benefits['gapPayer']>, string> = {
  fund: '这些费用由医保基金承担。',
  employer: '这些费用由单位承担。',
  person: '这些费用由本人承担。',
}

/** Who bears the medical expenses of the time without cover, and of those that were asked about. */
export function Gap({ benefits }: { benefits: Benefits }) {
  const { retroactive, retroactiveFrom, gapPayer, expenses } = benefits
  return (
    <>
      <h3>中断期间看病的钱</h3>
      {retroactive && <p className="answer">{RETROACTIVE[retroactive]}</p>}
      {retroactiveFrom && <p>从{dateWords(retroactiveFrom)}起发生的费用算在内。</p>}
      {gapPayer && <p>{PAYER[gapPayer]}</p>}
      {expenses && (
        <ul>
          {expenses.map(({ on, amount, status, why }) => (
            <li key={`${on} ${amount}`}>
              {dateWords(on)}的{moneyWords(amount)}：{STATUS_WORDS[status]}
              {why && <p className="small muted">{why}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
