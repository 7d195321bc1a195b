import type { Basis } from '@contract'

interface Part {
  basis: readonly Basis[]
  undecided?: string | undefined
}

/** What several parts rest on and leave open, for the one block that shows them; what is said already is not said again. */
export function together(parts: readonly Part[]): Part {
  const said = [...new Set(parts.flatMap(({ undecided }) => undecided ?? []))]
  const open = said.filter((text) => !said.some((other) => other !== text && other.includes(text)))
  return {
    basis: parts.flatMap(({ basis }) => basis),
    undecided: open.length > 0 ? open.join('') : undefined,
  }
}
