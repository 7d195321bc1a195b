import { dateWords, periodWords, READ_WORDS, type SourceReply } from '@contract'
import { useState } from 'react'
import { GradeWords } from '../../../components/Basis/GradeWords'
import { SourceLink } from '../../../components/Basis/SourceLink'
import { library } from '../../../services/library'
import { go, params } from '../../../services/router'
import { Entry } from '../Entry'
import { Facts } from '../Facts'
import { Listed } from '../Listed'
import { RuleRow } from '../RuleRow'

/** One source: what it is, how far it was read, and what rests on it. */
export default function SourcePage() {
  const [id] = useState(() => params('id').id)
  return (
    <Entry kind="文件" id={id} find={library.source} titleOf={({ title }) => title}>
      {(source) => (
        <>
          <Source source={source} />
          <section>
            <h2>{`根据它的规则（${source.lines.length}条）`}</h2>
            {source.lines.length > 0 ? (
              <Listed items={source.lines} size={10} what="规则">
                {(line) => <RuleRow key={line.id} line={line} />}
              </Listed>
            ) : (
              <p className="muted">没有规则直接根据这份文件。</p>
            )}
          </section>
          {source.claims.length > 0 && (
            <div className="actions">
              <button type="button" onClick={() => go.claims({ source: source.id })}>
                {`看和它有关的网上说法（${source.claims.length}条）`}
              </button>
            </div>
          )}
        </>
      )}
    </Entry>
  )
}

function Source({ source }: { source: SourceReply }) {
  const { title, issuer, number, grade, publishedOn, checkedOn, read, note, url } = source
  return (
    <>
      <Facts
        facts={[
          ['谁发的', issuer],
          ['文号', number],
          ['可信程度', <GradeWords key="grade" grade={grade} />],
          ['发布日期', publishedOn && dateWords(publishedOn)],
          ['有效时间', periodWords(source)],
          ['读到多少', READ_WORDS[read]],
          ['核对日期', dateWords(checkedOn)],
        ]}
      />
      {note && <p>{note}</p>}
      {url && <SourceLink url={url} title={title} />}
    </>
  )
}
