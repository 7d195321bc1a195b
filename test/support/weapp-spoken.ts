import type { Drawn } from './weapp-draw'
import { nameOf, within } from './weapp-tree'

/** What one acts on, with what tells its state; a button's is told only where it has one. */
const STATES: Readonly<Record<string, { attributes: readonly string[]; always: boolean }>> = {
  button: { attributes: ['aria-pressed', 'aria-expanded'], always: false },
  input: { attributes: ['aria-invalid'], always: true },
  textarea: { attributes: ['aria-invalid'], always: true },
  radio: { attributes: ['checked'], always: true },
  checkbox: { attributes: ['checked'], always: true },
  picker: { attributes: [], always: false },
}

/** All that one can act on. */
export const controlsOf = (page: Drawn): Drawn[] => within(page).filter(({ tag }) => tag in STATES)

/** Throws when a screen reader could not say what a control is called, or in which state it is. */
export function requireSpoken(page: Drawn): void {
  for (const control of controlsOf(page)) {
    const { tag } = control
    const name = nameOf(control)
    if (!name) throw new Error(`a <${tag}> has no name`)
    const { attributes, always } = STATES[tag] ?? { attributes: [], always: false }
    for (const attribute of attributes) {
      const state = control.attribute(attribute) ?? ''
      const isTold = ['true', 'false'].includes(String(state))
      if (!isTold && (always || state !== ''))
        throw new Error(`${name} <${tag}> has no state: ${attribute} is “${state}”`)
    }
  }
}
