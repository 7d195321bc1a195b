import { useState } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { Skeleton } from '../../components/Skeleton'
import type { Answer } from '../../interview/answer'
import type { Question } from '../../interview/questions'
import { TYPED } from '../../interview/typed'
import { Control } from './Control'

interface Props {
  question: Question
  /** The answer that was given before; undefined when there is none. */
  given: Answer | undefined
  years: readonly number[]
  /** True while we look for the next question. */
  busy: boolean
  /** Keeps the answer and goes on, or says in Chinese why it cannot be kept. */
  onAnswer(answer: Answer): string | undefined
  /** 不清楚: goes on without an answer. */
  onPass(): void
  /** To the question before; undefined on the first. */
  onBack: (() => unknown) | undefined
}

/** Why it is asked, the field, and the ways on from here. */
export function QuestionForm({ question, given, years, busy, onAnswer, onPass, onBack }: Props) {
  const [value, setValue] = useState(given)
  const [error, setError] = useState<string>()
  // a new key for every try, so that the same mistake made twice is announced twice
  const [tries, setTries] = useState(0)

  function submit() {
    const answer = understood(question, value)
    setError(answer.ok ? onAnswer(answer.value) : answer.wrong)
    setTries(tries + 1)
  }

  return (
    <div>
      {error && (
        <ErrorSummary key={tries} title="还差一点">
          <p>{error}</p>
        </ErrorSummary>
      )}
      <p>{question.why}</p>
      {question.hint && <p className="hint">{question.hint}</p>}
      <Form submit="下一步" busy={busy} onSubmit={submit}>
        <Control question={question} value={value} years={years} error={error} onValue={setValue} />
        {question.unsure && <p className="note small">{question.unsure}</p>}
      </Form>
      {busy && <Skeleton text="正在看还需要问什么……" />}
      <div className="actions">
        {!question.unsure && (
          <button type="button" className="pass" disabled={busy} onClick={onPass}>
            不清楚
          </button>
        )}
        {onBack && (
          <button type="button" className="quiet previous" disabled={busy} onClick={onBack}>
            上一步
          </button>
        )}
      </div>
    </div>
  )
}

/** What was chosen or typed, as an answer; or what is wrong with it, in Chinese. */
function understood(question: Question, value: Answer | undefined): { ok: true; value: Answer } | Wrong {
  switch (question.kind) {
    case 'region':
    case 'choice':
      return value === undefined ? { ok: false, wrong: '请选一项' } : { ok: true, value }
    case 'multi':
    case 'years':
      return value === undefined ? { ok: false, wrong: '请选一项或几项' } : { ok: true, value }
    default: {
      const { read, wrong } = TYPED[question.kind]
      const answer = read(String(value ?? ''))
      return answer === undefined ? { ok: false, wrong } : { ok: true, value: answer }
    }
  }
}

interface Wrong {
  ok: false
  wrong: string
}
