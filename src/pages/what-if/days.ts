import { type Advice, type Day, dateWords, dayBefore, firstOf } from '@contract'

/** A day of payment that is worth trying. */
export interface DayChoice {
  value: Day
  label: string
  hint: string
}

/**
 * Days of payment to try: the one that is planned, today, the turn of the month, and the ends of the periods that the advice
 * on the present plan names. Each day once, under the first of its names; none that is over, but for the planned one.
 */
export function dayChoices(today: Day, planned: Day, { backPay, resident }: Advice): DayChoice[] {
  const named: [Day | undefined, string][] = [
    [planned, planned === today ? '今天' : '现在的打算'],
    [today, '今天'],
    [dayBefore(firstOf(today, 1)), '这个月最后一天'],
    [firstOf(today, 1), '下个月1日'],
    [backPay?.until, '能补缴的最后一天'],
    [resident?.from, '这段缴费时间的第一天'],
    [resident?.to, '这段缴费时间的最后一天'],
  ]
  const days = new Map<Day, string>()
  for (const [day, label] of named)
    if (day !== undefined && (day >= today || day === planned) && !days.has(day)) days.set(day, label)
  return [...days].map(([value, label]) => ({ value, label, hint: dateWords(value) }))
}
