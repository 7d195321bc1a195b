import { useState } from 'react'
import { TextField, type TextFieldProps } from '../TextField'
import { Calendar } from './Calendar'

/** A month (`YYYY-MM`) or a day (`YYYY-MM-DD`). */
type DateFieldProps = Omit<TextFieldProps, 'keyboard'> & {
  unit: 'month' | 'day'
  /** The date of a text; undefined when it cannot be read. */
  read(text: string): string | undefined
  /** Dates by name that a tap fills in, such as 今天. */
  shortcuts?: readonly string[] | undefined
}

/** A line of text, that can be typed, spoken and pasted, and a calendar for those who would rather choose. */
export function DateField({ unit, read, shortcuts = [], initial, onText, ...field }: DateFieldProps) {
  const [text, setText] = useState(initial)
  // the field keeps its own text: a new key for every date that is put into it
  const [picked, setPicked] = useState({ date: initial, times: 0 })
  function change(to: string) {
    setText(to)
    onText(to)
  }
  function pick(date: string) {
    setPicked({ date, times: picked.times + 1 })
    change(date)
  }
  return (
    <div>
      <TextField key={picked.times} initial={picked.date} onText={change} {...field} />
      {shortcuts.length > 0 && (
        <div className="button-row">
          {shortcuts.map((name) => (
            <button type="button" key={name} onClick={() => pick(read(name) ?? name)}>
              {name}
            </button>
          ))}
        </div>
      )}
      <Calendar unit={unit} value={read(text)} onPick={pick} />
    </div>
  )
}
