import Taro, { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { CallError } from './call'

/** A call that a page is waiting for. */
export interface Task {
  /** True from the start of the work to its end. */
  busy: boolean
  /** Why the last work failed; gone when the next begins, or when it is forgotten. */
  error: CallError | undefined
  /** Says no longer why the last work failed: it is not wanted any more, or what failed it is over. */
  forget(): void
  /**
   * Does the work, one at a time: a second tap meanwhile is ignored. `done` gets the result; who is on another page by
   * then gets it on coming back. Anything but a CallError is a fault of ours and is thrown on.
   */
  run<T>(work: () => Promise<T>, done: (result: T) => void): Promise<void>
}

/** One task of the page that uses it. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const running = useRef(false)
  const held = useRef<() => void>(undefined)
  useDidShow(() => {
    const bring = held.current
    held.current = undefined
    bring?.()
  })

  async function run<T>(work: () => Promise<T>, done: (result: T) => void): Promise<void> {
    if (running.current) return
    running.current = true
    held.current = undefined
    const { page } = Taro.getCurrentInstance()
    setBusy(true)
    setError(undefined)
    try {
      const result = await work()
      if (Taro.getCurrentInstance().page === page) done(result)
      // a page that is not shown must not take the focus
      else held.current = () => done(result)
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure
      setError(failure)
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, error, forget: () => setError(undefined), run }
}
