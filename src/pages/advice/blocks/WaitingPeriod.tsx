import { type Benefits, countWords, shareWords, type Waiting, waitUnit, waitWords } from '@contract'

interface Props {
  waiting: Waiting
  /** What the wait is part of. */
  benefits: Benefits
}

const untilWords = (until: NonNullable<Benefits['ratioUntil']>) =>
  until === 'wait-end' ? '等待期过完，按正常待遇报销。' : `连续缴满${until}个月以后，按正常待遇报销。`

/** How long to wait, of what the wait is made, and what is paid meanwhile. */
export function WaitingPeriod({ waiting, benefits: { ratioUntil, capRatio } }: Props) {
  const { fixed, variable, repaired, ratio, max } = waiting
  const unit = waitUnit(waiting)
  return (
    <>
      <h3>等待期</h3>
      <p className="answer">{waitWords(waiting)}</p>
      {(fixed !== undefined || variable !== undefined || repaired !== undefined) && (
        <ul>
          {fixed !== undefined && <li>固定等待期：{countWords(fixed, unit)}</li>}
          {variable !== undefined && <li>变动等待期：{countWords(variable, unit)}</li>}
          {repaired !== undefined && <li>补缴后缩短：{countWords(repaired, unit)}</li>}
        </ul>
      )}
      {ratio !== undefined && max !== 0 && (
        <p>{ratio === 0 ? '等待期里看病，医保不报销。' : `等待期里看病，按正常待遇的${shareWords(ratio)}报销。`}</p>
      )}
      {ratioUntil !== undefined && <p>{untilWords(ratioUntil)}</p>}
      {capRatio !== undefined && <p>刚接上的这段时间，一年最多能报的钱是正常的{shareWords(capRatio)}。</p>}
    </>
  )
}
