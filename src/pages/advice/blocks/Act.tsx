import { useState } from 'react'

interface Props {
  label: string
  /** What a screen reader calls it, where the label alone does not tell it from another. */
  name?: string
  /** Does it, and gives what there is to say about it. */
  work(): Promise<string>
}

/** A button that says underneath what came of it. */
export function Act({ label, name, work }: Props) {
  const [said, setSaid] = useState('')
  const act = () => {
    // the same words once more are heard once more
    setSaid('')
    return work().then(setSaid)
  }
  return (
    <div className="act">
      <button type="button" aria-label={name} onClick={act}>
        {label}
      </button>
      <p className="small" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
