import { type Benefits, type Day as CalendarDay, coverBounds, type Step, type Summary } from '@contract'
import { weakMark } from '../../../components/Basis/words'
import { Day } from '../../../components/Timeline/Day'
import type { Ticks } from '../../../services/ticks'
import { showPart } from '../jump'
import { Block } from './Block'
import { hearsay } from './hearsay'
import { Sentences } from './Sentences'
import { nextSteps } from './Steps'
import { together } from './together'

interface Props {
  summary: Summary
  benefits: Benefits | undefined
  /** The day of payment. */
  payOn: CalendarDay
  steps: readonly Step[]
  ticks: Ticks
}

/** The answer in one sentence, the first day with benefits, large, and what to do first. */
export function Verdict({ summary, benefits, payOn, steps, ticks }: Props) {
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
            {coverBounds(startsOn, benefits.retroactive, payOn).map(({ label, day }) => (
              <span key={label} className="start-line">
                {day && label && <span className="start-label">{label}</span>}
                {day ? <Day day={day} /> : label}
              </span>
            ))}
          </p>
        </>
      )}
      {undecided && <p className="note warn">还不能确定：{undecided}</p>}
      <Sentences lines={summary.lines} />
      {first.length > 0 && (
        <>
          <h3>接下来先做</h3>
          <ol>
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
