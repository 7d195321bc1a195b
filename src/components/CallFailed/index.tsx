import { askedAt, type Issue, QUESTION_WORDS } from '@contract'
import type { PropsWithChildren } from 'react'
import { go } from '../../services/router'
import { ErrorSummary } from '../ErrorSummary'

/** Why a call failed, in Chinese, and which answers were refused. */
interface Failed {
  message: string
  retryable: boolean
  issues: readonly Issue[]
}

interface Props {
  error: Failed
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
            const field = askedAt(path)
            return (
              <li key={path}>
                {message}
                {field && (
                  <button type="button" className="quiet" onClick={() => go.change(field)}>
                    去修改「{QUESTION_WORDS[field]}」
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
