import { useState } from 'react'
import { today } from '../../services/clock'
import { Fold } from '../Fold'
import './calendar.css'

/** A calendar to choose a month (`YYYY-MM`) or a day (`YYYY-MM-DD`) from. */
export interface CalendarProps {
  unit: 'month' | 'day'
  /** The date that stands in the field; undefined when none does. */
  value: string | undefined
  onPick(date: string): void
}

/** On the web buttons: the year, its months, and the days of one. */
export function Calendar(props: CalendarProps) {
  return (
    <Fold label="从日历里选">
      <Months {...props} />
    </Fold>
  )
}

const STEPS = [-10, -1, 1, 10] as const
const two = (part: number) => String(part).padStart(2, '0')
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

function Months({ unit, value, onPick }: CalendarProps) {
  const [year, setYear] = useState(Number((value ?? today()).slice(0, 4)))
  const [opened, setOpened] = useState(value?.slice(0, 7))
  const marked = unit === 'month' ? value : opened
  const step = (years: number) => (
    <button type="button" key={years} onClick={() => setYear(year + years)}>
      {years > 0 ? `后${years}年` : `前${-years}年`}
    </button>
  )
  return (
    <div className="calendar">
      <p className="calendar-year" aria-live="polite">
        {year}年
      </p>
      <div className="calendar-steps">{STEPS.map(step)}</div>
      <div className="calendar-months">
        {range(12).map((number) => {
          const month = `${year}-${two(number)}`
          return (
            <button
              type="button"
              key={number}
              className={month === marked ? 'on' : ''}
              aria-pressed={month === marked}
              aria-label={`${year}年${number}月`}
              onClick={() => {
                setOpened(month)
                if (unit === 'month') onPick(month)
              }}
            >
              {number}月
            </button>
          )
        })}
      </div>
      {unit === 'day' && opened?.startsWith(`${year}-`) && <Days month={opened} value={value} onPick={onPick} />}
    </div>
  )
}

function Days({ month, value, onPick }: Omit<CalendarProps, 'unit'> & { month: string }) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return (
    <div className="calendar-days">
      {range(new Date(Date.UTC(year, number, 0)).getUTCDate()).map((day) => {
        const date = `${month}-${two(day)}`
        return (
          <button
            type="button"
            key={day}
            className={date === value ? 'on' : ''}
            aria-pressed={date === value}
            aria-label={`${year}年${number}月${day}日`}
            onClick={() => onPick(date)}
          >
            {day}
          </button>
        )
      })}
    </div>
  )
}
