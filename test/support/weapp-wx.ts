import type { Clock } from './weapp-clock'
import type { Stack } from './weapp-stack'

/** A call of something that the stand-in does not offer: the product would use it without a test. */
export class UnsupportedWxApi extends Error {
  constructor(name: string) {
    super(`${name} was called, and the stand-in for wx has no such function`)
    this.name = 'UnsupportedWxApi'
  }
}

interface Callbacks {
  success?(result: object): void
  fail?(error: object): void
  complete?(result: object): void
}

/** What the pages did to the device. */
export interface Device {
  /** What they keep, as JSON. */
  readonly storage: Map<string, string>
  /** Title of the window. */
  title: string
  clipboard: string
  /** Numbers that were dialled. */
  readonly dialled: string[]
  /** What was put into the phone's calendar, as the page told it; `startTime` in seconds. */
  readonly calendar: { title: string; startTime: string | number; allDay: boolean }[]
  /** Files of their own, by path. */
  readonly files: Map<string, string>
  /** Files that were handed over to a chat, by the name they go by. */
  readonly sent: Map<string, string>
}

/** What the stand-in stands on. */
export interface WxHost {
  readonly clock: Clock
  readonly device: Device
  readonly stack: Stack
  /** A copy of the value, made inside the context of the pages. */
  copyIn<T>(value: T): T
  /** Answers a cloud function; rejects when it cannot be reached. */
  callFunction(name: string, data: unknown): Promise<unknown>
  /** Told of every call of something that is not offered, before it throws. */
  unsupported(error: UnsupportedWxApi): void
}

/** A stand-in for `wx`. What it lacks may be looked at, as libraries do to feel their way; called, it throws by name. */
export function createWx(host: WxHost): object {
  const { clock, device, stack, copyIn } = host
  /** An asynchronous function of wx: does the work later and answers by callbacks. */
  const later =
    <O extends object>(name: string, work: (options: O) => void) =>
    (options: O & Callbacks) => {
      clock.setTimeout(() => {
        work(options)
        const result = { errMsg: `${name}:ok` }
        options.success?.(result)
        options.complete?.(result)
      })
    }

  const cloud = {
    init() {},
    async callFunction({ name, data }: { name: string; data: unknown }) {
      const result = await host.callFunction(name, JSON.parse(JSON.stringify(data)))
      return copyIn({ errMsg: 'cloud.callFunction:ok', result })
    },
  }

  const files = {
    writeFileSync: (file: string, text: string) => void device.files.set(file, text),
    unlinkSync(file: string) {
      if (!device.files.delete(file)) throw new Error(`unlinkSync:fail no such file ${file}`)
    },
  }

  return strict('wx', host, {
    env: copyIn({ USER_DATA_PATH: 'wxfile://usr' }),
    getFileSystemManager: () => strict('FileSystemManager', host, files),
    shareFileMessage: later<{ filePath: string; fileName: string }>('shareFileMessage', ({ filePath, fileName }) => {
      device.sent.set(fileName, device.files.get(filePath) ?? '')
    }),
    // where webpack keeps its chunks
    webpackJsonp: undefined,
    cloud: strict('wx.cloud', host, cloud),
    nextTick: (run: () => void) => clock.setTimeout(run),
    getStorageSync(key: string) {
      const text = device.storage.get(key)
      return text === undefined ? '' : copyIn(JSON.parse(text))
    },
    setStorageSync: (key: string, value: unknown) => void device.storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void device.storage.delete(key),
    getStorageInfoSync: () => copyIn({ keys: [...device.storage.keys()] }),
    getAppBaseInfo: () => copyIn({ fontSizeSetting: 17 }),
    navigateTo: later<{ url: string }>('navigateTo', ({ url }) => stack.navigateTo(url)),
    redirectTo: later<{ url: string }>('redirectTo', ({ url }) => stack.redirectTo(url)),
    reLaunch: later<{ url: string }>('reLaunch', ({ url }) => stack.reLaunch(url)),
    navigateBack: later('navigateBack', () => stack.navigateBack()),
    setNavigationBarTitle: later<{ title: string }>('setNavigationBarTitle', ({ title }) => {
      device.title = title
    }),
    pageScrollTo: later('pageScrollTo', () => {}),
    setClipboardData: later<{ data: string }>('setClipboardData', ({ data }) => {
      device.clipboard = data
    }),
    addPhoneCalendar: later<Device['calendar'][number]>('addPhoneCalendar', ({ title, startTime, allDay }) => {
      device.calendar.push({ title, startTime, allDay })
    }),
    makePhoneCall: later<{ phoneNumber: string }>('makePhoneCall', ({ phoneNumber }) => {
      device.dialled.push(phoneNumber)
    }),
  })
}

function strict(path: string, host: WxHost, offered: Record<string, unknown>): object {
  return new Proxy(offered, {
    get(_, name) {
      if (name in offered || typeof name === 'symbol') return offered[name as string]
      return () => {
        const error = new UnsupportedWxApi(`${path}.${name}`)
        host.unsupported(error)
        throw error
      }
    },
  })
}
