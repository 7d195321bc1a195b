import { countWords, type MaternityAdvice, moneyWords } from '@contract'
import { ifKnown } from '../words'
import { Amounts } from './Amounts'
import { FoldedBlock } from './Block'
import { Sentences } from './Sentences'

const PAYER: Record<NonNullable<MaternityAdvice['payer']>, string> = {
  fund: '生育津贴由医保基金发。',
  employer: '生育津贴由单位发。',
  nobody: '没有生育津贴。',
}

const WHEN: Record<NonNullable<MaternityAdvice['reimbursedWhen']>, string> = {
  'at-once': '不用等，生育以后就可以申领。',
  'after-12-months': '要在生育以后连续缴满12个月，基金才付。',
}

const PAYEE: Record<NonNullable<MaternityAdvice['payee']>, string> = {
  person: '发给本人',
  employer: '发给单位',
  either: '发给本人还是单位，可以选',
}

/** The maternity allowance: who pays it, when, to whom, how much. */
export function Maternity({ maternity, asked }: { maternity: MaternityAdvice; asked?: boolean }) {
  const { payer, reimbursedWhen, payee, workdays, allowance, leaveDays, monthsLeft, formula } = maternity
  return (
    <FoldedBlock
      title="生育津贴"
      gist={payer && PAYER[payer]}
      asked={asked}
      basis={maternity.basis}
      undecided={maternity.undecided}
    >
      {reimbursedWhen && <p>{WHEN[reimbursedWhen]}</p>}
      {payee && (
        <p>
          {PAYEE[payee]}
          {workdays !== undefined && `，${workdays}个工作日以内`}。
        </p>
      )}
      <Amounts
        rows={[
          ['津贴', ifKnown(allowance, moneyWords)],
          ['假期', ifKnown(leaveDays, (days) => countWords(days, '天'))],
          ['还要再缴', ifKnown(monthsLeft, (months) => `${months}个月`)],
        ]}
      />
      {formula && <p>津贴怎么算：{formula}</p>}
      <Sentences small lines={maternity.assumptions} />
    </FoldedBlock>
  )
}
