import { dateWords, type EmployerLiability, moneyWords } from '@contract'
import { Fold } from '../../../components/Fold'
import { TITLES } from '../words'
import { Block } from './Block'
import { Sentences } from './Sentences'

/** What the employer bears, with the condition under which it does. */
export const liabilityLines = ({ certain, covers }: EmployerLiability): string[] => [
  ...(certain ? [] : ['医保基金不付的，才由单位承担。']),
  ...covers,
]

/** What the employer bears in place of the fund, until when it can be claimed, and what to gather for it. */
export function Liability({ liability }: { liability: EmployerLiability }) {
  const { expenses, until, limit, evidence, basis, undecided } = liability
  return (
    <Block title={TITLES.employerLiability} part="part-liability" basis={basis} undecided={undecided}>
      <Sentences lines={liabilityLines(liability)} />
      {expenses !== undefined && <p>您填的费用里，医保基金不付的有{moneyWords(expenses)}。</p>}
      {until && <p className="answer">申请劳动仲裁，最晚到{dateWords(until)}。</p>}
      <p>{limit}</p>
      {evidence.length > 0 && (
        <Fold label={`要留好的证据（${evidence.length}样）`}>
          <Sentences lines={evidence} />
        </Fold>
      )}
    </Block>
  )
}
