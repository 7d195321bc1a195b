import { useEffect, useRef, useState } from 'react'

/** Something that is asked once more before it is done. */
export function useAskedAgain() {
  const [asking, ask] = useState(false)
  const question = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef(asking)
  // the focus follows the question, and comes back from it
  useEffect(() => {
    if (asking !== asked.current) (asking ? question : button).current?.focus?.()
    asked.current = asking
  }, [asking])
  return {
    /** True while the question stands there. */
    asking,
    ask,
    /** The question. */
    question,
    /** The button that leads to it. */
    button,
  }
}
