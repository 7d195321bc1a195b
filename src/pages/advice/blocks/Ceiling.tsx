import { type CatastrophicCap, moneyWords } from '@contract'
import { ifKnown } from '../words'
import { Amounts } from './Amounts'
import { FoldedBlock } from './Block'
import { Sentences } from './Sentences'

const CARRIED: Record<NonNullable<CatastrophicCap['carriedOver']>, string> = {
  yes: '断保以前积累的额度还在。',
  no: '断保以前积累的额度不再保留。',
  depends: '断保以前积累的额度还在不在，现在还不能确定。',
}

/** The ceiling of 大病保险: what is left of the increments, and what the lapse takes. */
export function Ceiling({ cap }: { cap: CatastrophicCap }) {
  const { carriedOver, increment, incrementAtLeast, penalty, ceiling, assumptions, basis, undecided } = cap
  return (
    <FoldedBlock
      title="大病保险最多能报多少"
      gist={carriedOver && CARRIED[carriedOver]}
      basis={basis}
      undecided={undecided}
    >
      <Amounts
        rows={[
          ['连续参保、没有报销，多出来的额度', ifKnown(increment, moneyWords)],
          ['连续参保、没有报销，至少多出来', ifKnown(incrementAtLeast, moneyWords)],
          ['因为断保减少的额度', ifKnown(penalty, moneyWords)],
          ['算下来，一年最多能报', ifKnown(ceiling, moneyWords)],
        ]}
      />
      <Sentences small lines={assumptions} />
    </FoldedBlock>
  )
}
