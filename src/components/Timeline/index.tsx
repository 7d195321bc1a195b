import type { TimelineSegment } from '@contract'
import './index.css'
import { dateInWords } from '../../interview/answer'
import { Day } from './Day'
import { dayBefore, daysBetween } from './days'
import { STATUS_WORDS } from './words'

interface Props {
  /** Contiguous stretches in order, `[from, to)`. */
  segments: readonly TimelineSegment[]
}

/** Cover over time: a picture whose parts are as wide as their days, and the same in words, as a table. */
export function Timeline({ segments }: Props) {
  const first = segments[0]
  const last = segments[segments.length - 1]
  if (!first || !last) return null
  const statuses = [...new Set(segments.map(({ status }) => status))]

  return (
    <div className="timeline">
      <div aria-hidden="true">
        <div className="timeline-bar">
          {segments.map(({ from, to, status }) => (
            <div
              key={from}
              className={`timeline-part status-${status}`}
              style={{ flexGrow: String(daysBetween(from, to)) }}
            />
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
        <div className="timeline-legend">
          {statuses.map((status) => (
            <span key={status} className="timeline-key">
              <span className={`timeline-swatch status-${status}`} />
              {STATUS_WORDS[status]}
            </span>
          ))}
        </div>
      </div>
      <table>
        <caption>{`哪段时间有保障（画到${dateInWords(dayBefore(last.to))}为止）`}</caption>
        <thead>
          <tr>
            <th scope="col">从</th>
            <th scope="col">到</th>
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
              <td>{STATUS_WORDS[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
