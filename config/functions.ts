import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { bundleFunction } from './bundle'

const ROOT = path.join(__dirname, '..')
const SOURCE = path.join(ROOT, 'cloudfunctions')

/** Largest bundle that is let through, in bytes: more means that something was drawn in that does not belong there. */
export const LIMITS: Readonly<Record<string, number>> = {
  consult: 2.2 * 1024 * 1024,
  feedback: 2.2 * 1024 * 1024,
  history: 2.2 * 1024 * 1024,
  // pinyin and the search index
  library: 2.5 * 1024 * 1024,
}

/** What only the build needs: files are read and checked there, and a function carries what was found sound. */
const FOR_BUILDING = ['node_modules/zod/v4/classic/', 'cloudfunctions/rules/load/']

export interface BuiltFunction {
  readonly name: string
  /** Size of its `index.js` in bytes. */
  readonly bytes: number
}

/** The deployable functions: the folders that hold an entry and its cloud settings. */
function functionNames(): string[] {
  return readdirSync(SOURCE)
    .filter((name) => ['index.ts', 'config.json'].every((file) => existsSync(path.join(SOURCE, name, file))))
    .sort()
}

/**
 * Writes every function as CloudBase takes it: `<outdir>/<name>/{index.js, package.json, config.json}`.
 * The package names no dependency, so the cloud has nothing to install. Throws when a bundle is too large, or carries what
 * only the build needs.
 */
export async function buildFunctions(
  outdir: string = path.join(ROOT, 'dist/cloudfunctions'),
): Promise<BuiltFunction[]> {
  rmSync(outdir, { recursive: true, force: true })
  return Promise.all(functionNames().map((name) => buildFunction(name, path.join(outdir, name))))
}

async function buildFunction(name: string, folder: string): Promise<BuiltFunction> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const bundle = path.join(folder, 'index.js')
  mkdirSync(folder, { recursive: true })
  copyFileSync(path.join(SOURCE, name, 'config.json'), path.join(folder, 'config.json'))
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name, version, main: 'index.js' }, null, 2)}\n`)
  const modules = await bundleFunction(name, bundle)
  const strange = modules.find((file) => FOR_BUILDING.some((folder) => file.startsWith(folder)))
  if (strange) throw new Error(`云函数 ${name} 带上了只在构建时用的 ${strange}`)
  const { size: bytes } = statSync(bundle)
  const limit = LIMITS[name] ?? 0
  if (bytes > limit) throw new Error(`云函数 ${name} 有 ${kilobytes(bytes)} KB,超过上限 ${kilobytes(limit)} KB`)
  return { name, bytes }
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024)

async function main() {
  for (const { name, bytes } of await buildFunctions()) console.log(`云函数 ${name}:${kilobytes(bytes)} KB`)
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
