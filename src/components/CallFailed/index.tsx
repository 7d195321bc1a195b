import type { PropsWithChildren } from 'react'
import { questionAt } from '../../interview/questions'
import type { CallError } from '../../services/call'
import { go } from '../../services/router'
import { ErrorSummary } from '../ErrorSummary'

interface Props {
  error: CallError
  /** Does the same call again; its button shows when that may help. */
  onRetry(): void
}

/** A call that failed: why, the answers that were refused with the way to each, 重试, and what else one can do as children. */
export function CallFailed({ error, onRetry, children }: PropsWithChildren<Props>) {
  return (
    <ErrorSummary title="没有成功">
      <p>{error.message}</p>
      {error.issues.length > 0 && (
        <ul className="plain">
          {error.issues.map(({ path, message }) => {
            const question = questionAt(path)
            return (
              <li key={path}>
                {message}
                {question && (
                  <button type="button" className="quiet" onClick={() => go.change(question.field)}>
                    去修改「{question.title}」
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <div className="actions">
        {error.retryable && (
          <button type="button" className="primary" onClick={onRetry}>
            重试
          </button>
        )}
        {children}
      </div>
    </ErrorSummary>
  )
}
