import type { PropsWithChildren } from 'react'

interface Props {
  /** What is not there, and why that is all right. */
  text: string
}

/** Nothing to show yet; its children say what to do instead. */
export function EmptyState({ text, children }: PropsWithChildren<Props>) {
  return (
    <section className="card empty">
      <p>{text}</p>
      {children}
    </section>
  )
}
