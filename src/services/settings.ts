import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { stored } from './storage'

const Settings = z.object({
  /** 长辈版: larger type and targets. */
  elder: z.boolean(),
  /** Colours: the system's wish, or the person's own. */
  theme: z.enum(['system', 'light', 'dark']),
})

/** How the person wants the pages to look; kept on the device. */
export type Settings = z.infer<typeof Settings>

const kept = stored('settings', Settings)
const listeners = new Set<() => void>()
let current: Settings | undefined

function read(): Settings {
  current ??= kept.load() ?? { elder: false, theme: 'system' }
  return current
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Changes some settings, keeps them, and redraws every page. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...read(), ...change }
  kept.save(current)
  for (const listener of listeners) listener()
}

/** The settings as they are now; the component redraws when they change. */
export const useSettings = (): Settings => useSyncExternalStore(subscribe, read, read)
