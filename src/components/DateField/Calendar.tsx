import { addDays, addMonths, dateWords, daysBetween, firstOf, monthIn, yearOf } from '@contract'
import { useEffect, useRef, useState } from 'react'
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
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const WEEKDAYS = '日一二三四五六'

/** The months of a year; of the one that is chosen the days, in their place, so that a screen holds them. */
function Months({ unit, value, onPick }: CalendarProps) {
  const [year, setYear] = useState(yearOf(value ?? today()))
  const [opened, setOpened] = useState(unit === 'day' && value !== undefined ? monthIn(value) : undefined)
  const head = useRef<HTMLParagraphElement>(null)
  const [turned, setTurned] = useState(false)
  useEffect(() => {
    // the button that turned the page of the calendar is gone
    if (turned) head.current?.focus?.()
    setTurned(false)
  }, [turned])
  function turnTo(month: string | undefined) {
    setOpened(month)
    if (month) setYear(yearOf(month))
    setTurned(true)
  }
  const stepped = (years: number) => (
    <button type="button" key={years} onClick={() => setYear(year + years)}>
      {years > 0 ? `后${years}年` : `前${-years}年`}
    </button>
  )
  return (
    <div className="calendar">
      <p ref={head} tabIndex={-1} className="calendar-head" aria-live="polite">
        {opened ? dateWords(opened) : `${year}年`}
      </p>
      {opened ? (
        <>
          <div className="calendar-turns">
            <button type="button" onClick={() => setOpened(addMonths(opened, -1))}>
              前一个月
            </button>
            <button type="button" onClick={() => setOpened(addMonths(opened, 1))}>
              后一个月
            </button>
            <button type="button" onClick={() => turnTo(undefined)}>
              换年月
            </button>
          </div>
          <Days month={opened} value={value} onPick={onPick} />
        </>
      ) : (
        <>
          <div className="calendar-steps">{STEPS.map(stepped)}</div>
          <div className="calendar-months">
            {range(12).map((number) => {
              const month = addMonths(`${year}-01`, number - 1)
              const isOn = value?.startsWith(month) === true
              return (
                <button
                  type="button"
                  key={number}
                  className={isOn ? 'on' : ''}
                  aria-pressed={isOn}
                  aria-label={`${year}年${number}月`}
                  onClick={() => (unit === 'month' ? onPick(month) : turnTo(month))}
                >
                  {number}月
                </button>
              )
            })}
          </div>
        </>
      )}
    </div>
  )
}

/** The days of a month, each with its day of the week. */
function Days({ month, value, onPick }: Omit<CalendarProps, 'unit'> & { month: string }) {
  const now = today()
  return (
    <div className="calendar-days">
      {range(daysBetween(firstOf(month), firstOf(month, 1))).map((day) => {
        const date = addDays(firstOf(month), day - 1)
        const weekday = WEEKDAYS[new Date(date).getUTCDay()]
        const isToday = date === now
        return (
          <button
            type="button"
            key={day}
            className={date === value ? 'on' : ''}
            aria-pressed={date === value}
            aria-current={isToday ? 'date' : undefined}
            aria-label={`${dateWords(date)}，周${weekday}${isToday ? '，今天' : ''}`}
            onClick={() => onPick(date)}
          >
            {day}
            <span className="calendar-weekday">{isToday ? '今天' : `周${weekday}`}</span>
          </button>
        )
      })}
    </div>
  )
}
