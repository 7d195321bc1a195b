import path from 'node:path'
import vm from 'node:vm'
import { createClock } from './weapp-clock'
import { createBareContext, loadPackage, setDay } from './weapp-context'
import type { Drawn } from './weapp-draw'
import { createPage, type Traffic } from './weapp-page'
import { controlsOf, requireSpoken } from './weapp-spoken'
import { createStack } from './weapp-stack'
import { within } from './weapp-tree'
import { createWx, type Device } from './weapp-wx'
import { readWxml } from './weapp-wxml'

/** A cloud function as the cloud runs it: what the page sends in, the envelope out. */
export type CloudFunction = (data: unknown) => Promise<unknown>

/** A built package that runs. */
export interface Program {
  readonly device: Device
  /** Runs a script in the context of the pages. */
  evaluate(script: string): unknown
  /** What each page sent to be drawn, by its route. */
  readonly traffic: ReadonlyMap<string, Traffic>
  /** Calls of cloud functions, oldest first. */
  readonly calls: readonly { name: string; data: unknown }[]
  /** The page on top as WeChat draws it. */
  drawn(): Drawn
  /** What the page on top gives to be sent to a friend. */
  shared(): unknown
  /** Lets an event happen on an element of the page on top. */
  fire(element: Drawn, type: string, detail?: object): void
  /**
   * Waits until the program has come to rest. Throws the first thing that went wrong meanwhile: an error, one that React
   * reports to the console, a function of wx that is not there, a node that WeChat cannot draw, a control that a screen
   * reader cannot name.
   */
  settle(): Promise<void>
}

/** How long the pages may go on by themselves before they count as at rest, in milliseconds of their own time. */
const SETTLING = 1000

/** Where and when a program runs. */
export interface Circumstances {
  /** Folder of the built package. */
  readonly root: string
  /** Its cloud, by the functions' names. */
  readonly functions: Readonly<Record<string, CloudFunction>>
  /** Day on the phone's calendar, `YYYY-MM-DD`. */
  readonly today: string
  /** Address of the page that it opens with, as from a shared link; else the first page. */
  readonly entry?: string
  /** What the pages kept on the phone when it was used before; else nothing. */
  readonly storage?: Device['storage']
}

/** Loads a built package in a bare context and opens a page. */
export async function launch({ root, functions, today, entry, storage = new Map() }: Circumstances): Promise<Program> {
  const clock = createClock()
  const device: Device = {
    storage,
    title: '',
    clipboard: '',
    dialled: [],
    calendar: [],
    files: new Map(),
    sent: new Map(),
  }
  const traffic = new Map<string, Traffic>()
  const calls: { name: string; data: unknown }[] = []
  const faults: unknown[] = []
  const underway = new Set<Promise<unknown>>()

  const context = createBareContext({
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    console: { ...console, error: (...said: unknown[]) => faults.push(new Error(said.join(' '))) },
  })
  const stack = createStack((route) => {
    const registered = loaded.pages.get(route)
    if (!registered) throw new Error(`app.json names no page ${route}`)
    const ofPage = traffic.get(route) ?? { calls: 0, bytes: 0, largest: 0, nodes: 0, controls: 0 }
    traffic.set(route, ofPage)
    return createPage({ route, registered, wxml: readWxml(path.join(root, `${route}.wxml`)), clock, traffic: ofPage })
  })
  setDay(context, today)
  const parse = vm.runInContext('JSON.parse', context) as typeof JSON.parse
  context.getCurrentPages = stack.instances
  context.wx = createWx({
    clock,
    device,
    stack,
    copyIn: (value) => parse(JSON.stringify(value)),
    callFunction(name, data) {
      calls.push({ name, data })
      const answer = functions[name]?.(data) ?? Promise.reject(new Error(`no cloud function ${name}`))
      underway.add(answer)
      return answer.finally(() => underway.delete(answer))
    },
    unsupported: (error) => faults.push(error),
  })
  const loaded = loadPackage(root, context)

  const program: Program = {
    device,
    evaluate: (script) => vm.runInContext(script, context),
    traffic,
    calls,
    drawn: () => stack.top().drawn(),
    shared: () => stack.top().shared(),
    fire: (element, type, detail) => stack.top().fire(element, type, detail),
    async settle() {
      const until = clock.now() + SETTLING
      do {
        await new Promise(setImmediate)
        if (faults.length > 0) throw faults.shift()
        if (underway.size > 0) await Promise.allSettled(underway)
      } while (clock.runNext(until) || underway.size > 0)
      const { route, drawn } = stack.top()
      const page = drawn()
      requireSpoken(page)
      const ofPage = traffic.get(route) as Traffic
      ofPage.nodes = Math.max(ofPage.nodes, within(page).length)
      ofPage.controls = Math.max(ofPage.controls, controlsOf(page).length)
    },
  }
  const [first] = loaded.pages.keys()
  for (const begin of ['onLaunch', 'onShow'])
    (loaded.app[begin] as (options: object) => void)({ path: first, query: {} })
  stack.reLaunch(entry ?? `/${first}`)
  await program.settle()
  return program
}
