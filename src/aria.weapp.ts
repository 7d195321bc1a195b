import { TaroElement } from '@tarojs/runtime'
import { toCamelCase } from '@tarojs/shared'

// plugin-html looks attributes up by the dashed name, the templates bind the camel-case one: a changed aria-* never arrives
for (const verb of ['setAttribute', 'removeAttribute'] as const) {
  const original = TaroElement.prototype[verb] as (name: string, value?: unknown) => void
  TaroElement.prototype[verb] = function (this: TaroElement, name: string, value?: unknown) {
    original.call(this, name.startsWith('aria-') ? toCamelCase(name) : name, value)
  }
}
