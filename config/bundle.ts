import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { type Sealed, seal } from '../cloudfunctions/platform/seal'
import { artefactOf } from '../cloudfunctions/rules/load'
import { readRulebook } from './rulebook'
import { scenariosByRule } from './shown'

const ROOT = path.join(__dirname, '..')

/** The rulebook, sealed for all bundles that one process makes. */
let sealed: Sealed | undefined

/** Provides `virtual:rulebook`: the policy, checked, and which worked cases show its rules. */
const rulebookModule: Plugin = {
  name: 'rulebook',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:rulebook$/ }, () => ({ path: 'rulebook', namespace: 'rulebook' }))
    onLoad({ filter: /.*/, namespace: 'rulebook' }, () => {
      sealed ??= seal(artefactOf({ ...readRulebook(), scenarios: scenariosByRule() }))
      return { contents: JSON.stringify(sealed), loader: 'json' }
    })
  },
}

const shared: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [rulebookModule],
}

/** Bundles the self-hosted gateway into one file. libsql stays outside: it loads a native file of its own package. */
export async function bundleGateway(outfile: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: ['cloudfunctions/platform/local/main.ts'],
    outfile,
    target: 'node20',
    sourcemap: true,
    external: ['libsql', '@libsql/*', 'pg-native'],
  })
}

/** One list of file types: two versions of it come with the SDK, 140 KB each. */
const alias = { 'mime-db': path.join(ROOT, 'node_modules/mime-db') }

/**
 * Bundles one WeChat function, its SDK included, into one file; resolves with the paths of the modules in it. CloudBase runs
 * it on Node 16 or later.
 */
export async function bundleFunction(name: string, outfile: string): Promise<string[]> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    outfile,
    target: 'node16',
    alias,
    minify: true,
    metafile: true,
  })
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
}
