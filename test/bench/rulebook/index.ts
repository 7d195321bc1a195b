import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { seal } from '../../../cloudfunctions/platform/seal'
import type { RulebookSource } from '../../../cloudfunctions/rules'
import { artefactOf } from '../../../cloudfunctions/rules/load'
import { bundleFunction } from '../../../config/bundle'
import { readRulebook } from '../../../config/rulebook'
import { generatedRulebook } from '../../support/generated-rulebook'
import { CACHE, medians, print, ratio, script } from '../sides'

/** What the rulebook costs: an advice as it grows, making it ready, and its bytes. */
export async function rulebook(): Promise<void> {
  const real = readRulebook()
  const keep = (name: string, source: RulebookSource): string => {
    const file = path.join(CACHE, `${name}.json`)
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(file, JSON.stringify(artefactOf(source)))
    return file
  }
  const file = keep('real', real)
  const few = keep('few', generatedRulebook(real, 3))
  const many = keep('many', generatedRulebook(real, 340))
  const time = await script('rulebook/time.ts')

  const [ofFew, ofMany] = medians(time, [
    ['advise', few],
    ['advise', many],
  ]) as [number, number]
  print('advice.340-regions/3-regions', { ratio: ratio(ofMany, ofFew), ms: milliseconds(ofMany) })

  const [made, written, missing] = medians(time, [
    ['advise', file],
    ['stringify', file],
    ['unknowns', file],
  ]) as [number, number, number]
  print('advice/json-stringify', {
    ratio: ratio(made, written),
    ms: milliseconds(made),
    perSecond: Math.round(1e9 / made),
  })
  print('unknowns/advice', { ratio: ratio(missing, made), ms: milliseconds(missing) })

  const [compile, parse] = medians(time, [
    ['compile', file],
    ['parse', file],
  ]) as [number, number]
  print('rulebook.compile/json-parse', { ratio: ratio(compile, parse), ms: milliseconds(compile) })

  const [compileMany, first, firstOfMany] = medians(time, [
    ['compile', many],
    ['first', file],
    ['first', many],
  ]) as [number, number, number]
  print('rulebook.compile.340-regions/real', { ratio: ratio(compileMany, compile), ms: milliseconds(compileMany) })
  print('advice.first', { ms: milliseconds(first) })
  print('advice.first.340-regions/real', { ratio: ratio(firstOfMany, first), ms: milliseconds(firstOfMany) })

  const bundle = path.join(CACHE, 'consult/index.js')
  await bundleFunction('consult', bundle)
  print('rulebook.bytes', {
    json: statSync(file).size,
    inFunction: await bundledBytes(JSON.stringify(seal(artefactOf(real)))),
    function: statSync(bundle).size,
  })
}

const milliseconds = (ns: number): number => Number((ns / 1e6).toFixed(2))

/** How many bytes a JSON module takes in a function's bundle. */
async function bundledBytes(contents: string): Promise<number> {
  const { metafile } = await build({
    stdin: { contents, loader: 'json' },
    bundle: true,
    format: 'cjs',
    charset: 'utf8',
    minify: true,
    metafile: true,
    write: false,
    outfile: 'rulebook.js',
  })
  return Object.values(metafile.outputs)[0]?.inputs['<stdin>']?.bytesInOutput ?? 0
}
