import { Picker } from '@tarojs/components'
import type { CalendarProps } from './Calendar'

/** In WeChat its own wheel. */
export function Calendar({ unit, value = '', onPick }: CalendarProps) {
  return (
    <Picker mode="date" fields={unit} value={value} onChange={({ detail }) => onPick(detail.value)}>
      <div className="button">从日历里选</div>
    </Picker>
  )
}
