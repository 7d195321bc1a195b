import { dateWords, dayBefore, daysBetween, STATUS_WORDS, type TimelineSegment } from '@contract'
import './index.css'
import { Day } from './Day'

interface Props {
  /** Contiguous stretches in order, `[from, to)`. */
  segments: readonly TimelineSegment[]
  /** Why a stretch that begins on a day is so, in words. */
  why?: (from: string) => string | undefined
  /** A day to be marked, and what it is called; left out when it lies outside the stretches. */
  mark?: { day: string; name: string }
}

/** Cover over time: a picture whose parts are as wide as their days, and the same in words, as a table that is its legend. */
export function Timeline({ segments, why, mark }: Props) {
  const first = segments[0]
  const last = segments[segments.length - 1]
  if (!first || !last) return null
  const marked = mark && mark.day >= first.from && mark.day < last.to ? mark : undefined

  return (
    <div className="timeline">
      <div className="timeline-picture" aria-hidden="true">
        <div className="timeline-bar">
          {segments.map(({ from, to, status }) => (
            <div
              key={from}
              className={`timeline-part status-${status}`}
              style={{ flexGrow: String(daysBetween(from, to)) }}
            >
              {marked && marked.day >= from && marked.day < to && (
                <div
                  className="timeline-mark"
                  style={{ left: `${(daysBetween(from, marked.day) / daysBetween(from, to)) * 100}%` }}
                />
              )}
            </div>
          ))}
        </div>
        <div className="timeline-ends">
          <span>
            <Day day={first.from} />
          </span>
          <span>
            <Day day={dayBefore(last.to)} />
          </span>
        </div>
      </div>
      {marked && (
        <p className="small timeline-mark-words">
          <span className="timeline-mark-sign" aria-hidden="true" />
          {`${marked.name}：${dateWords(marked.day)}`}
        </p>
      )}
      <table>
        <caption>{`哪段时间有保障（画到${dateWords(dayBefore(last.to))}为止）`}</caption>
        <thead>
          <tr>
            <th scope="col" className="timeline-day">
              从
            </th>
            <th scope="col" className="timeline-day">
              到
            </th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {segments.map(({ from, to, status }) => (
            <tr key={from}>
              <td>
                <Day day={from} />
              </td>
              <td>
                <Day day={dayBefore(to)} />
              </td>
              <td>
                <span className={`swatch status-${status}`} aria-hidden="true" />
                {STATUS_WORDS[status]}
                {why?.(from) && <span className="hint timeline-why">{why(from)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
