import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { PageShell } from '../../components/PageShell'
import { Skeleton } from '../../components/Skeleton'
import { type Answer, answerTo } from '../../interview/answer'
import { answered, complete, type Draft, drafts, newDraft, objection, openRequired } from '../../interview/draft'
import { nextQuestion, previousQuestion } from '../../interview/next'
import { questionOf } from '../../interview/questions'
import { preview } from '../../services/consult'
import { go, params } from '../../services/router'
import { useTask } from '../../services/task'
import { QuestionForm } from './QuestionForm'

/** The question that the address names, if it names one of ours. */
const named = () => questionOf(params('field').field ?? '')?.field

/** True when one answer is to be changed or added, and the answers come next. */
const changing = () => params('change').change !== undefined

const kept = () => drafts.load() ?? newDraft()

/**
 * One question at a time. On the web each has an address of its own, so that the browser's back button leads to the
 * question before; in WeChat, which keeps ten pages only, one page shows them all.
 */
export default function InterviewPage() {
  const [draft, setDraft] = useState(kept)
  const [field, setField] = useState<string | undefined>(() => openRequired(draft) ?? named())
  const next = useTask()
  const question = questionOf(field ?? '')

  useDidShow(() => {
    const current = kept()
    setDraft(current)
    if (process.env.TARO_ENV === 'h5' && !openRequired(current)) setField(named() ?? field)
    if (!field) findNext(current)
  })

  function findNext(current: Draft) {
    const situation = complete(current)
    if (!situation) return show(openRequired(current))
    next.run(
      () => preview([situation]),
      ([advice]) => show(nextQuestion(current, advice?.unknowns ?? [])),
    )
  }

  function show(to: string | undefined) {
    if (to === undefined) return field ? go.answers() : go.answersInstead()
    if (process.env.TARO_ENV === 'h5' && field) return go.question(to)
    setField(to)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  function goOn(current: Draft) {
    drafts.save(current)
    setDraft(current)
    // another scheme asks other questions
    if (changing() && field !== 'insurance') go.answersInstead()
    else findNext(current)
  }

  function answer(given: Answer | undefined): string | undefined {
    const current = answered(draft, field ?? '', given)
    const wrong = objection(current, field ?? '')
    if (wrong === undefined) goOn(current)
    return wrong
  }

  // who came to change one answer goes back by 返回, to the answers
  const before = changing() ? undefined : previousQuestion(draft, field ?? '')
  const goBack = process.env.TARO_ENV === 'h5' ? go.previousQuestion : setField
  const thisYear = new Date().getFullYear()
  const coverYear = draft.situation.resident?.coverYear ?? thisYear + 1

  return (
    <PageShell title={question?.title ?? '回答问题'}>
      {next.error && (
        <CallFailed error={next.error} onRetry={() => findNext(draft)}>
          {next.error.retryable && (
            <button type="button" onClick={go.answers}>
              先看现在的结果
            </button>
          )}
        </CallFailed>
      )}
      {question ? (
        <QuestionForm
          key={field}
          question={question}
          given={answerTo(draft.situation, question.field)}
          years={Array.from({ length: YEARS_SHOWN }, (_, index) => coverYear - YEARS_SHOWN + index)}
          busy={next.busy}
          onAnswer={answer}
          onPass={() => answer(undefined)}
          onBack={before === undefined ? undefined : () => goBack(before)}
        />
      ) : (
        next.busy && <Skeleton text="正在看还需要问什么……" />
      )}
    </PageShell>
  )
}

/** How many past years one can look through. */
const YEARS_SHOWN = 6
