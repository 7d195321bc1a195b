import type { Stage, Step } from '@contract'
import { Fold } from '../../../components/Fold'
import type { Ticks } from '../../../services/ticks'
import { Block } from './Block'
import { Checklist } from './Checklist'
import { together } from './together'

/** The stages in the order of doing; `later`: what comes after the payment waits one tap away; `oneOf`: one channel is enough. */
const STAGES: readonly { stage: Stage; title: string; later?: boolean; oneOf?: boolean }[] = [
  { stage: 'before', title: '缴费以前' },
  { stage: 'employer', title: '请单位补缴' },
  { stage: 'pay', title: '去缴费', oneOf: true },
  { stage: 'check', title: '查一查缴上了没有', later: true, oneOf: true },
  { stage: 'prevent', title: '以后不再断', later: true },
]

interface Props {
  steps: readonly Step[]
  ticks: Ticks
}

/** What to do, stage by stage, to tick off. */
export function Steps({ steps, ticks }: Props) {
  const numbered = steps.map((step, place) => ({ ...step, list: `step-${place}` }))
  return (
    <Block title="接下来怎么做" {...together(steps)}>
      <p className="hint">做完一步，就勾一步。勾过的会留在这部手机里。</p>
      {STAGES.map(({ stage, title, later, oneOf }) => {
        const mine = numbered.filter((step) => step.stage === stage)
        if (mine.length === 0) return null
        const channels = new Set(mine.flatMap(({ channel }) => channel ?? []))
        const list = (
          <>
            {oneOf && channels.size > 1 && <p>下面几种办法，用一种就行。</p>}
            <ol className="plain">
              {mine.map((step) => (
                <StepRow key={step.list} step={step} ticks={ticks} />
              ))}
            </ol>
          </>
        )
        return later ? (
          <Fold key={stage} label={`${title}（${mine.length}条）`}>
            {list}
          </Fold>
        ) : (
          <div key={stage}>
            <h3>{title}</h3>
            {list}
          </div>
        )
      })}
    </Block>
  )
}

/** One step, where it is done, what it is good for; its small steps are one tap away. */
function StepRow({ step, ticks }: { step: Step & { list: string }; ticks: Ticks }) {
  const { text, why, channel, items, list } = step
  const hint = [channel && `在哪办：${channel}。`, why].filter(Boolean).join('')
  return (
    <li>
      <Checklist list={list} legend={text} rows={[{ label: text, ...(hint && { hint }) }]} ticks={ticks} />
      {items && (
        <Fold label={`一步一步看（${items.length}步）`} about={text}>
          <div className="small-steps">
            <Checklist list={`${list}-items`} legend={text} rows={items.map((label) => ({ label }))} ticks={ticks} />
          </div>
        </Fold>
      )}
    </li>
  )
}
