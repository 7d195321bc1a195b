import { useState } from 'react'
import * as z from 'zod/mini'
import { stored } from './storage'

const Ticked = z.record(z.string(), z.array(z.int()))

/** What was ticked off of one consultation's lists, kept on this device: the list's name → places of its rows. */
export const ticksOf = (consultation: string) => stored(`ticks-${consultation}`, Ticked)

/** The lists of one consultation, to be ticked off. */
export interface Ticks {
  /** Places of the rows of a list that are ticked. */
  of(list: string): readonly number[]
  change(list: string, places: readonly number[]): void
}

/** The ticks of one consultation; every change is kept. */
export function useTicks(consultation: string): Ticks {
  const [ticked, setTicked] = useState(() => ticksOf(consultation).load() ?? {})
  return {
    of: (list) => ticked[list] ?? [],
    change(list, places) {
      const changed = { ...ticked, [list]: [...places] }
      ticksOf(consultation).save(changed)
      setTicked(changed)
    },
  }
}
