import type { Stage, Step } from '@contract'
import { Fold } from '../../../components/Fold'
import type { Ticks } from '../../../services/ticks'
import { Block } from './Block'
import { Checklist } from './Checklist'
import { hearsay } from './hearsay'
import { Progress } from './Progress'
import { together } from './together'

interface StageWords {
  stage: Stage
  title: string
  /** What comes after the payment waits one tap away. */
  later?: boolean
  /** One of its channels is enough. */
  oneOf?: boolean
}

/** The stages in the order of doing. */
export const STAGES: readonly StageWords[] = [
  { stage: 'before', title: '缴费以前' },
  { stage: 'employer', title: '请单位补缴' },
  { stage: 'pay', title: '去缴费', oneOf: true },
  { stage: 'check', title: '查一查缴上了没有', later: true, oneOf: true },
  { stage: 'prevent', title: '以后不再断', later: true },
]

/** What a step is called among the ticks. */
const rowOf = ({ stage, channel = '', text }: Step) => `${stage} ${channel} ${text}`

/** What has to be done, one by one; of several ways of which one is enough, all together are one thing. Good advice is none. */
function tasksOf(steps: readonly Step[]): (readonly Step[])[] {
  return STAGES.filter(({ stage }) => stage !== 'prevent').flatMap(({ stage, oneOf }) => {
    const mine = steps.filter((step) => step.stage === stage)
    return oneOf && mine.length > 0 ? [mine] : mine.map((step) => [step])
  })
}

const isDone = (task: readonly Step[], ticks: Ticks) => task.some((step) => ticks.has(rowOf(step)))

/** So many are said at once. */
const FIRST = 3

/** The first steps that are not done yet. */
export function nextSteps(steps: readonly Step[], ticks: Ticks): Step[] {
  const open = tasksOf(steps).filter((task) => !isDone(task, ticks))
  return open.slice(0, FIRST).flatMap(([step]) => step ?? [])
}

interface Props {
  steps: readonly Step[]
  ticks: Ticks
}

/** What to do, stage by stage, to tick off. */
export function Steps({ steps, ticks }: Props) {
  const tasks = tasksOf(steps)
  return (
    <Block title="接下来怎么做" part="part-todo" {...together(steps)}>
      <Progress verb="已办" done={tasks.filter((task) => isDone(task, ticks)).length} of={tasks.length} />
      <p className="hint">做完一步，就勾一步。勾过的会留在这部手机里。</p>
      {STAGES.map((words) => {
        const mine = steps.filter(({ stage }) => stage === words.stage)
        return mine.length > 0 && <StageSteps key={words.stage} words={words} steps={mine} ticks={ticks} />
      })}
    </Block>
  )
}

/** The steps of one stage; of several ways the first is shown, the others are one tap away. */
function StageSteps({ words: { title, later, oneOf }, steps, ticks }: Props & { words: StageWords }) {
  const isChoice = oneOf && steps.length > 1
  const shown = isChoice && !later ? steps.slice(0, 1) : steps
  const others = steps.slice(shown.length)
  const list = (
    <>
      {isChoice && <p>下面几种办法，用一种就行。</p>}
      <StepList steps={shown} ticks={ticks} />
      {others.length > 0 && (
        <Fold label={`换一种办法（还有${others.length}种）`} about={title}>
          <StepList steps={others} ticks={ticks} />
        </Fold>
      )}
    </>
  )
  if (later)
    return (
      <Fold heading label={`${title}（${steps.length}条）`}>
        {list}
      </Fold>
    )
  return (
    <>
      <h3>{title}</h3>
      {list}
    </>
  )
}

/** Steps, each with where it is done and what it is good for; its small steps are one tap away. */
function StepList({ steps, ticks }: Props) {
  return (
    <ol className="plain">
      {steps.map((step) => {
        const { text, why, channel, items, basis } = step
        const row = rowOf(step)
        const hint = [channel && `在哪办：${channel}。`, why].filter(Boolean).join('')
        return (
          <li key={row}>
            <Checklist
              legend={text}
              rows={[{ row, label: text, mark: hearsay(basis), ...(hint && { hint }) }]}
              ticks={ticks}
            />
            {items && (
              <Fold label={`一步一步看（${items.length}步）`} about={text}>
                <div className="small-steps">
                  <Checklist
                    legend={text}
                    rows={items.map((label) => ({ row: `${row} ${label}`, label }))}
                    ticks={ticks}
                  />
                </div>
              </Fold>
            )}
          </li>
        )
      })}
    </ol>
  )
}
