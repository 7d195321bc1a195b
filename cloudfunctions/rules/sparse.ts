import { z } from 'zod'

/**
 * A strict object of many keys, all optional and most of them absent. It reads only the keys that are there, where zod looks
 * for each that it knows; what is not sound is left to zod, which says what is wrong.
 */
export function sparseObject<Shape extends Readonly<Record<string, z.ZodOptional>>>(shape: Shape) {
  const form = z.strictObject(shape)
  const { parse } = form._zod
  const read: typeof parse = (payload, context) => {
    const { value } = payload
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return parse(payload, context)
    const found: Record<string, unknown> = {}
    for (const [key, written] of Object.entries(value)) {
      if (!Object.hasOwn(shape, key)) return parse(payload, context)
      const one = (shape[key] as Shape[string])._zod.run({ value: written, issues: [] }, context)
      if (one instanceof Promise || one.issues.length > 0) return parse(payload, context)
      found[key] = one.value
    }
    payload.value = found
    return payload
  }
  form._zod.run = form._zod.parse = read
  return form
}
