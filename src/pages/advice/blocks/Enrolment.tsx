import { dateWords, moneyWords, type ResidentEnrolment } from '@contract'
import { Block } from './Block'

const PHASE: Record<NonNullable<ResidentEnrolment['phase']>, string> = {
  main: '缴费的那天在集中参保期里。',
  extension: '缴费的那天，集中参保期已经延长。',
  supplement: '缴费的那天已经过了集中参保期，只有部分人还可以参保。',
  outside: '缴费的那天不在集中参保期里。',
  closed: '缴费的那天，这一年度已经不能缴费。',
}

/** In which phase of the enrolment a resident pays, and what the year costs then. */
export function Enrolment({ resident }: { resident: ResidentEnrolment }) {
  const { phase, from, to, fee, feeAtLeast, basis, undecided } = resident
  return (
    <Block title="居民医保的参保时间和费用" part="part-cost" basis={basis} undecided={undecided}>
      {phase && <p className="answer">{PHASE[phase]}</p>}
      {from && to && (
        <p>
          这段时间从{dateWords(from)}到{dateWords(to)}。
        </p>
      )}
      {from && !to && <p>这段时间从{dateWords(from)}开始。</p>}
      {!from && to && <p>这段时间到{dateWords(to)}为止。</p>}
      {fee !== undefined && <p>这一年度的费：{moneyWords(fee)}。</p>}
      {feeAtLeast !== undefined && <p>这一年度的费：至少{moneyWords(feeAtLeast)}。</p>}
    </Block>
  )
}
