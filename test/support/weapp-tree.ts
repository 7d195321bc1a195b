import type { Drawn } from './weapp-draw'

/** The element and all within it, in the order of the page. */
export function within(element: Drawn): Drawn[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child)))]
}

/** The text in an element, as it is read on the page. */
export function textOf({ children }: Drawn): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** What a screen reader calls an element: its label, else its text. */
export function nameOf(element: Drawn): string {
  return String(element.attribute('aria-label') || textOf(element)).trim()
}

/** The one element of a name among those of some tags. Throws, with the names that there are, unless there is exactly one. */
export function find(page: Drawn, name: string, ...tags: string[]): Drawn {
  const alike = within(page).filter(({ tag }) => tags.includes(tag))
  const found = alike.filter((element) => nameOf(element) === name)
  const [one] = found
  if (one && found.length === 1) return one
  throw new Error(`${found.length} <${tags}> are called ${name}, among: ${alike.map(nameOf).join(' | ')}`)
}

/** The nearest element around this one, itself included, of one of the tags. Throws when there is none. */
export function around(element: Drawn, ...tags: string[]): Drawn {
  for (let at: Drawn | undefined = element; at; at = at.parent) if (tags.includes(at.tag)) return at
  throw new Error(`no <${tags}> around <${element.tag}>`)
}
