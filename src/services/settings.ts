import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { stored } from './storage'
import { systemFontSize } from './system'

/** How large the letters are, beyond what 标准版 or 长辈版 makes of them. */
const Size = z.enum(['normal', 'large', 'larger', 'largest'])

const Settings = z.object({
  /** 长辈版: larger type and targets. */
  elder: z.boolean(),
  /** Colours: the system's wish, or the person's own. */
  theme: z.enum(['system', 'light', 'dark']),
  /** 字号. */
  size: z._default(Size, systemSize),
})

/** How the person wants the pages to look; kept on the device. */
export type Settings = z.infer<typeof Settings>

/** Where the settings are kept on the device. */
export const SETTINGS_KEY = 'settings'

const kept = stored(SETTINGS_KEY, Settings)
const listeners = new Set<() => void>()
let current: Settings | undefined

/** The step nearest to the letters that the person reads elsewhere; 16 or 17 px are the usual ones. */
function systemSize(): z.infer<typeof Size> {
  const px = systemFontSize()
  if (px >= 22) return 'largest'
  if (px >= 20) return 'larger'
  return px >= 18 ? 'large' : 'normal'
}

function read(): Settings {
  current ??= kept.load() ?? { elder: false, theme: 'system', size: systemSize() }
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
