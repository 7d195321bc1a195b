import type { PropsWithChildren } from 'react'

interface Props {
  /** What is being waited for, in words. */
  text: string
}

/** Shown while something is on its way: words for everybody, grey bars for the eye; children draw what will stand there. */
export function Skeleton({ text, children }: PropsWithChildren<Props>) {
  return (
    <div role="status" aria-live="polite">
      <p className="muted">{text}</p>
      <div aria-hidden="true">
        {children ?? (
          <>
            <div className="skeleton" />
            <div className="skeleton" />
          </>
        )}
      </div>
    </div>
  )
}
