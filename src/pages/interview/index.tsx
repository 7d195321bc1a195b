import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { PageShell } from '../../components/PageShell'
import { rememberPlace } from '../../components/RegionPicker/recent'
import { Skeleton } from '../../components/Skeleton'
import { type Answer, answerTo } from '../../interview/answer'
import {
  answered,
  complete,
  type Draft,
  drafts,
  newDraft,
  objection,
  openRequired,
  previewed,
} from '../../interview/draft'
import { nextQuestion, placeOf, previousQuestion } from '../../interview/next'
import { planOf } from '../../interview/purposes'
import { questionOf } from '../../interview/questions'
import { pastYears } from '../../interview/years'
import { missingIn } from '../../services/consult'
import { go, params } from '../../services/router'
import { useTask } from '../../services/task'
import { QuestionForm } from './QuestionForm'

/** Another scheme, and another purpose, ask other questions. */
const OPENS: readonly string[] = ['insurance', 'purpose']

/** The question that the address names, if it names one of ours. */
const named = () => questionOf(params('field').field ?? '')?.field

/** True of a question whose answer is to be changed or added, and the answers come next. */
const isChanged = (field: string | undefined) => field === named() && params('change').change !== undefined

const kept = () => drafts.load() ?? newDraft()

/** The question to show: the one that the address names, but before it was asked not without what nothing works without. */
function fieldOf(draft: Draft): string | undefined {
  const field = named()
  return field && (field === 'purpose' || draft.asked.includes(field)) ? field : (openRequired(draft) ?? field)
}

/**
 * One question at a time. On the web each has an address of its own, so that the browser's back button leads to the
 * question before; in WeChat, which keeps ten pages only, one page shows them all.
 */
export default function InterviewPage() {
  const [draft, setDraft] = useState(kept)
  const [field, setField] = useState(() => fieldOf(draft))
  const next = useTask()
  const ahead = useTask()
  const question = questionOf(field ?? '', draft.situation)
  const { about } = planOf(draft.situation)
  const changing = isChanged(field)

  useDidShow(() => {
    const current = kept()
    setDraft(current)
    // what failed before one left may be over
    next.forget()
    if (process.env.TARO_ENV === 'h5') setField(fieldOf(current) ?? field)
    if (field) lookAhead(current, field)
    else findNext(current)
  })

  function keep(current: Draft) {
    drafts.save(current)
    setDraft(current)
  }

  /**
   * Goes on without waiting when the next question is known: a required one, or the most decisive of those that the last
   * preview missed. That preview may be older than the last answers, and a question that they made needless is then asked
   * all the same; its answer is a true one and changes nothing. Where that would be frequent — after an answer that decides
   * what else matters — and where nothing open is known, a preview is waited for; if it cannot be had, what is known goes on.
   */
  function findNext(current: Draft, after?: string) {
    const known = nextQuestion(current)
    const situation = complete(current)
    if (!situation || current.fresh || (known && !questionOf(after ?? '')?.branches)) return show(known, current)
    next.run(
      () => missingIn(situation).catch((failure) => (known && failure.retryable ? undefined : Promise.reject(failure))),
      (missing) => {
        const latest = kept()
        // another answer was given meanwhile
        if (latest.requestId !== current.requestId) return
        const told = missing ? previewed(latest, missing) : latest
        keep(told)
        show(nextQuestion(told), told)
      },
    )
  }

  /** While a question is read: what the answers so far leave open, so that the question after it is known. */
  function lookAhead(current: Draft, at: string) {
    ahead.forget()
    const situation = complete(current)
    if (!situation || current.fresh || isChanged(at)) return
    ahead.run(
      () => missingIn(situation),
      (missing) => {
        const latest = kept()
        if (latest.requestId === current.requestId) keep(previewed(latest, missing))
      },
    )
  }

  function show(to: string | undefined, current: Draft) {
    if (to === undefined) return field && !changing ? go.answers() : go.answersInstead()
    if (process.env.TARO_ENV === 'h5' && field) return go.question(to)
    setField(to)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    lookAhead(current, to)
  }

  function answer(given: Answer | undefined): string | undefined {
    const current = answered(kept(), field ?? '', given)
    const wrong = objection(current, field ?? '')
    if (wrong !== undefined) return wrong
    keep(current)
    if (question?.kind === 'region' && given !== undefined) rememberPlace(String(given))
    if (changing && !OPENS.includes(field ?? '')) go.answersInstead()
    else findNext(current, field)
    return undefined
  }

  // who came to change one answer goes back by 返回, to the answers
  const before = changing ? undefined : previousQuestion(draft, field ?? '')
  const goBack = process.env.TARO_ENV === 'h5' ? go.previousQuestion : setField
  const given = question && answerTo(draft.situation, question.field)
  const typing = draft.typing?.field === field ? draft.typing?.value : undefined

  return (
    <PageShell title={question?.title ?? '回答问题'}>
      {next.error && (
        <CallFailed error={next.error} onRetry={() => findNext(draft)}>
          {next.error.retryable && (
            <button type="button" onClick={go.answers}>
              先核对已经填的
            </button>
          )}
        </CallFailed>
      )}
      {question ? (
        <div>
          {!changing && <p className="muted small">第 {placeOf(draft, question.field)} 个问题</p>}
          {about && <p className="note small">{about}</p>}
          {ahead.error?.retryable && !next.error && (
            <p className="note warn small" role="status">
              现在得不到回复，可以接着答。您填的都还在。
            </p>
          )}
          <QuestionForm
            key={field}
            question={question}
            given={given ?? typing}
            years={pastYears(draft.situation)}
            busy={next.busy}
            onAnswer={answer}
            onValue={(value) =>
              drafts.save({ ...kept(), typing: value === undefined ? undefined : { field: question.field, value } })
            }
            onPass={() => answer(undefined)}
            onBack={before === undefined ? undefined : () => goBack(before)}
          />
        </div>
      ) : (
        next.busy && <Skeleton text="正在看还需要问什么……" />
      )}
    </PageShell>
  )
}
