import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { RULEBOOK_FOLDER, readRulebook } from './rulebook'
import { scenariosByRule } from './shown'

const ROOT = path.join(__dirname, '..')

/** Provides `virtual:rulebook`: the policy of `folder`, and which worked cases show its rules, as one JSON module. */
const rulebookModule = (folder: string): Plugin => ({
  name: 'rulebook',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:rulebook$/ }, () => ({ path: 'rulebook', namespace: 'rulebook' }))
    onLoad({ filter: /.*/, namespace: 'rulebook' }, () => ({
      contents: JSON.stringify({ ...readRulebook(folder), scenarios: scenariosByRule() }),
      loader: 'json',
    }))
  },
})

const shared: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [rulebookModule(RULEBOOK_FOLDER)],
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

/** Bundles one WeChat function, its SDK included, into one file. CloudBase runs it on Node 16 or later. */
export async function bundleFunction(name: string, outfile: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    outfile,
    target: 'node16',
    minify: true,
  })
}
