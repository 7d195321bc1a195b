import type { Situation } from '@contract'
import { useMemo, useRef, useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { Skeleton } from '../../components/Skeleton'
import { type Draft, drafts, isUnfinished, newDraft } from '../../interview/draft'
import type { CallError } from '../../services/call'
import { today } from '../../services/clock'
import { advise } from '../../services/consult'
import { handOver } from '../../services/hand-over'
import { go } from '../../services/router'
import { useTask } from '../../services/task'
import { type Change, objection, plan, planOf, withChange } from './change'
import { useComparison } from './comparison'
import { dayChoices } from './days'
import { changesInWords, compare } from './facts'
import { Levers } from './Levers'
import { Table } from './Table'

const NOW = '现在这样'
const NAMES = ['办法一', '办法二'] as const

const AS_IT_IS: Change = {}

interface Props {
  situation: Situation
  /** It is that of a former consultation: answers under way are others. */
  former: boolean
}

/** The present plan beside one or two others, which are changed here and compared at once. */
export function WhatIf({ situation, former }: Props) {
  // the day has a default that one wants to see, and to change from
  const [now] = useState<Situation>(() => ({ ...situation, payOn: situation.payOn ?? today() }))
  const [changes, setChanges] = useState<readonly Change[]>([AS_IT_IS])
  const [place, setPlace] = useState(0)
  const change = changes[place] ?? AS_IT_IS
  const name = NAMES[place] ?? ''
  const head = useRef<HTMLHeadingElement>(null)
  const told = useRef<HTMLParagraphElement>(null)

  const wanted = useMemo(() => {
    const ways = [AS_IT_IS, ...changes]
    return ways.every((way) => objection(now, way) === undefined) ? ways : undefined
  }, [now, changes])
  const { shown, busy, error, retry } = useComparison(wanted, (way) => withChange(now, way))
  // what is against each way, here or where it was asked about; only there one knows from which day on there are rules
  const faults = changes.map((way, index) => objection(now, way) ?? refusalOf(error, index + 1))
  const failure = faults.some((fault) => fault !== undefined) ? undefined : error

  const [taken, setTaken] = useState<Draft>()
  const answer = useTask()
  function take(draft: Draft) {
    setTaken(draft)
    const situation = draft.situation as Situation
    answer.run(
      () => advise(situation, draft.requestId),
      (reply) => {
        if (!former || !isUnfinished()) drafts.save({ ...draft, done: true })
        handOver({ ...reply, situation })
        go.advice(reply.id)
      },
    )
  }

  const [present] = shown?.advices ?? []
  if (!shown || !present)
    return error ? <CallFailed error={error} onRetry={retry} /> : <Skeleton text="正在算现在这样的结果……" />

  const rows = compare(
    shown.advices,
    shown.ways.map((way) => withChange(now, way).payOn ?? today()),
  )
  function news(): string {
    const at = faults[place] === undefined ? faults.findIndex((fault) => fault !== undefined) : place
    const fault = faults[at]
    if (fault !== undefined) return `${at === place ? '这样' : NAMES[at]}不行：${fault.replace(/。$/, '')}。`
    if (error) return `没有算出来，下面还是上一次的结果。${error.message}`
    // while the next answer is on its way, what stands below is of another change
    if (busy || shown?.ways[place + 1] !== change) return '正在重新算……'
    return isChanged(change)
      ? `${name}：${changesInWords(rows, place + 1)}`
      : '还没有改。点一点上面的选项，看看结果怎么变。'
  }
  const isChanged = (way: Change | undefined) => way !== undefined && Object.keys(way).length > 0
  function edit(edited: Change) {
    if (edited === change) return
    // the way that was to be taken is another one now
    answer.forget()
    setChanges(changes.map((way, index) => (index === place ? edited : way)))
  }
  const names = [NOW, ...NAMES].slice(0, shown.ways.length)

  return (
    <>
      {answer.error && taken && <CallFailed error={answer.error} onRetry={() => take(taken)} />}
      <section className="card">
        <h2 ref={head} tabIndex={-1}>
          {`${name}：改成怎么做？`}
        </h2>
        <Levers
          key={place}
          now={now}
          change={change}
          fault={faults[place]}
          joinYear={present.options?.find(({ kind }) => kind === 'resident')?.coverYear}
          employerOwes={present.backPay?.verdict === 'employer-duty'}
          days={dayChoices(today(), now.payOn ?? today(), present)}
          onChange={edit}
        />
        <p ref={told} className="note news" role="status" aria-live="polite" tabIndex={-1}>
          {news()}
        </p>
        {failure?.retryable && (
          <button
            type="button"
            onClick={() => {
              told.current?.focus?.()
              retry()
            }}
          >
            重试
          </button>
        )}
        {changes.length > 1 ? (
          <fieldset className="switch">
            <legend className="sr-only">现在改哪一个</legend>
            {changes.map((_, index) => (
              <button
                type="button"
                key={NAMES[index]}
                className={index === place ? 'on' : ''}
                aria-pressed={index === place}
                onClick={() => setPlace(index)}
              >
                改{NAMES[index]}
              </button>
            ))}
          </fieldset>
        ) : (
          <button
            type="button"
            onClick={() => {
              head.current?.focus?.()
              setChanges([...changes, AS_IT_IS])
              setPlace(changes.length)
            }}
          >
            再加一个办法，一起比
          </button>
        )}
      </section>
      <section>
        <h2>结果比一比</h2>
        <Table
          names={names}
          plans={[plan(now), ...shown.ways.slice(1).map((way) => planOf(now, way))].map(orNothing)}
          rows={rows}
        />
        <p className="hint">这里只是比一比，没有记下来。点「就用」，才会记成一次新的咨询。</p>
        <div className="actions">
          {shown.ways.slice(1).map(
            (way, index) =>
              isChanged(way) && (
                <button
                  type="button"
                  key={NAMES[index]}
                  className="primary"
                  disabled={answer.busy}
                  onClick={() => take(newDraft(withChange(now, way)))}
                >
                  就用{NAMES[index]}
                </button>
              ),
          )}
        </div>
        {answer.busy && <Skeleton text="正在算，请稍等……" />}
      </section>
    </>
  )
}

/** Why the way of that place was refused where it was asked about, in Chinese. */
const refusalOf = (error: CallError | undefined, place: number): string | undefined =>
  error?.issues.find(({ path }) => path.startsWith(`situations.${place}.`))?.message

const orNothing = (lines: readonly string[]) => (lines.length > 0 ? lines : ['跟现在一样'])
