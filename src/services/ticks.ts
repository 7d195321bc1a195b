import { useState } from 'react'
import * as z from 'zod/mini'
import { stored } from './storage'

/** What was ticked off of one consultation's lists, kept on this device: what stands in the rows. */
export const ticksOf = (consultation: string) => stored(`ticks-${consultation}`, z.array(z.string()))

/** Lets the answer that takes another's place begin with the ticks of that one: what was done stays done. */
export function takeOverTicks(from: string, to: string): void {
  const done = ticksOf(from).load()
  if (done) ticksOf(to).save(done)
}

/** The lists of one consultation, to be ticked off. */
export interface Ticks {
  has(row: string): boolean
  /** Of these rows, those that are done now. */
  change(rows: readonly string[], done: readonly string[]): void
}

/** The ticks of one consultation; every change is kept. */
export function useTicks(consultation: string): Ticks {
  const [ticked, setTicked] = useState<readonly string[]>(() => ticksOf(consultation).load() ?? [])
  return {
    has: (row) => ticked.includes(row),
    change(rows, done) {
      const changed = [...ticked.filter((row) => !rows.includes(row)), ...done]
      ticksOf(consultation).save(changed)
      setTicked(changed)
    },
  }
}
