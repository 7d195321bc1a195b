import { icsOf } from '../../src/services/ics'

const WRITTEN = new Date('2026-03-10T04:05:06.789Z')

/** The file's properties, line by line, unfolded; throws where a line is longer than RFC 5545 allows or ends otherwise. */
function read(file: string): [name: string, value: string][] {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end')
  const lines = file.slice(0, -2).split('\r\n')
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) throw new Error(`too long: ${line}`)
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${line}`)
  }
  return lines
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
}

/** A text value as it was before it was escaped. */
const unescaped = (value: string) =>
  value.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character))

const day = { id: 'c1-0', day: '2026-05-31', title: '补缴医保的最后一天', text: '问清楚。' }

test('a day is an all-day event with a reminder on the morning before', () => {
  expect(read(icsOf(day, WRITTEN))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//xubaotong//advice//ZH'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'c1-0@xubaotong'],
    ['DTSTAMP', '20260310T040506Z'],
    ['DTSTART;VALUE=DATE', '20260531'],
    ['SUMMARY', '补缴医保的最后一天'],
    ['DESCRIPTION', '问清楚。'],
    ['TRANSP', 'TRANSPARENT'],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', '补缴医保的最后一天'],
    ['TRIGGER', '-PT15H'],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ])
})

test.each([
  ['marks that mean something', '一, 二; 三\\四\n五'],
  ['a line break of Windows', '一\n二'],
  ['many Chinese letters', '缴费以后要等多久，从哪天起又能报销，都和缴费的那一天有关。'.repeat(9)],
  ['letters of four octets', '𠮷'.repeat(99)],
  ['exactly as many letters as a line holds', 'x'.repeat(75 - 'DESCRIPTION:'.length)],
  ['one letter more', 'x'.repeat(76 - 'DESCRIPTION:'.length)],
])('a text with %s is read as it was written, in lines of at most 75 octets', (_name, text) => {
  const written = text.replaceAll('\n', _name.includes('Windows') ? '\r\n' : '\n')
  const [, value = ''] = read(icsOf({ ...day, text: written }, WRITTEN)).find(([name]) => name === 'DESCRIPTION') ?? []
  expect(unescaped(value)).toBe(text)
})

test('the same day of one consultation has the same name, however often it is written', () => {
  const uid = (file: string) => read(file).find(([name]) => name === 'UID')?.[1]
  expect(uid(icsOf(day, WRITTEN))).toBe(uid(icsOf(day, new Date(0))))
})
