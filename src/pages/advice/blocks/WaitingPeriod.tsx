import type { Basis, Waiting } from '@contract'
import { countWords, percentWords, waitUnit, waitWords } from '../words'
import { Block } from './Block'

interface Props {
  waiting: Waiting
  basis: readonly Basis[]
}

/** How long to wait, of what the wait is made, and what is paid meanwhile. */
export function WaitingPeriod({ waiting, basis }: Props) {
  const { fixed, variable, repaired, ratio, max } = waiting
  const unit = waitUnit(waiting)
  return (
    <Block title="等待期" basis={basis}>
      <p className="answer">{waitWords(waiting)}</p>
      {(fixed !== undefined || variable !== undefined || repaired !== undefined) && (
        <ul>
          {fixed !== undefined && <li>固定等待期：{countWords(fixed, unit)}（缩短不了）</li>}
          {variable !== undefined && <li>变动等待期：{countWords(variable, unit)}（断保越久越长）</li>}
          {repaired !== undefined && <li>补缴后缩短：{countWords(repaired, unit)}</li>}
        </ul>
      )}
      {ratio !== undefined && max !== 0 && (
        <p>{ratio === 0 ? '等待期里看病，医保不报销。' : `等待期里看病，按正常待遇的${percentWords(ratio)}报销。`}</p>
      )}
    </Block>
  )
}
