import { useState } from 'react'
import { readDay, readMonth } from '../../interview/read'
import { TextField, type TextFieldProps } from '../TextField'
import { Calendar } from './Calendar'

/** A month (`YYYY-MM`) or a day (`YYYY-MM-DD`). */
export type DateFieldProps = Omit<TextFieldProps, 'keyboard'> & { unit: 'month' | 'day' }

/** A line of text, that can be typed, spoken and pasted, and a calendar for those who would rather choose. */
export function DateField({ unit, initial, onText, ...field }: DateFieldProps) {
  const [text, setText] = useState(initial)
  const [picked, setPicked] = useState(initial)
  function change(to: string) {
    setText(to)
    onText(to)
  }
  return (
    <div>
      <TextField key={picked} initial={picked} onText={change} {...field} />
      <Calendar
        unit={unit}
        value={(unit === 'month' ? readMonth : readDay)(text)}
        onPick={(date) => {
          setPicked(date)
          change(date)
        }}
      />
    </div>
  )
}
