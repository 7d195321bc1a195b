import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** What Taro hands to `Page` or `App`: life cycle functions, the event handler `eh`, and the first `data`. */
export type Registered = Record<string, unknown>

/** A built package, as WeChat has it after reading its scripts. */
export interface LoadedPackage {
  readonly app: Registered
  /** What each page of app.json gave to `Page`, by its path. */
  readonly pages: ReadonlyMap<string, Registered>
}

/** A context that offers no more than WeChat does: no `global`, no `window`, and neither eval nor Function nor WebAssembly. */
export function createBareContext(offered: Record<string, unknown>): vm.Context {
  return vm.createContext(offered, { codeGeneration: { strings: false, wasm: false } })
}

/** Sets the calendar of a context to a day (`YYYY-MM-DD`), at ten in the morning in Shanghai; its clock goes on from there. */
export function setDay(context: vm.Context, day: string): void {
  const shift = Date.parse(`${day}T10:00:00+08:00`) - Date.now()
  const shiftDate = (RealDate: DateConstructor) =>
    class extends RealDate {
      constructor(...parts: unknown[]) {
        super(...((parts.length > 0 ? parts : [RealDate.now() + shift]) as [number]))
      }
      static override now = () => RealDate.now() + shift
    }
  context.Date = shiftDate(vm.runInContext('Date', context) as DateConstructor)
}

/** What app.json names: the pages that are there from the start, and those that are loaded when one goes there. */
interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** The pages that app.json names, in its order; those of subpackages last. */
export function pagesOf(root: string): readonly string[] {
  const { pages, subPackages } = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
  return [...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))]
}

/**
 * Runs a package's scripts as WeChat does: app.js, then every page, the first ones without what only a subpackage has.
 * Throws when one registers nothing.
 */
export function loadPackage(root: string, context: vm.Context): LoadedPackage {
  const require = createRequire(root, context)
  let registered: Registered | undefined
  const register = (script: string): Registered => {
    registered = undefined
    require(script)
    if (!registered) throw new Error(`${script} registers nothing`)
    return registered
  }
  context.App = context.Page = (options: Registered) => {
    registered = options
  }
  let app: Registered = {}
  context.getApp = () => app
  app = register('app.js')
  return { app, pages: new Map(pagesOf(root).map((page) => [page, register(`${page}.js`)])) }
}

/** WeChat's `require`, by path in the package, with `.js` or without; a script runs once. */
function createRequire(root: string, context: vm.Context): (script: string) => unknown {
  const modules = new Map<string, { exports: unknown }>()
  return function require(script) {
    const known = modules.get(script)
    if (known) return known.exports
    const module: { exports: unknown } = { exports: {} }
    modules.set(script, module)
    const run = vm.compileFunction(readFileSync(path.join(root, script), 'utf8'), ['require', 'module', 'exports'], {
      // no real file: jest would show its one endless line under every error
      filename: `weapp:${script}`,
      parsingContext: context,
    })
    run(
      (name: string) => require(`${path.join(path.dirname(script), name).replace(/\.js$/, '')}.js`),
      module,
      module.exports,
    )
    return module.exports
  }
}
