import { useEffect, useRef } from 'react'

/**
 * What @tarojs/taro does for the pages, in a test: a storage that holds what is written (as JSON, like WeChat's and the
 * browser's), a page stack of addresses, and the address bar of jsdom. Navigation is recorded, pages are not swapped.
 */
process.env.TARO_ENV = 'h5'

const storage = new Map<string, string>()
let stack: { route: string; url: string; options: Record<string, string> }[] = []

/** Every move in order, as `navigateTo /pages/…`. */
export const moves: string[] = []
/** Numbers that were dialled. */
export const calls: string[] = []
/** The last title of the window. */
export let title = ''

/** Empties everything and opens one page. */
export function openPage(url: string): void {
  storage.clear()
  moves.length = 0
  calls.length = 0
  title = ''
  stack = []
  show(url)
}

/** What stands in the device's storage under a key, to break it. */
export const putIntoStorage = (key: string, value: unknown): void => void storage.set(key, JSON.stringify(value))

/** Puts another page on the stack, as a deep link or a tap would, without a trace in `moves`. */
export function show(url: string): void {
  const { pathname, searchParams } = new URL(url, window.location.href)
  stack.push({ route: pathname.slice(1), url, options: Object.fromEntries(searchParams) })
  window.history.replaceState(null, '', url)
}

const move = (verb: string, url: string, change: () => void) => {
  moves.push(`${verb} ${url}`)
  change()
  window.history.replaceState(null, '', stack.at(-1)?.url ?? '/')
  return Promise.resolve({ errMsg: `${verb}:ok` })
}

const Taro = {
  getStorageSync: (key: string): unknown => {
    const text = storage.get(key)
    return text === undefined ? '' : JSON.parse(text)
  },
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  navigateTo: ({ url }: { url: string }) => move('navigateTo', url, () => show(url)),
  redirectTo: ({ url }: { url: string }) =>
    move('redirectTo', url, () => {
      stack.pop()
      show(url)
    }),
  reLaunch: ({ url }: { url: string }) =>
    move('reLaunch', url, () => {
      stack = []
      show(url)
    }),
  navigateBack: () => move('navigateBack', stack.at(-2)?.url ?? '', () => void stack.pop()),
  getCurrentPages: () => stack,
  getCurrentInstance: () => ({ page: stack.at(-1), router: { params: {} } }),
  setNavigationBarTitle: (bar: { title: string }) => {
    title = bar.title
  },
  pageScrollTo: () => Promise.resolve(),
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => void calls.push(phoneNumber),
}

const showing = new Set<() => void>()

/** Shows the page again that was left for another one. */
export const comeBack = (): void => {
  for (const shown of showing) shown()
}

/** A page is shown when it is mounted, and when one comes back to it. */
export const useDidShow = (shown: () => void) => {
  const latest = useRef(shown)
  latest.current = shown
  useEffect(() => {
    const show = () => latest.current()
    show()
    showing.add(show)
    return () => void showing.delete(show)
  }, [])
}

export const useLaunch = (launched: () => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(launched, [])
}

export default Taro
