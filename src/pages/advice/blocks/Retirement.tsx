import { dateWords, moneyWords, monthCountWords, type RetirementAdvice } from '@contract'
import { ifKnown } from '../words'
import { Amounts } from './Amounts'
import { FoldedBlock } from './Block'
import { PaidByYear } from './PaidByYear'
import { Sentences } from './Sentences'

const WAYS: Record<NonNullable<RetirementAdvice['options']>[number]['kind'], string> = {
  'lump-sum': '一次缴足',
  monthly: '按月接着缴',
}

/** When the person retires, how many months of cover that asks for, and both ways to fill what is missing. */
export function Retirement({ retirement, asked }: { retirement: RetirementAdvice; asked?: boolean }) {
  const { on, age, delayMonths, monthsLeft, options, series, assumptions, basis, undecided } = retirement
  return (
    <FoldedBlock
      title="退休，和退休以后的医保"
      gist={on && `${dateWords(on)}到退休年龄。`}
      asked={asked}
      basis={basis}
      undecided={undecided}
    >
      <Amounts
        rows={[
          ['那时的年龄', age && `${age.years}岁${age.months === 0 ? '' : `${age.months}个月`}`],
          ['比原来晚', delayMonths ? `${delayMonths}个月` : undefined],
          ['离现在还有', monthsLeft ? monthCountWords(monthsLeft) : undefined],
        ]}
      />
      {retirement.requiredMonths !== undefined && <p>医保缴满下面的月数，退休以后就不用再缴：</p>}
      <Amounts
        rows={[
          ['一共要缴满', ifKnown(retirement.requiredMonths, monthCountWords)],
          ['其中自己真的缴了的', ifKnown(retirement.actualRequiredMonths, monthCountWords)],
          ['其中在当地缴的', ifKnown(retirement.localRequiredMonths, monthCountWords)],
          ['今天算，一共还差', ifKnown(retirement.gapMonths, monthCountWords)],
          ['今天算，真的缴了的还差', ifKnown(retirement.actualGapMonths, monthCountWords)],
          ['今天算，在当地缴的还差', ifKnown(retirement.localGapMonths, monthCountWords)],
          ['养老保险另外要缴满', ifKnown(retirement.pensionMonths, monthCountWords)],
        ]}
      />
      {options?.map(({ kind, text, cost, costWithGrowth, months }) => (
        <div key={kind}>
          <p className="answer">{WAYS[kind]}</p>
          {text && <p>{text}</p>}
          <Amounts
            rows={[
              ['要缴', ifKnown(months, monthCountWords)],
              ['按今天的基数，一共', ifKnown(cost, moneyWords)],
              ['按您估计的涨幅，一共', ifKnown(costWithGrowth, moneyWords)],
            ]}
          />
        </div>
      ))}
      {series && <PaidByYear series={series} />}
      <Sentences small lines={assumptions} />
    </FoldedBlock>
  )
}
