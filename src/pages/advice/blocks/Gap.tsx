import { type Benefits, dateWords, moneyWords, STATUS_WORDS } from '@contract'

/** What lies before the cover: a lapse, the time before one ever joined, or nothing. */
export type GapKind = 'lapse' | 'before' | 'none'

/** How the time before the cover is called, and what makes good for it. */
const BEFORE: Record<GapKind, readonly [time: string, deed: string]> = {
  lapse: ['中断期间', '补缴'],
  before: ['参保以前', '缴费'],
  none: ['您问的', ''],
}

const RETROACTIVE: Record<NonNullable<Benefits['retroactive']>, (time: string, deed: string) => string> = {
  yes: (time, deed) => `${deed}以后，${time}看病的费用可以报销。`,
  no: (time, deed) => `${time}看病的费用，${deed}以后也不能报销。`,
  depends: (time) => `${time}看病的费用能不能报销，现在还不能确定。`,
}

const PAYER: Record<NonNullable<Benefits['gapPayer']>, string> = {
  fund: '这些费用由医保基金承担。',
  employer: '这些费用由单位承担。',
  person: '这些费用由本人承担。',
}

/** Who bears the medical expenses of the time without cover, and of those that were asked about. */
export function Gap({ benefits, kind }: { benefits: Benefits; kind: GapKind }) {
  const { retroactive, retroactiveFrom, gapPayer, expenses } = benefits
  // what is certain of every bill is not said to be open
  const isSaidOfBills = retroactive === 'depends' && expenses?.every(({ status }) => status !== 'unknown')
  return (
    <>
      <h3>{BEFORE[kind][0]}看病的钱</h3>
      {kind !== 'none' && (
        <>
          {retroactive && !isSaidOfBills && <p className="answer">{RETROACTIVE[retroactive](...BEFORE[kind])}</p>}
          {retroactiveFrom && <p>从{dateWords(retroactiveFrom)}起发生的费用算在内。</p>}
          {gapPayer && <p>{PAYER[gapPayer]}</p>}
        </>
      )}
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
