import { parse } from '@contract'
import type * as z from 'zod/mini'

/**
 * What of a kept value is of the schema's form today: what is not is left out, from the inside out, so that a record of
 * an older form can still be shown. Undefined when a part without which the whole means nothing cannot be read.
 */
export function readable<T extends z.core.$ZodType>(schema: T, kept: unknown): z.output<T> | undefined {
  for (let rest = kept; rest !== undefined; ) {
    const parsed = parse(schema, rest)
    if (parsed.ok) return parsed.data
    rest = without(rest, (parsed.issues[0]?.path ?? '').split('.'))
  }
  return undefined
}

/** The value without what stands at the path; where nothing stands there, it is the whole that is at fault: undefined. */
function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const { [key]: part, ...others } = value as Record<string, unknown>
  const left = without(part, rest)
  if (Array.isArray(value))
    return value.flatMap((each, index) => (String(index) !== key ? [each] : left === undefined ? [] : [left]))
  return left === undefined ? others : { ...others, [key]: left }
}
