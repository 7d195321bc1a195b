import type { Drawn } from './weapp-draw'
import type { Program } from './weapp-program'
import { around, find, textOf, within } from './weapp-tree'

/** Someone who uses the program by what is written and spoken there; every act waits until the program is at rest. */
export interface Person {
  /** All that stands on the page. */
  sees(): string
  /** The one element of a kind, by its text or spoken name. */
  finds(tag: string, name: string): Drawn
  /** Taps a button, by its spoken name. */
  taps(name: string): Promise<void>
  /** Chooses a radio button or a box, by its label. */
  chooses(label: string): Promise<void>
  /** Turns a wheel of dates to a value (`YYYY-MM` or `YYYY-MM-DD`), by what is written on it. */
  turns(name: string, value: string): Promise<void>
  /** Types into a field, by its label, and leaves it. */
  types(label: string, text: string): Promise<void>
}

export function personAt(program: Program): Person {
  async function act(element: Drawn, type: string, detail?: object): Promise<void> {
    if (element.attribute('disabled')) throw new Error(`${textOf(element)} is disabled`)
    program.fire(element, type, detail)
    await program.settle()
  }
  const finds = (tag: string, name: string) => find(program.drawn(), tag, name)

  return {
    sees: () => textOf(program.drawn()),
    finds,
    taps: (name) => act(finds('button', name), 'tap'),
    chooses(label) {
      const many = within(program.drawn()).some(({ tag }) => tag === 'checkbox-group')
      const option = finds(many ? 'checkbox' : 'radio', label)
      const chosen = option.attribute('value')
      if (!many) return act(around(option, 'radio-group'), 'change', { value: chosen })
      const group = around(option, 'checkbox-group')
      const boxes = within(group).filter(({ tag }) => tag === 'checkbox')
      const value = boxes
        .filter((box) => (box === option) !== Boolean(box.attribute('checked')))
        .map((box) => box.attribute('value'))
      return act(group, 'change', { value })
    },
    turns: (name, value) => act(finds('picker', name), 'change', { value }),
    async types(label, text) {
      await act(finds('input', label), 'focus', { value: '' })
      await act(finds('input', label), 'input', { value: text, cursor: text.length })
      await act(finds('input', label), 'blur', { value: text })
    },
  }
}
