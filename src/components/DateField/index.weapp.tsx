import { Picker } from '@tarojs/components'
import { useState } from 'react'
import { TextField } from '../TextField'
import type { DateFieldProps } from '.'

/** In WeChat a line of text too, and WeChat's own wheel for those who would rather turn than type. */
export function DateField({ unit, initial, ...text }: DateFieldProps) {
  const [picked, setPicked] = useState(initial)
  return (
    <div>
      <TextField key={picked} initial={picked} {...text} />
      <Picker
        mode="date"
        fields={unit}
        value={picked}
        onChange={({ detail }) => {
          setPicked(detail.value)
          text.onText(detail.value)
        }}
      >
        <div className="button">从日历里选</div>
      </Picker>
    </div>
  )
}
