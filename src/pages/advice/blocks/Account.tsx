import type { PersonalAccount } from '@contract'
import { FoldedBlock } from './Block'

const CREDITED: Record<NonNullable<PersonalAccount['gapCredited']>, string> = {
  yes: '补缴的月份，钱会补记进个人账户。',
  no: '补缴的月份，不补记个人账户。',
  depends: '补缴的月份补不补记个人账户，现在还不能确定。',
}

const USABLE: Record<NonNullable<PersonalAccount['usableInWait']>, string> = {
  yes: '等待期里，个人账户里的钱照样能用。',
  no: '等待期里，个人账户里的钱不能用。',
  depends: '等待期里个人账户里的钱能不能用，现在还不能确定。',
}

/** What becomes of the personal account. */
export function Account({ account }: { account: PersonalAccount }) {
  const { gapCredited, usableInWait, basis, undecided } = account
  return (
    <FoldedBlock title="个人账户" gist={gapCredited && CREDITED[gapCredited]} basis={basis} undecided={undecided}>
      {usableInWait && <p>{USABLE[usableInWait]}</p>}
    </FoldedBlock>
  )
}
