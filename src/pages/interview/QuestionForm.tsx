import { useRef, useState } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary'
import { arriveAt } from '../../components/ErrorSummary/arrive'
import { Form } from '../../components/Form'
import { Skeleton } from '../../components/Skeleton'
import type { Answer } from '../../interview/answer'
import type { Question } from '../../interview/questions'
import { HOW } from '../../interview/typed'
import { understood } from '../../interview/understood'
import { Control } from './Control'
import './question.css'

interface Props {
  question: Question
  /** The answer that was given before; undefined when there is none. */
  given: Answer | undefined
  years: readonly number[]
  /** True while what comes after the answer is on its way. */
  busy: boolean
  /** What the button says that hands the answer in. */
  submit?: string
  /** What one waits for meanwhile, in words. */
  waiting?: string
  /** Keeps the answer and goes on, or says in Chinese why it cannot be kept. */
  onAnswer(answer: Answer): string | undefined
  /** The answer is handed in, whatever comes of it. */
  onTry?(): void
  /** What is chosen or typed so far, with every change. */
  onValue?(value: Answer | undefined): void
  /** Goes on without an answer, or says in Chinese why that cannot be. */
  onPass(): string | undefined
  /** To the question before; undefined on the first. */
  onBack: (() => unknown) | undefined
}

/** Why it is asked, the field, and the ways on from here. */
export function QuestionForm({
  question,
  given,
  years,
  busy,
  submit: submitWords = '下一步',
  waiting = '正在看还需要问什么……',
  onAnswer,
  onTry,
  onValue,
  onPass,
  onBack,
}: Props) {
  const [value, setValue] = useState(given)
  const [error, setError] = useState<string>()
  // a new key for every try, so that the same mistake made twice is announced twice
  const [tries, setTries] = useState(0)
  const field = useRef<HTMLDivElement>(null)

  const hint = [question.hint, HOW[question.kind]].join('')

  function tell(wrong: string | undefined) {
    setError(wrong)
    setTries(tries + 1)
  }
  function submit() {
    onTry?.()
    const answer = understood(question, value)
    tell(answer.ok ? onAnswer(answer.value) : answer.wrong)
  }

  return (
    <div>
      {error && (
        <ErrorSummary key={tries} title="还差一点">
          <button
            type="button"
            className="quiet to-field"
            onClick={() =>
              arriveAt(field.current?.querySelector?.<HTMLElement>('input, button') ?? null, '.answer-field')
            }
          >
            {error}
          </button>
        </ErrorSummary>
      )}
      <p>{question.why}</p>
      {hint && <p className="hint">{hint}</p>}
      <Form submit={submitWords} busy={busy} onSubmit={submit}>
        <div ref={field} className="answer-field">
          <Control
            question={question}
            value={value}
            years={years}
            error={error}
            onValue={(now) => {
              setValue(now)
              onValue?.(now)
            }}
          />
        </div>
        {question.unsure && <p className="note small">{question.unsure}</p>}
      </Form>
      {busy && <Skeleton text={waiting} />}
      <div className="actions">
        {!question.unsure && (
          <button type="button" className="pass" disabled={busy} onClick={() => tell(onPass())}>
            {question.pass ?? '不清楚'}
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
