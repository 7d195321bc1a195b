import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')
const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

/** Imports that lint must refuse: who, from where, what. */
const REFUSED = [
  ['the mini program', 'src/pages/home/index.tsx', '../../../cloudfunctions/rules'],
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
  ['the store', 'cloudfunctions/store/row.ts', '../../src/services/call'],
] as const

const ALLOWED = [
  ['src/services/consult.ts', '@contract'],
  ['src/services/history.ts', '../../cloudfunctions/contract'],
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
