import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readRulebook } from '../../config/rulebook'

describe('reading the rulebook', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rulebook-'))
    write('rulebook.yaml', "version: '1.2'")
    write('regions/1-b/rows.yaml', 'rows: [{ from: 2026-01-01 }]')
    write('national/rows.yaml', 'rows: []')
    write('national/readme.md', '# not policy')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function write(name: string, text: string) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  test('gives every YAML file by its path, in order, with its version', () => {
    const { version, hash, files } = readRulebook(folder)
    expect(version).toBe('1.2')
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(Object.entries(files)).toEqual([
      ['national/rows.yaml', { rows: [] }],
      ['regions/1-b/rows.yaml', { rows: [{ from: '2026-01-01' }] }],
      ['rulebook.yaml', { version: '1.2' }],
    ])
  })

  test('the hash changes with a value and not with a comment', () => {
    const { hash } = readRulebook(folder)
    write('national/rows.yaml', '# none yet\nrows:\n  []\n')
    expect(readRulebook(folder).hash).toBe(hash)
    write('national/rows.yaml', 'rows: [1]')
    expect(readRulebook(folder).hash).not.toBe(hash)
  })

  test.each([
    ['is not YAML', 'rows: [', /national\/rows\.yaml 不是有效的 YAML/],
    ['names a key twice', 'rows: []\nrows: []', /national\/rows\.yaml 不是有效的 YAML/],
  ])('a file that %s is named', (_case, text, message) => {
    write('national/rows.yaml', text)
    expect(() => readRulebook(folder)).toThrow(message)
  })

  test('a rulebook without a version is refused', () => {
    write('rulebook.yaml', 'name: x')
    expect(() => readRulebook(folder)).toThrow('rulebook.yaml 缺少文字形式的 version')
  })
})
