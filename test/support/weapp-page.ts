import type { Clock } from './weapp-clock'
import type { Registered } from './weapp-context'
import { type Drawn, draw } from './weapp-draw'
import type { Wxml } from './weapp-wxml'

/** How much a page sent to be drawn. */
export interface Traffic {
  calls: number
  /** Of all calls, in bytes of JSON. */
  bytes: number
  /** Of the largest call. */
  largest: number
  /** The most nodes that stood on the page at once. */
  nodes: number
  /** The most controls among them. */
  controls: number
}

/** The most that one call of setData may carry, in bytes of JSON: far below WeChat's limit, so that a slow phone is quick too. */
export const MOST_BYTES = 64 * 1024

/** A page on the stack. */
export interface Page {
  readonly route: string
  /** Calls a life cycle function, if the page has it. */
  live(name: 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload', options?: object): void
  /** What WeChat draws now. Throws where it would draw nothing. */
  drawn(): Drawn
  /** What the page gives to be sent to a friend; undefined when it lets nothing be sent. */
  shared(): unknown
  /** Lets an event happen on an element; it bubbles as far as WeChat lets it. Throws when no element there hears it. */
  fire(element: Drawn, type: string, detail?: object): void
  /** The very object that getCurrentPages gives. */
  readonly instance: object
}

interface PageSource {
  readonly route: string
  readonly registered: Registered
  readonly wxml: Wxml
  readonly clock: Clock
  readonly traffic: Traffic
}

/** Makes a page from what it gave to `Page`. */
export function createPage({ route, registered, wxml, clock, traffic }: PageSource): Page {
  const data = copy(registered.data ?? {}) as Record<string, unknown>
  const instance: Record<string, unknown> = {
    ...registered,
    route,
    data,
    setData(changes: Record<string, unknown>, done?: () => void) {
      const bytes = Buffer.byteLength(JSON.stringify(changes))
      if (bytes > MOST_BYTES) throw new Error(`setData of ${bytes} bytes at once on ${route}`)
      traffic.calls += 1
      traffic.bytes += bytes
      traffic.largest = Math.max(traffic.largest, bytes)
      for (const [path, value] of Object.entries(changes)) put(data, path, value)
      if (done) clock.setTimeout(done)
    },
  }
  const call = (name: string, argument?: object) =>
    (instance[name] as ((argument?: object) => unknown) | undefined)?.call(instance, argument)

  return {
    route,
    instance,
    live: call,
    drawn: () => draw(wxml, data),
    shared: () => call('onShareAppMessage', { from: 'button' }),
    fire(element, type, detail = {}) {
      const target = asTarget(element)
      let heard = false
      for (let at: Drawn | undefined = element; at; at = BUBBLING.has(type) ? at.parent : undefined) {
        const caught = at.attribute(`catch${type}`)
        const handler = caught ?? at.attribute(`bind${type}`)
        if (handler === undefined) continue
        heard = true
        call(String(handler), { type, target, currentTarget: asTarget(at), detail, timeStamp: clock.now() })
        if (caught) break
      }
      if (!heard) throw new Error(`no element hears a ${type} on <${element.tag}>`)
    },
  }
}

/** Events of the finger go up to the elements around; those of a component do not. */
const BUBBLING = new Set(['tap'])

const asTarget = (element: Drawn) => ({
  id: element.attribute('id'),
  dataset: { sid: element.attribute('data-sid') },
})

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Writes a value at a path of setData, such as `root.cn.[0].cl`. Throws for undefined, which WeChat does not take. */
function put(data: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) throw new Error(`setData of ${path} to undefined: WeChat would keep the old value`)
  const keys = path.match(/[^.[\]]+/g) ?? []
  const last = keys.pop() ?? ''
  const place = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, data)
  place[last] = copy(value)
}
