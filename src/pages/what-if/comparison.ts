import type { Advice, Situation } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { CallError } from '../../services/call'
import { preview } from '../../services/consult'

/** How long to wait for the next tap or letter before asking, in milliseconds. */
const REST = 300

/** Some ways and what each comes to. */
export interface Compared<W> {
  ways: readonly W[]
  advices: readonly Advice[]
}

/** What is asked about some ways that change as the person tries them out. */
export interface Comparison<W> {
  /** The last answer that came; it stays while the next is on its way, or when that fails. */
  shown: Compared<W> | undefined
  busy: boolean
  /** Why there is no answer on what is wanted now. */
  error: CallError | undefined
  retry(): void
}

/**
 * Asks for the advice on ways, anew whenever `wanted` is another list: once the person rests, one call at a time, and what was
 * wanted last is what is shown in the end. Nothing is asked while `wanted` is undefined.
 */
export function useComparison<W>(wanted: readonly W[] | undefined, situationOf: (way: W) => Situation): Comparison<W> {
  const [shown, setShown] = useState<Compared<W>>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ ways: readonly W[]; error: CallError }>()
  const last = useRef(wanted)
  const running = useRef(false)
  last.current = wanted

  async function ask(): Promise<void> {
    const ways = last.current
    // whoever is on the way looks here again when it is back
    if (running.current || !ways) return
    running.current = true
    setBusy(true)
    setFailed(undefined)
    try {
      const advices = await preview(ways.map(situationOf))
      if (last.current === ways) setShown({ ways, advices })
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure
      setFailed({ ways, error: failure })
    } finally {
      running.current = false
      setBusy(false)
    }
    if (last.current !== ways) return ask()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for other ways only
  useEffect(() => {
    const rest = setTimeout(ask, REST)
    return () => clearTimeout(rest)
  }, [wanted])

  return { shown, busy, error: failed?.ways === wanted ? failed?.error : undefined, retry: () => void ask() }
}
