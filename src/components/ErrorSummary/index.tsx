import { type PropsWithChildren, useEffect, useRef } from 'react'
import { arriveAt } from './arrive'

interface Props {
  title: string
}

/** What is wrong, on top of the page, spoken at once and taking the focus; its children say what to do. */
export function ErrorSummary({ title, children }: PropsWithChildren<Props>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => arriveAt(box.current, '.summary'), [])
  return (
    <div ref={box} className="note danger summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
