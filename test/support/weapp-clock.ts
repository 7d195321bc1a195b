/** Timers that run when they are told to: a page settles at once and in the same order every time. */
export interface Clock {
  setTimeout(run: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]): number
  clearTimeout(id?: number): void
  /** The present, in milliseconds since the clock was made. */
  now(): number
  /** Runs the next timer that is due at `until` or before; false when there is none. */
  runNext(until: number): boolean
}

export function createClock(): Clock {
  const timers = new Map<number, { due: number; run: () => void }>()
  let present = 0
  let lastId = 0
  return {
    setTimeout(run, milliseconds = 0, ...args) {
      timers.set(++lastId, { due: present + Math.max(0, milliseconds), run: () => run(...args) })
      return lastId
    },
    clearTimeout: (id = 0) => void timers.delete(id),
    now: () => present,
    runNext(until) {
      // of two that are due together the older one, as in the order of the map
      const [next] = [...timers].sort(([, one], [, other]) => one.due - other.due)
      if (!next || next[1].due > until) return false
      const [id, { due, run }] = next
      timers.delete(id)
      present = due
      run()
      return true
    },
  }
}
