import { readFileSync } from 'node:fs'
import path from 'node:path'

/** An element as it is written in a WXML file. */
export interface Markup {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Markup | string)[]
}

/** A WXML file with what it can use: its own and its imported templates, and its scripts. */
export interface Wxml {
  readonly children: readonly (Markup | string)[]
  /** By name; each in the file that it was written in, whose scripts it uses. */
  readonly templates: ReadonlyMap<string, { readonly markup: Markup; readonly file: Wxml }>
  readonly scripts: Readonly<Record<string, unknown>>
}

/** Reads a WXML file. Throws when a tag is not closed, or a file that it names is missing. */
export function readWxml(file: string): Wxml {
  const beside = (src = '') => path.resolve(path.dirname(file), src)
  const children = parseWxml(readFileSync(file, 'utf8'))
  const templates: Map<string, { markup: Markup; file: Wxml }> = new Map()
  const scripts: Record<string, unknown> = {}
  const wxml = { children, templates, scripts }
  for (const markup of children) {
    if (typeof markup === 'string') continue
    const { name, src, module: script } = markup.attributes
    if (markup.tag === 'import') for (const [key, value] of readWxml(beside(src)).templates) templates.set(key, value)
    if (markup.tag === 'template' && name) templates.set(name, { markup, file: wxml })
    if (markup.tag === 'wxs' && script) scripts[script] = readWxs(beside(src))
  }
  return wxml
}

/** What a WXS file exports: a subset of JavaScript, run by WeChat's renderer, outside the context of the pages. */
function readWxs(file: string): unknown {
  const module = { exports: {} }
  new Function('module', readFileSync(file, 'utf8'))(module)
  return module.exports
}

const TOKEN = /<(?<close>\/)?(?<tag>[\w-]+)(?<attributes>(?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(?<empty>\/)?>|(?<text>[^<]+)/g

function parseWxml(source: string): (Markup | string)[] {
  const root: Markup = { tag: '', attributes: {}, children: [] }
  const open = [root]
  const inner = () => open[open.length - 1] as Markup
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    const { close, tag = '', attributes = '', empty, text } = groups
    if (text !== undefined) {
      if (text.trim()) inner().children.push(text.trim())
    } else if (close) {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`)
    } else {
      const markup: Markup = { tag, attributes: parseAttributes(attributes), children: [] }
      inner().children.push(markup)
      if (!empty) open.push(markup)
    }
  }
  if (open.length !== 1) throw new Error(`<${inner().tag}> is not closed`)
  return root.children
}

function parseAttributes(source: string): Record<string, string> {
  const found = source.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}
