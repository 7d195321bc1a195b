import { HIT_WORDS, type Hit, isAsked, MAX_HITS } from '@contract'
import { go } from '../../../services/router'
import { Listed } from '../Listed'
import './Hits.css'

/** Where a hit leads to. */
const WAYS: Record<Hit['kind'], (id: string) => void> = {
  region: go.region,
  rule: go.rule,
  cluster: (cluster) => go.claims({ cluster }),
  claim: (claim) => go.claims({ claim }),
  source: go.source,
  question: go.question,
}

/** What was found, kind by kind; the kind of the best hit comes first. */
export function Hits({ hits }: { hits: readonly Hit[] }) {
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  return (
    <section>
      <h2>{`找到的内容（${hits.length}条）`}</h2>
      {hits.length === MAX_HITS && <p className="hint">只列出最接近的{MAX_HITS}条。再多写几个字，会找得更准。</p>}
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{HIT_WORDS[kind]}</h3>
          <Listed items={hits.filter((hit) => hit.kind === kind)} size={5} what={HIT_WORDS[kind]}>
            {(hit) => <Row key={hit.id} hit={hit} />}
          </Listed>
        </section>
      ))}
    </section>
  )
}

function Row({ hit: { kind, id, title, place, excerpt } }: { hit: Hit }) {
  // not every question of the rulebook stands in the interview
  const leads = kind !== 'question' || isAsked(id)
  return (
    <li className="hit">
      {leads ? (
        <button type="button" className="hit-title" onClick={() => WAYS[kind](id)}>
          {place ? `${place}：${title}` : title}
        </button>
      ) : (
        <p>{title}</p>
      )}
      {excerpt && <p className="small muted">{excerpt}</p>}
    </li>
  )
}
