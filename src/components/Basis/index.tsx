import { type Basis, dateWords } from '@contract'
import type { PropsWithChildren } from 'react'
import { Fold } from '../Fold'
import { GradeBadge } from './GradeBadge'
import { RuleLink, SourcePageLink } from './links'
import { SourceLink } from './SourceLink'
import { isRule } from './words'
import './index.css'

interface Props {
  basis: readonly Basis[]
  /** What rests on it, so that one button is told from another. */
  about: string
}

/** Where a statement comes from, one tap away, and below it the children; nothing when it rests on the calendar or on the answers alone. */
export function BasisList({ basis, about, children }: PropsWithChildren<Props>) {
  // several rows may rest on one article: it is listed once
  const sources = new Map(basis.map((source) => [`${source.source} ${source.article} ${source.note ?? ''}`, source]))
  if (sources.size === 0) return null

  return (
    <div className="basis">
      <Fold label={`出处（${sources.size}条）`} about={about}>
        <ul className="plain basis-list">
          {[...sources].map(([key, { rule, source, article, title = source, grade, checkedOn, note, url }]) => (
            <li key={key}>
              <p className="basis-title">
                {title}
                {article && <span className="basis-article">{article}</span>}
              </p>
              <p className="facts">
                <GradeBadge grade={grade} />
                <span>{`核对日期：${dateWords(checkedOn)}`}</span>
              </p>
              {note && <p className="small">{note}</p>}
              {isRule(rule) ? (
                <RuleLink id={rule} text={note ?? `${title}${article}`} />
              ) : (
                <SourcePageLink id={source} title={title} />
              )}
              {url && <SourceLink url={url} title={title} />}
            </li>
          ))}
        </ul>
        {children}
      </Fold>
    </div>
  )
}
