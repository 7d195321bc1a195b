import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { EmptyState } from '../../components/EmptyState'
import { PageShell } from '../../components/PageShell'
import { Skeleton } from '../../components/Skeleton'
import { StartOver } from '../../components/StartOver'
import { answerTo, inWords } from '../../interview/answer'
import { answeredIn, complete, type Draft, drafts } from '../../interview/draft'
import { nextQuestion } from '../../interview/next'
import { labelOf, type Question, questionOf } from '../../interview/questions'
import { topicsLeft } from '../../interview/topics'
import { advise } from '../../services/consult'
import { handOver } from '../../services/hand-over'
import { go } from '../../services/router'
import { useTask } from '../../services/task'
import './index.css'

/** All answers, to check and to change, and the way to the advice. */
export default function AnswersPage() {
  const [draft, setDraft] = useState(() => drafts.load())
  const advice = useTask()
  useDidShow(() => {
    setDraft(drafts.load())
    // what failed before one left may be over
    advice.forget()
  })
  const situation = draft && complete(draft)

  if (!draft || !situation)
    return (
      <PageShell title="核对您的回答">
        <EmptyState text="还没有要核对的回答。先回答几个问题吧。">
          <button type="button" className="primary" onClick={go.interview}>
            去回答
          </button>
        </EmptyState>
      </PageShell>
    )

  const ask = () =>
    advice.run(
      () => advise(situation, draft.requestId),
      (reply) => {
        // another answer was given meanwhile
        if (drafts.load()?.requestId !== draft.requestId) return
        drafts.save({ ...draft, done: true })
        handOver({ ...reply, situation })
        go.advice(reply.id)
      },
    )

  function startOver() {
    drafts.clear()
    go.interview()
  }

  const topics = topicsLeft(draft)
  const open = nextQuestion(draft)
  return (
    <PageShell title="核对您的回答">
      {advice.error && <CallFailed error={advice.error} onRetry={ask} />}
      <p>看看填得对不对。要改哪一项，就点后面的「更改」。</p>
      {open && (
        <div className="note">
          <p>还有问题没有问完，答了结果会更准。</p>
          <button type="button" onClick={() => go.question(open)}>
            接着回答
          </button>
        </div>
      )}
      <dl className="card answers">
        {rowsOf(draft).map((question) => {
          const answer = answerTo(draft.situation, question.field)
          return (
            <div className="answer-row" key={question.field}>
              <dt className="muted">{labelOf(question)}</dt>
              <dd>{answer === undefined ? unanswered(question) : inWords(question, answer)}</dd>
              <dd>
                <button type="button" className="quiet" onClick={() => go.change(question.field)}>
                  更改<span className="sr-only">{labelOf(question)}</span>
                </button>
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="actions">
        <button type="button" className="primary submit" disabled={advice.busy} onClick={ask}>
          看结果
        </button>
        <button type="button" onClick={() => go.whatIf()}>
          比一比别的做法
        </button>
      </div>
      {advice.busy && <Skeleton text="正在算，请稍等……" />}
      {topics.length > 0 && (
        <section>
          <h2>还想一起知道别的吗？</h2>
          <p className="muted">点一项，再多答几个问题。不需要的不用管。</p>
          <div className="actions topics">
            {topics.map(({ name, fields: [first] }) => (
              <button key={name} type="button" onClick={() => go.question(first)}>
                {name}
              </button>
            ))}
          </div>
        </section>
      )}
      <div className="actions">
        <StartOver asks={() => true} className="quiet" onStart={startOver} />
      </div>
    </PageShell>
  )
}

/** What was asked, in that order, and the day of payment, which has a default worth knowing. */
function rowsOf(draft: Draft): Question[] {
  const fields = new Set([...answeredIn(draft), 'payOn'])
  return [...fields].flatMap((field) => questionOf(field, draft.situation) ?? [])
}

const unanswered = ({ field, pass = '不清楚' }: Question) => (field === 'payOn' ? '没有填，按今天算' : pass)
