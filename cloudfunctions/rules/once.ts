/** A function of an object that is computed once for each: what the rulebook says does not change from case to case. */
export function once<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, { readonly value: T }>()
  return (of) => {
    const before = made.get(of)
    if (before) return before.value
    const value = make(of)
    made.set(of, { value })
    return value
  }
}

/** As {@link once}, for a text beside the object, such as the code of a region. */
export function onceFor<Of extends object, T>(make: (of: Of, text: string) => T): (of: Of, text: string) => T {
  const madeOf = once((_of: Of) => new Map<string, T>())
  return (of, text) => {
    const made = madeOf(of)
    const before = made.get(text)
    if (before !== undefined) return before
    const value = make(of, text)
    made.set(text, value)
    return value
  }
}
