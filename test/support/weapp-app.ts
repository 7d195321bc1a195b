import path from 'node:path'
import vm from 'node:vm'
import { createClock } from './weapp-clock'
import { createBareContext, loadPackage } from './weapp-context'
import type { Drawn } from './weapp-draw'
import { createPage, type Page, type Traffic } from './weapp-page'
import { around, find, nameOf, textOf, within } from './weapp-tree'
import { createWx, type Device } from './weapp-wx'
import { readWxml, type Wxml } from './weapp-wxml'

/** A cloud function as the cloud runs it: the caller's data in, the envelope out. */
export type CloudFunction = (data: unknown) => Promise<unknown>

/** How long, in the pages' own time, they may go on by themselves before they count as settled, in milliseconds. */
const SETTLING = 1000

/** The built program in use: what a finger, an eye and a screen reader meet. */
export class MiniProgram {
  readonly device: Device = { storage: new Map(), title: '', clipboard: '', dialled: [] }
  /** By page. */
  readonly traffic = new Map<string, Traffic>()
  /** Cloud calls, oldest first. */
  readonly calls: { name: string; data: unknown }[] = []
  /** False: no cloud function can be reached. */
  online = true

  private readonly clock = createClock()
  private readonly stack: Page[] = []
  private readonly faults: unknown[] = []
  private readonly underway = new Set<Promise<unknown>>()
  private readonly wxml: ReadonlyMap<string, Wxml>
  private readonly context: vm.Context
  private readonly loaded

  /** Loads a built package in a bare context; `functions` are its cloud. */
  constructor(
    readonly root: string,
    private readonly functions: Readonly<Record<string, CloudFunction>>,
  ) {
    this.context = createBareContext({
      setTimeout: this.clock.setTimeout,
      clearTimeout: this.clock.clearTimeout,
      getCurrentPages: () => this.stack.map(({ instance }) => instance),
      console: { ...console, error: (...said: unknown[]) => this.faults.push(new Error(said.join(' '))) },
    })
    const parse = vm.runInContext('JSON.parse', this.context) as typeof JSON.parse
    this.context.wx = createWx(
      {
        clock: this.clock,
        copyIn: (value) => parse(JSON.stringify(value)),
        navigateTo: (url) => {
          this.page.live('onHide')
          this.open(url)
        },
        redirectTo: (url) => {
          this.close()
          this.open(url)
        },
        reLaunch: (url) => {
          while (this.stack.length > 0) this.close()
          this.open(url)
        },
        navigateBack: () => {
          this.close()
          this.page.live('onShow')
        },
        callFunction: (name, data) => this.callFunction(name, data),
        unsupported: (error) => this.faults.push(error),
      },
      this.device,
    )
    this.loaded = loadPackage(root, this.context)
    this.wxml = new Map([...this.loaded.pages.keys()].map((page) => [page, readWxml(path.join(root, `${page}.wxml`))]))
  }

}
