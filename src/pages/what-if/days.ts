import type { Advice, Day } from '@contract'
import { dayBefore } from '../../components/Timeline/days'
import { dateInWords } from '../../interview/answer'

/** A day of payment that is worth trying. */
export interface DayChoice {
  value: Day
  label: string
  hint: string
}

/** The first day of the month after a day's. */
function nextMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/**
 * Days of payment to try: the one that is planned, today, the turn of the month, and the ends of the periods that the advice
 * on the present plan names. Each day once, under the first of its names; none that is over, but for the planned one.
 */
export function dayChoices(today: Day, planned: Day, { backPay, resident }: Advice): DayChoice[] {
  const named: [Day | undefined, string][] = [
    [planned, planned === today ? '今天' : '现在的打算'],
    [today, '今天'],
    [dayBefore(nextMonth(today)), '这个月最后一天'],
    [nextMonth(today), '下个月1日'],
    [backPay?.until, '能补缴的最后一天'],
    [resident?.from, '这段缴费时间的第一天'],
    [resident?.to, '这段缴费时间的最后一天'],
  ]
  const days = new Map<Day, string>()
  for (const [day, label] of named)
    if (day !== undefined && (day >= today || day === planned) && !days.has(day)) days.set(day, label)
  return [...days].map(([value, label]) => ({ value, label, hint: dateInWords(value) }))
}
