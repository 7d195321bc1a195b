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

/** The pages that app.json names, in its order. */
export function pagesOf(root: string): readonly string[] {
  return (JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as { pages: string[] }).pages
}

/** Runs a package's scripts as WeChat does: app.js, then every page. Throws when one registers nothing. */
export function loadPackage(root: string, context: vm.Context): LoadedPackage {
  const run = createRequire(context)
  let registered: Registered | undefined
  context.App = context.Page = (options: Registered) => {
    registered = options
  }
  const register = (name: string): Registered => {
    registered = undefined
    run(path.join(root, name))
    if (!registered) throw new Error(`${name} registers nothing`)
    return registered
  }
  const app = register('app.js')
  context.getApp = () => app
  return { app, pages: new Map(pagesOf(root).map((page) => [page, register(`${page}.js`)])) }
}

/** WeChat's `require`: by relative path, once per file. */
function createRequire(context: vm.Context): (file: string) => unknown {
  const modules = new Map<string, { exports: unknown }>()
  return function run(file) {
    const known = modules.get(file)
    if (known) return known.exports
    const module: { exports: unknown } = { exports: {} }
    modules.set(file, module)
    const script = vm.compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports'], {
      filename: file,
      parsingContext: context,
    })
    script((name: string) => run(path.resolve(path.dirname(file), `${name}.js`)), module, module.exports)
    return module.exports
  }
}
