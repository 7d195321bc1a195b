interface Props {
  /** What was done with them: 「已办」. */
  verb: string
  done: number
  of: number
}

/** How many of a list are done: said again whenever one is ticked, and drawn. */
export function Progress({ verb, done, of }: Props) {
  if (of === 0) return null
  return (
    <div className="progress">
      <p className="answer" role="status" aria-live="polite">{`${verb} ${done}/${of}`}</p>
      <div className="progress-bar" aria-hidden="true">
        <div className="progress-done" style={{ width: `${(done / of) * 100}%` }} />
      </div>
    </div>
  )
}
