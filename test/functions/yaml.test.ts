import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as yaml from 'yaml'
import { parseYaml } from '../../config/yaml'

jest.mock('yaml', () => ({ ...jest.requireActual('yaml'), parse: jest.fn(jest.requireActual('yaml').parse) }))

describe('a YAML text that was parsed before', () => {
  const TEXT = 'from: 2026-01-01\nrows: [{ id: a, amount: 0.5 }, ~]'
  const VALUE = { from: '2026-01-01', rows: [{ id: 'a', amount: 0.5 }, null] }
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yaml-'))
    parseYaml(TEXT, folder)
    jest.mocked(yaml.parse).mockClear()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const kept = () => readdirSync(folder).map((name) => path.join(folder, name))
  const spoil = (change: (text: string) => string) => {
    for (const file of kept()) writeFileSync(file, change(readFileSync(file, 'utf8')))
  }

  test('is kept whole, in one file, and is not parsed again', () => {
    expect(parseYaml(TEXT, folder)).toEqual(VALUE)
    expect(kept()).toHaveLength(1)
    expect(yaml.parse).not.toHaveBeenCalled()
  })

  test.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -5)],
    ['changed', (text) => text.replace('0.5', '0.6')],
    ['emptied', () => ''],
  ])('is parsed anew when what was kept is %s', (_how, change) => {
    spoil(change)
    expect(parseYaml(TEXT, folder)).toEqual(VALUE)
  })

  test('another text is another value', () => {
    expect(parseYaml(TEXT.replace('0.5', '0.6'), folder)).toEqual({ ...VALUE, rows: [{ id: 'a', amount: 0.6 }, null] })
  })

  test('that is not valid is refused, and nothing is kept of it', () => {
    expect(() => parseYaml('rows: [', folder)).toThrow()
    expect(kept()).toHaveLength(1)
  })
})
