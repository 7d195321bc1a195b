import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
].map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** Folders whose files a page may name in full. */
const TREE = /`((?:src|config|cloudfunctions|test|docs)\/[\w./-]*[\w])`/g

describe.each(pages)('$file is true to the tree', ({ file, text }) => {
  test('every file and folder that it names is there', () => {
    expect(named(text, TREE).filter((each) => !existsSync(path.join(ROOT, each)))).toEqual([])
  })

  test('every page that it points to is there', () => {
    const links = named(text, /\]\((?!https?:)([^)#]+)\)/g)
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))).toEqual([])
  })

  test('every command that it names can be run', () => {
    const commands = named(
      text,
      /npm (?:run )?(?:--silent )?((?:test|start|build|lint|bench|sizes|rulebook|scenario|screenshots)(?::[\w-]+)?)/g,
    )
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

test('the house is drawn with every folder that it has', () => {
  const house = pages.find(({ file }) => file === 'docs/architecture.md')?.text ?? ''
  const folders = ['cloudfunctions', 'cloudfunctions/rules'].flatMap((parent) =>
    readdirSync(path.join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${name}/`),
  )
  expect(folders.filter((folder) => !house.includes(folder))).toEqual([])
})
