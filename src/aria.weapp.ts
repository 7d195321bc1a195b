import { TaroElement } from '@tarojs/runtime'
import { toCamelCase } from '@tarojs/shared'

/** The property of an attribute: WeChat calls a role aria-role. */
const propertyOf = (name: string) =>
  name === 'role' ? 'ariaRole' : name.startsWith('aria-') ? toCamelCase(name) : name

// plugin-html looks attributes up by the dashed name, the templates bind the camel-case one: a changed aria-* never arrives
for (const verb of ['setAttribute', 'removeAttribute'] as const) {
  const original = TaroElement.prototype[verb] as (name: string, value?: unknown) => void
  TaroElement.prototype[verb] = function (this: TaroElement, name: string, value?: unknown) {
    original.call(this, propertyOf(name), value)
  }
}
