import type { HistoryGetReply, Unknown } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { CallFailed } from '../../../components/CallFailed'
import { arriveAt } from '../../../components/ErrorSummary/arrive'
import { Fold } from '../../../components/Fold'
import { answered, complete, type Draft, drafts, isUnfinished, newDraft, objection } from '../../../interview/draft'
import { matters } from '../../../interview/next'
import { questionOf } from '../../../interview/questions'
import { pastYears } from '../../../interview/years'
import { advise } from '../../../services/consult'
import { useTask } from '../../../services/task'
import { QuestionForm } from '../../interview/QuestionForm'

interface Props {
  consultation: HistoryGetReply
  /** What the last answer given here changed, in words; undefined before there is one. */
  changes: readonly string[] | undefined
  /** The answer that takes the place of this one. */
  onAdvice(consultation: HistoryGetReply): void
}

/** The most decisive of the missing answers, asked on the spot; with it the whole answer is made anew and recorded. */
export function Narrow({ consultation: { situation, advice }, changes, onAdvice }: Props) {
  const [passed, setPassed] = useState<readonly string[]>([])
  const [draft, setDraft] = useState<Draft>()
  // what came last; nothing while the next try is under way
  const [last, setLast] = useState<'changed' | 'passed'>()
  const task = useTask()
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // the field that had the focus is gone
    if (changes || passed.length > 0) arriveAt(said.current, '.changes')
  }, [changes, passed])

  const unknowns = advice.unknowns.filter(({ field }) => !questionOf(field) || matters(situation, field))
  const open = unknowns.filter(({ field }) => !passed.includes(field))
  const first = open.find(({ field }) => questionOf(field))
  const question = first && questionOf(first.field, situation)
  const others = open.filter((unknown) => unknown !== first)

  function ask(current: Draft) {
    const asked = complete(current)
    if (!asked) return
    setDraft(current)
    task.run(
      () => advise(asked, current.requestId),
      (reply) => {
        // answers under way are others than these
        if (!isUnfinished()) drafts.save({ ...current, done: true })
        setLast('changed')
        onAdvice({ ...reply, situation: asked })
      },
    )
  }

  if (unknowns.length === 0 && !changes) return null
  return (
    <section className="card part-narrow">
      <h2 tabIndex={-1}>{open.length > 0 ? '再答一题，答案更准' : '都答完了'}</h2>
      <div ref={said} tabIndex={-1} className="changes" role="status" aria-live="polite">
        {last === 'changed' && changes && <Changes lines={changes} />}
        {last === 'passed' && <p>没关系，这一项先按范围来算。</p>}
      </div>
      {task.error && draft && <CallFailed error={task.error} onRetry={() => ask(draft)} />}
      {first && question && (
        <>
          <h3>{question.title}</h3>
          <p className="hint">{first.effect}</p>
          <QuestionForm
            key={question.field}
            question={question}
            given={undefined}
            years={pastYears(situation)}
            busy={task.busy}
            submit="重新算"
            waiting="正在重新算，请稍等……"
            onAnswer={(value) => {
              const current = answered(newDraft(situation), question.field, value)
              const wrong = objection(current, question.field)
              if (wrong === undefined) ask(current)
              return wrong
            }}
            onTry={() => {
              setLast(undefined)
              setDraft(undefined)
            }}
            onPass={() => {
              setLast('passed')
              setDraft(undefined)
              setPassed([...passed, question.field])
              return undefined
            }}
            onBack={undefined}
          />
        </>
      )}
      {others.length > 0 && <Others unknowns={others} isAll={!first} />}
    </section>
  )
}

function Changes({ lines }: { lines: readonly string[] }) {
  return (
    <div className="note">
      <p className="answer">{lines.length > 0 ? '答案更新了' : '重新算过了，主要的结果没有变。'}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="small">原来的答复还在历史记录里。</p>
    </div>
  )
}

/** What comes later, and what only an office can answer. */
function Others({ unknowns, isAll }: { unknowns: readonly Unknown[]; isAll: boolean }) {
  return (
    <Fold label={isAll ? `还不清楚的（${unknowns.length}项）` : `还有别的也会影响答案（${unknowns.length}项）`}>
      <ul>
        {unknowns.map(({ field, question, effect }) => (
          <li key={field}>
            {question}
            <span className="hint step-channel">{effect}</span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
