import { type ReactNode, useRef, useState } from 'react'

interface Props<T> {
  items: readonly T[]
  /** How many are shown at first, and how many more at a time. */
  size: number
  /** What they are, so that one button is told from another. */
  what: string
  /** One of them, as a row with its key. */
  children(item: T): ReactNode
}

/** A list that shows its beginning, and more of it on demand. */
export function Listed<T>({ items, size, what, children }: Props<T>) {
  const [shown, setShown] = useState(size)
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const rest = items.length - shown

  function more() {
    const opened = Math.min(size, rest)
    setShown(shown + opened)
    setSaid(`又打开了${opened}条`)
    // the button that had the focus is about to go
    if (opened === rest) status.current?.focus?.({ preventScroll: true })
  }
  return (
    <div>
      <ul className="plain">{items.slice(0, shown).map(children)}</ul>
      <p ref={status} className="sr-only" role="status" tabIndex={-1}>
        {said}
      </p>
      {rest > 0 && (
        <button type="button" onClick={more}>
          更多{what}（还有{rest}条）
        </button>
      )}
    </div>
  )
}
