import type { Drawn } from './weapp-draw'
import type { Program } from './weapp-program'
import { around, find, nameOf, textOf, within } from './weapp-tree'

/** Someone who uses the program by what is written and spoken there; every act waits until the program is at rest. */
export interface Person {
  /** All that stands on the page. */
  sees(): string
  /** The one element of a kind, by its text or spoken name. */
  finds(tag: string, name: string): Drawn
  /** Taps a button, by its spoken name. */
  taps(name: string): Promise<void>
  /** Taps a button that sends the page to a friend, and gives what the friend gets. Throws when WeChat would send nothing. */
  sends(name: string): unknown
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
  const finds = (tag: string, name: string) => find(program.drawn(), name, tag)

  return {
    sees: () => textOf(program.drawn()),
    finds,
    taps: (name) => act(finds('button', name), 'tap'),
    sends(name) {
      if (finds('button', name).attribute('open-type') !== 'share') throw new Error(`${name} sends nothing`)
      const message = program.shared()
      if (!message) throw new Error('the page lets nothing be sent')
      return message
    },
    chooses(label) {
      const option = find(program.drawn(), label, 'radio', 'checkbox')
      const group = around(option, 'radio-group', 'checkbox-group')
      if (option.tag === 'radio') return act(group, 'change', { value: option.attribute('value') })
      // WeChat tells all that are ticked now
      const ticked = within(group)
        .filter(({ tag }) => tag === 'checkbox')
        .filter((box) => Boolean(box.attribute('checked')) !== (nameOf(box) === label))
      return act(group, 'change', { value: ticked.map((box) => box.attribute('value')) })
    },
    turns: (name, value) => act(finds('picker', name), 'change', { value }),
    async types(label, text) {
      const field = () => find(program.drawn(), label, 'input', 'textarea')
      await act(field(), 'focus', { value: '' })
      await act(field(), 'input', { value: text, cursor: text.length })
      await act(field(), 'blur', { value: text })
    },
  }
}
