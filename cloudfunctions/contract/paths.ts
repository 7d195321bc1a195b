type Group = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null

/** What stands at a dotted path; undefined when nothing does. */
export const valueAt = (of: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (isGroup(value) ? value[key] : undefined), of)

/** The same with another value at a dotted path, or without it where that is undefined; a group left empty goes with it. */
export function withValue<T extends object>(of: T, path: string, value: unknown): T {
  return put(of as Group, path.split('.'), value) as T
}

function put(group: Group, [key = '', ...rest]: readonly string[], leaf: unknown): Group {
  const value = rest.length === 0 ? leaf : put((group[key] ?? {}) as Group, rest, leaf)
  const { [key]: _former, ...others } = group
  const gone = value === undefined || (rest.length > 0 && Object.keys(value as Group).length === 0)
  return gone ? others : { ...others, [key]: value }
}
