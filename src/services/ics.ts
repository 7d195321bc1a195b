import type { Day } from '@contract'

/** A day that a person wants to be reminded of. */
export interface CalendarDay {
  /** The same for the same day of one consultation: a file takes the place of a former one. WeChat's calendar knows none, and adds it again. */
  id: string
  day: Day
  title: string
  text: string
}

/** Most octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 75

/** The reminder comes at nine in the morning of the day before: the day itself begins at midnight. */
const REMINDER = '-PT15H'

/** A day to remember as an iCalendar file (RFC 5545): an all-day event with a reminder. The same `id` takes the place of a former one. */
export function icsOf({ id, day, title, text }: CalendarDay, written: Date): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//xubaotong//advice//ZH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@xubaotong`,
    `DTSTAMP:${written.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.split('-').join('')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${REMINDER}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

/** A text value: backslash, semicolon and comma are escaped, a new line is `\n` (3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** A line of more than 75 octets goes on in the next, after a space; no character is torn apart. */
function folded(line: string): string {
  let octets = 0
  let folds = ''
  for (const character of line) {
    const size = new Blob([character]).size
    if (octets + size > LINE) {
      folds += '\r\n '
      octets = 1
    }
    folds += character
    octets += size
  }
  return folds
}
