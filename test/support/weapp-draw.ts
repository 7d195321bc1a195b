import type { Markup, Wxml } from './weapp-wxml'

/** An element as WeChat draws it from a page's data. */
export interface Drawn {
  readonly tag: string
  readonly parent: Drawn | undefined
  readonly children: readonly (Drawn | string)[]
  /** The value of an attribute; undefined when the template does not bind it or the data has none. */
  attribute(name: string): unknown
}

type Scope = Readonly<Record<string, unknown>>

/** The components of WeChat that Taro's templates may name. */
const COMPONENTS = new Set([
  ...['view', 'text', 'button', 'input', 'textarea', 'label', 'form', 'image', 'picker', 'scroll-view', 'navigator'],
  ...['radio', 'radio-group', 'checkbox', 'checkbox-group'],
])

/** What Taro sends for a node: short names of its template's choosing (`nn`, `cl`, `p7`). */
type Node = Readonly<Record<string, unknown>>

/** What the web's elements have and WeChat's do not need, or do not have: a browser's focus, keyboard and tables. */
const USELESS = new Set(['nn', 'cn', 'tabIndex', 'focus', 'inputMode', 'autoComplete', 'scope'])

/**
 * Draws a page's data with its WXML.
 * Throws where WeChat would draw nothing, for there is no such template, or no such component (Taro's own ones for pages
 * of more than 15 levels among them), and where it would drop a value, for the template does not bind it.
 */
export function draw(wxml: Wxml, data: Scope): Drawn {
  return element(
    'page',
    undefined,
    () => undefined,
    (page) => drawAll(wxml.children, wxml, data, page),
  )
}

/** An element, whose children are drawn as soon as it is there to be their parent. */
function element(
  tag: string,
  parent: Drawn | undefined,
  attribute: Drawn['attribute'],
  drawChildren: (parent: Drawn) => Drawn['children'],
): Drawn {
  const drawn = { tag, parent, attribute, children: [] as Drawn['children'] }
  drawn.children = drawChildren(drawn)
  return drawn
}

function drawAll(markups: Wxml['children'], file: Wxml, scope: Scope, parent: Drawn): (Drawn | string)[] {
  let before = true
  return markups.flatMap((markup) => {
    if (typeof markup === 'string') return String(valueIn(markup, file, scope) ?? '')
    const { tag, attributes } = markup
    if (['import', 'wxs'].includes(tag) || (tag === 'template' && attributes.name)) return []
    const shown = 'wx:else' in attributes ? !before : Boolean(valueIn(attributes['wx:if'] ?? '{{true}}', file, scope))
    before = shown
    return shown ? eachScope(markup, file, scope).flatMap((inner) => drawOne(markup, file, inner, parent)) : []
  })
}

/** The scopes that an element is repeated with (`wx:for`), or the one that it stands in. */
function eachScope({ attributes }: Markup, file: Wxml, scope: Scope): Scope[] {
  const list = attributes['wx:for']
  if (list === undefined) return [scope]
  return ((valueIn(list, file, scope) ?? []) as unknown[]).map((item, index) => ({ ...scope, item, index }))
}

function drawOne(markup: Markup, file: Wxml, scope: Scope, parent: Drawn): (Drawn | string)[] {
  const { tag, attributes, children } = markup
  if (tag === 'block') return drawAll(children, file, scope, parent)
  if (tag === 'template') {
    const name = String(valueIn(attributes.is ?? '', file, scope))
    const template = file.templates.get(name)
    if (!template) throw new Error(`WeChat draws nothing: no template ${name} for ${JSON.stringify(scope.item)}`)
    // `data` holds the inside of an object literal
    const data = evaluate(`({${mustache(attributes.data ?? '')}})`, file, scope) as Scope
    return drawAll(template.markup.children, template.file, data, parent)
  }
  if (!COMPONENTS.has(tag)) throw new Error(`WeChat draws nothing: no component <${tag}>`)
  forbidLoss(markup, scope)
  const attribute = (name: string) => (name in attributes ? valueIn(attributes[name] ?? '', file, scope) : undefined)
  return [element(tag, parent, attribute, (drawn) => drawAll(children, file, scope, drawn))]
}

/** Throws when the element does not take one of the values that Taro sent for its node. */
function forbidLoss({ attributes }: Markup, { i: node = {} }: Scope): void {
  const taken = Object.values(attributes).join()
  const lost = Object.keys(node as Node).filter(
    (key) => !USELESS.has(key) && !new RegExp(`\\bi\\.${key}\\b`).test(taken),
  )
  if (lost.length > 0) throw new Error(`WeChat loses ${lost} of ${JSON.stringify({ ...(node as Node), cn: [] })}`)
}

/** The expression inside `{{…}}`; undefined for plain text. */
const mustache = (text: string): string | undefined => /^\{\{(.*)\}\}$/s.exec(text)?.[1]

function valueIn(text: string, file: Wxml, scope: Scope): unknown {
  const expression = mustache(text)
  return expression === undefined ? text : evaluate(`(${expression})`, file, scope)
}

const compiled = new Map<string, (scope: object) => unknown>()

function evaluate(expression: string, file: Wxml, scope: Scope): unknown {
  let run = compiled.get(expression)
  if (!run) {
    run = new Function('scope', `with (scope) { return ${expression} }`) as (scope: object) => unknown
    compiled.set(expression, run)
  }
  // a name that is in neither is undefined, not an error
  const names = { ...scope, ...file.scripts }
  return run(new Proxy(names, { has: () => true, get: (_, name) => names[name as string] }))
}
