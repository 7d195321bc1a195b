import { type Benefits, dateWords, moneyWords, STATUS_WORDS } from '@contract'

/** What lies before the cover: a lapse, the time before one ever joined, or nothing. */
export type GapKind = 'lapse' | 'before' | 'none'

const TITLE: Record<GapKind, string> = {
  lapse: '中断期间看病的钱',
  before: '参保以前看病的钱',
  none: '您问的看病的钱',
}

const RETROACTIVE: Record<Exclude<GapKind, 'none'>, Record<NonNullable<Benefits['retroactive']>, string>> = {
  lapse: {
    yes: '补缴以后，中断期间看病的费用可以报销。',
    no: '中断期间看病的费用，补缴以后也不能报销。',
    depends: '中断期间看病的费用能不能报销，现在还不能确定。',
  },
  before: {
    yes: '缴费以后，以前看病的费用也可以报销。',
    no: '参保以前看病的费用，缴费以后也不能报销。',
    depends: '参保以前看病的费用能不能报销，现在还不能确定。',
  },
}

const PAYER: Record<NonNullable<Benefits['gapPayer']>, string> = {
  fund: '这些费用由医保基金承担。',
  employer: '这些费用由单位承担。',
  person: '这些费用由本人承担。',
}

/** Who bears the medical expenses of the time without cover, and of those that were asked about. */
export function Gap({ benefits, kind }: { benefits: Benefits; kind: GapKind }) {
  const { retroactive, retroactiveFrom, gapPayer, expenses } = benefits
  return (
    <>
      <h3>{TITLE[kind]}</h3>
      {kind !== 'none' && (
        <>
          {retroactive && <p className="answer">{RETROACTIVE[kind][retroactive]}</p>}
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
