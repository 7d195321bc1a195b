interface Props {
  /** What is being waited for, in words. */
  text: string
}

/** Shown while something is on its way: words for everybody, grey bars for the eye. */
export function Skeleton({ text }: Props) {
  return (
    <div role="status" aria-live="polite" className="loading">
      <p className="muted">{text}</p>
      <div className="skeleton" aria-hidden="true" />
      <div className="skeleton" aria-hidden="true" />
    </div>
  )
}
