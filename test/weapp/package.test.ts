import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { createClock } from '../support/weapp-clock'
import { type Cloud, openCloud } from '../support/weapp-cloud'
import { pagesOf } from '../support/weapp-context'
import { type Drawn, draw } from '../support/weapp-draw'
import { createPage } from '../support/weapp-page'
import type { Program } from '../support/weapp-program'
import { requireSpoken } from '../support/weapp-spoken'
import { textOf, within } from '../support/weapp-tree'
import { readWxml } from '../support/weapp-wxml'
import { PACKAGE, start, TODAY } from './start'

/** The most that the package may weigh, in bytes. */
const MOST_BYTES = 620 * 1024

const pages = pagesOf(PACKAGE)
let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud(TODAY)
})
afterAll(() => cloud.close())

describe('the package that WeChat gets', () => {
  test('weighs at most 620 KB', () => {
    const files = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).map((name) => {
      const stat = statSync(path.join(PACKAGE, name))
      return { name, bytes: stat.isFile() ? stat.size : 0 }
    })
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const heaviest = files.sort((one, other) => other.bytes - one.bytes).slice(0, 5)
    // too heavy: the failure names the files to look at
    expect(bytes > MOST_BYTES ? { bytes, heaviest } : 'light enough').toBe('light enough')
  })

  test('holds the pages of the journey, and those of the library apart', () => {
    const first = ['home', 'interview', 'answers', 'advice', 'history', 'what-if', 'settings', 'feedback']
    const library = ['search', 'region', 'rule', 'source', 'claims'].map((page) => `library/${page}`)
    expect(pages).toEqual([...first, ...library].map((page) => `pages/${page}/index`))
  })

  test.each(pages)('shows %s to who opens it first, from a link', async (page) => {
    const program = await start(cloud, { entry: `/${page}` })
    const heading = program.device.title.replace(' · 续保通', '')
    expect(heading).not.toBe('')
    expect(textOf(program.drawn())).toContain(heading)
  })
})

describe('the context that the package is walked in', () => {
  let program: Program
  beforeAll(async () => {
    program = await start(cloud)
  })

  test.each(['eval("1")', 'Function("return 1")()', '(() => {}).constructor("return 1")()'])('refuses %s', (script) => {
    expect(() => program.evaluate(script)).toThrow('Code generation from strings disallowed')
  })

  test('has no global object of Node and none of a browser', () => {
    const names = ['global', 'process', 'window', 'document', 'self', 'fetch', 'require', 'setImmediate']
    expect(names.filter((name) => program.evaluate(`typeof ${name}`) !== 'undefined')).toEqual([])
  })

  test('names a function of wx that is called and is not there, and lets it be looked at', () => {
    expect(program.evaluate('typeof wx.getLocation')).toBe('function')
    expect(() => program.evaluate('wx.getLocation()')).toThrow('wx.getLocation was called')
    expect(() => program.evaluate('wx.cloud.uploadFile()')).toThrow('wx.cloud.uploadFile was called')
  })

  test.each([
    ['button', {}, 'a <button> has no name'],
    ['input', { 'aria-label': '缴费日期' }, '缴费日期 <input> has no state: aria-invalid'],
    ['radio', { 'aria-label': '是' }, '是 <radio> has no state: checked'],
    [
      'button',
      { 'aria-label': '出处', 'aria-expanded': 'open' },
      '出处 <button> has no state: aria-expanded is “open”',
    ],
  ])('lets no <%s> of %o stand on a page', (tag, attributes: Record<string, string>, complaint) => {
    const control: Drawn = { tag, parent: undefined, children: [], attribute: (name) => attributes[name] }
    expect(() => requireSpoken(control)).toThrow(complaint)
  })

  test('takes no more than 64 KB at once to be drawn', () => {
    const traffic = { calls: 0, bytes: 0, largest: 0, nodes: 0, controls: 0 }
    const wxml = readWxml(path.join(PACKAGE, `${pages[0]}.wxml`))
    const { instance } = createPage({ route: 'pages/home/index', registered: {}, wxml, clock: createClock(), traffic })
    const { setData } = instance as { setData(changes: object): void }
    expect(() => setData({ root: '长'.repeat(22_000) })).toThrow('setData of 66011 bytes at once on pages/home/index')
    setData({ root: '长'.repeat(21_000) })
    expect(traffic).toMatchObject({ calls: 1, largest: 63_011 })
  })

  test('draws no node without a template and loses no value that a template does not bind', () => {
    const wxml = readWxml(path.join(PACKAGE, `${pages[0]}.wxml`))
    const node = { nn: '0', sid: 'a', cl: 'known', cn: [] }
    const [, view] = within(draw(wxml, { root: { cn: [node] } }))
    expect([view?.tag, view?.attribute('class')]).toEqual(['view', 'known'])
    expect(() => draw(wxml, { root: { cn: [{ ...node, nn: 'svg' }] } })).toThrow('no template tmpl_0_svg')
    expect(() => draw(wxml, { root: { cn: [{ ...node, ariaCurrent: 'page' }] } })).toThrow('loses ariaCurrent')
  })
})
