import type { Benefits, Step, Summary } from '@contract'
import { weakMark } from '../../../components/Basis/words'
import { Day } from '../../../components/Timeline/Day'
import { startBounds } from '../../../components/Timeline/days'
import type { Ticks } from '../../../services/ticks'
import { showPart } from '../jump'
import { Block } from './Block'
import { hearsay } from './hearsay'
import { nextSteps } from './Steps'
import { together } from './together'

interface Props {
  summary: Summary
  benefits: Benefits | undefined
  steps: readonly Step[]
  ticks: Ticks
}

/** The answer in one sentence, the first day with benefits, large, and what to do first. */
export function Verdict({ summary, benefits, steps, ticks }: Props) {
  const startsOn = benefits?.startsOn
  const { basis, undecided } = together(benefits ? [summary, benefits] : [summary])
  const mark = weakMark(benefits?.basis ?? [])
  const first = nextSteps(steps, ticks)
  return (
    <Block title={summary.title} name="结论" part="part-verdict" headed={summary.basis} basis={basis}>
      {startsOn && (
        <>
          <h3>
            从哪天起有保障
            {startsOn.latest !== startsOn.earliest && <span className="badge block-mark">还没确定</span>}
            {mark && <span className="badge block-mark">{mark}</span>}
          </h3>
          <p className="start-date">
            {startBounds(startsOn).map(({ label, day }) => (
              <span key={label} className="start-line">
                {label && <span className="start-label">{label}</span>}
                <Day day={day} />
              </span>
            ))}
          </p>
        </>
      )}
      {undecided && <p className="note warn">还不能确定：{undecided}</p>}
      {summary.lines.length > 0 && (
        <ul>
          {summary.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {first.length > 0 && (
        <>
          <h3>接下来先做</h3>
          <ol className="first-steps">
            {first.map(({ text, channel, basis }) => (
              <li key={text}>
                {text}
                {hearsay(basis) && <span className="badge block-mark">{hearsay(basis)}</span>}
                {channel && <span className="hint step-channel">{channel}</span>}
              </li>
            ))}
          </ol>
          <button type="button" className="quiet" onClick={(event) => showPart(event.currentTarget, 'part-todo')}>
            看全部步骤
          </button>
        </>
      )}
    </Block>
  )
}
