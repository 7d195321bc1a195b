import { dateWords } from '@contract'

/** A day or a month that, where it does not fit on a line, breaks after the year. */
export function Day({ day }: { day: string }) {
  const words = dateWords(day)
  const year = words.indexOf('年') + 1
  return (
    <>
      <span className="together">{words.slice(0, year)}</span>
      <span className="together">{words.slice(year)}</span>
    </>
  )
}
