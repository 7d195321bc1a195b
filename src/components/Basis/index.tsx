import type { Basis } from '@contract'
import { dateInWords } from '../../interview/answer'
import { Fold } from '../Fold'
import { SourceLink } from './SourceLink'
import { GRADE_WORDS } from './words'
import './index.css'

interface Props {
  basis: readonly Basis[]
  /** What rests on it, so that one button is told from another. */
  about: string
}

/** Where a statement comes from, one tap away; nothing when it rests on the calendar or on the answers alone. */
export function BasisList({ basis, about }: Props) {
  // several rows may rest on one article: it is listed once
  const sources = new Map(basis.map((source) => [`${source.source} ${source.article} ${source.note ?? ''}`, source]))
  if (sources.size === 0) return null

  return (
    <div className="basis">
      <Fold label={`出处（${sources.size}条）`} about={about}>
        <ul className="plain basis-list">
          {[...sources].map(([key, { article, title, grade, checkedOn, note, url }]) => (
            <li key={key}>
              <p className="basis-title">
                {title}
                {article && <span className="basis-article">{article}</span>}
              </p>
              <p className="basis-facts">
                <span className={`badge grade-${grade}`}>{GRADE_WORDS[grade]}</span>
                <span>{`核对日期：${dateInWords(checkedOn)}`}</span>
              </p>
              {note && <p className="small">{note}</p>}
              {url && <SourceLink url={url} title={title} />}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}
