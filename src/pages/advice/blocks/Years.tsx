import type { Continuity } from '@contract'
import { FoldedBlock } from './Block'

const KEPT = '职工医保的年限不会清零。以前缴过的一直累计。'

const CONTINUOUS: Record<Continuity['continuous'], string> = {
  kept: '连续缴费年限接着算。',
  reset: '连续缴费年限从头算。',
  depends: '连续缴费年限能不能接着算，现在还不能确定。',
}

const TREATED: Record<NonNullable<Continuity['treatedAs']>, string> = {
  continuous: '当地把您当作连续参保。',
  first: '当地把您当作第一次参保。',
  left: '当地把您当作退出后重新参保。',
}

/** What becomes of the years that were paid. */
export function Years({ continuity }: { continuity: Continuity }) {
  const { cumulative, continuous, treatedAs, basis, undecided } = continuity
  return (
    <FoldedBlock
      title="年限会不会清零"
      gist={cumulative ? KEPT : CONTINUOUS[continuous]}
      basis={basis}
      undecided={undecided}
    >
      {cumulative && <p>{CONTINUOUS[continuous]}</p>}
      {treatedAs && <p>{TREATED[treatedAs]}</p>}
    </FoldedBlock>
  )
}
