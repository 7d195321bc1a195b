import { Picker } from '@tarojs/components'
import type { CalendarProps } from './Calendar'

/** In WeChat its own wheel. */
export function Calendar({ unit, value = '', onPick }: CalendarProps) {
  return (
    <Picker mode="date" fields={unit} value={value} onChange={({ detail }) => onPick(detail.value)}>
      {/* biome-ignore lint/a11y: a button of WeChat would take the tap from the wheel */}
      <div className="button" role="button">
        从日历里选
      </div>
    </Picker>
  )
}
