import Taro from '@tarojs/taro'
import * as z from 'zod/mini'

/** Something that is kept on this device under one key. */
export interface Stored<T> {
  /** What is kept; undefined when there is nothing, or nothing that can still be understood. */
  load(): T | undefined
  save(value: T): void
  clear(): void
}

/** Keeps values of one schema; what an older version wrote, or what broke, is dropped quietly. */
export function stored<T extends z.ZodMiniType>(key: string, schema: T): Stored<z.infer<T>> {
  return {
    load() {
      const kept = z.safeParse(schema, Taro.getStorageSync(key))
      return kept.success ? kept.data : undefined
    },
    save: (value) => Taro.setStorageSync(key, value),
    clear: () => Taro.removeStorageSync(key),
  }
}

/** Clears what is kept on this device under such keys. */
export function clearStored(isSuch: (key: string) => boolean): void {
  for (const key of Taro.getStorageInfoSync().keys) if (isSuch(key)) Taro.removeStorageSync(key)
}
