import path from 'node:path'
import { build } from 'esbuild'
import { bundleFunction } from '../../../config/bundle'
import { CACHE, medians, print, ratio, script } from '../sides'

/** What a cold start of a function costs, beside one of a function that loads WeChat's SDK and nothing else. */
export async function start(): Promise<void> {
  const bundle = path.join(CACHE, 'consult/index.js')
  await bundleFunction('consult', bundle)
  const alone = path.join(CACHE, 'sdk/index.js')
  await build({
    stdin: { contents: "export * from 'wx-server-sdk'", resolveDir: __dirname },
    outfile: alone,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    charset: 'utf8',
    minify: true,
    logLevel: 'error',
  })
  const [whole, sdk] = medians(await script('start/time.ts'), [[bundle], [alone]]) as [number, number]
  print('cold-start.consult/sdk', { ratio: ratio(whole, sdk), ms: Math.round(whole / 1e6) })
}
