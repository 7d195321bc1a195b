import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')
const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

/** Imports that lint must refuse: who, from where, what. */
const REFUSED = [
  ['the mini program', 'src/pages/history/index.tsx', '../../../cloudfunctions/rules'],
  ['the mini program', 'src/services/call.ts', '../../cloudfunctions/store/port'],
  ['the contract', 'cloudfunctions/contract/advice.ts', '../rules'],
  ['the engine', 'cloudfunctions/rules/engine/decide.ts', '../facts'],
  ['the engine', 'cloudfunctions/rules/engine/check.ts', '@contract'],
  ['the rules', 'cloudfunctions/rules/advise.ts', '../store/port'],
  ['the rules', 'cloudfunctions/rules/load/reader.ts', 'node:fs'],
  ['the rules', 'cloudfunctions/rules/advice/case.ts', '../../platform/clock'],
  ['a handler', 'cloudfunctions/consult/handler.ts', '../platform/local/gateway'],
  ['a handler', 'cloudfunctions/history/handler.ts', '../store/sql'],
  ['a handler', 'cloudfunctions/library/handler.ts', 'wx-server-sdk'],
  ['the words of the contract', 'cloudfunctions/contract/words/dates.ts', '../../rules'],
  ['the interview', 'src/interview/next.ts', '../pages/home'],
  ['the interview', 'src/interview/draft.ts', '../components/Timeline'],
  ['a component', 'src/components/Basis/index.tsx', '../../pages/advice/words'],
  ['a component', 'src/components/DateField/index.tsx', '../../interview/read'],
  ['a component', 'src/components/CallFailed/index.tsx', '../../services/call'],
  ['a service', 'src/services/clock.ts', '../components/Timeline'],
  ['a service', 'src/services/storage.ts', '../interview/draft'],
  ['a service', 'src/services/router.ts', '../pages/home'],
  ['the store', 'cloudfunctions/store/row.ts', '../../src/services/call'],
] as const

const ALLOWED = [
  ['src/services/consult.ts', '@contract'],
  ['src/services/history.ts', '../../cloudfunctions/contract'],
  ['src/components/Basis/links.tsx', '../../services/router'],
  ['src/interview/years.ts', '../services/clock'],
  ['src/pages/home/index.tsx', '../../components/PageShell'],
  ['cloudfunctions/contract/words/starts.ts', '../advice'],
  ['cloudfunctions/rules/engine/known.ts', './partition'],
  ['cloudfunctions/rules/index.ts', './engine'],
  ['cloudfunctions/feedback/handler.ts', '../store/port'],
  ['cloudfunctions/platform/wechat.ts', 'wx-server-sdk'],
] as const

/** Files with one import each, linted with the project's own settings in a folder that holds nothing else. */
describe('the walls between the layers', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'walls-'))
  let refused: string[]

  beforeAll(() => {
    copyFileSync(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'))
    for (const [file, imported] of [...REFUSED.map(([, ...rest]) => rest), ...ALLOWED]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), `import { thing } from '${imported}'\n\nexport const other = thing\n`)
    }
    const { stdout } = spawnSync(
      process.execPath,
      [BIOME, 'lint', '--only=noRestrictedImports', '--reporter=json', '--max-diagnostics=none'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: unknown } }[] }
    refused = diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => JSON.stringify(location.path))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const isRefused = (file: string) => refused.some((place) => place.includes(file))

  test.each(REFUSED)('keep %s, in %s, from importing %s', (_, file) => {
    expect(isRefused(file)).toBe(true)
  })

  test.each(ALLOWED)('let %s import %s', (file) => {
    expect(isRefused(file)).toBe(false)
  })
})

describe('no file imports another that leads back to it', () => {
  const files = ['src', 'cloudfunctions']
    .flatMap((part) =>
      readdirSync(path.join(ROOT, part), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(ROOT, part, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
  const known = new Set(files)
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

  /** The files of ours that a file imports, types among them. */
  function importsOf(file: string): string[] {
    const named = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*|@contract)'/g)].map(([, name = '']) =>
      name === '@contract' ? path.join(ROOT, 'cloudfunctions/contract') : path.join(path.dirname(file), name),
    )
    return named.flatMap((name) => endings.map((ending) => name + ending).find((each) => known.has(each)) ?? [])
  }

  test('in pages, functions and the contract', () => {
    const circles: string[] = []
    const done = new Set<string>()
    function walk(file: string, way: readonly string[]): void {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (done.has(file) || way.includes(file)) return
      for (const next of importsOf(file)) walk(next, [...way, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(files.length).toBeGreaterThan(300)
    expect(circles).toEqual([])
  })
})
