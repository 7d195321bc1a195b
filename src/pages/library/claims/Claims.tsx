import type { ClaimReply, ClaimsReply } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { CallFailed } from '../../../components/CallFailed'
import { Claim } from '../../../components/ClaimList/Claim'
import { EmptyState } from '../../../components/EmptyState'
import { Skeleton } from '../../../components/Skeleton'
import { library } from '../../../services/library'
import { keepParams } from '../../../services/router'
import { useTask } from '../../../services/task'
import { type Asked, Filter } from './Filter'

/** Every statement with its ruling, page by page, narrowed by words, topic and place; `asked` is what the address says. */
export function Claims({ asked: first }: { asked: Asked }) {
  const [asked, setAsked] = useState(first)
  const [claims, setClaims] = useState<readonly ClaimReply[]>([])
  const [page, setPage] = useState<ClaimsReply>()
  const [topics, setTopics] = useState<readonly string[]>([])
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const { busy, error, run } = useTask()

  /** The first page of what is asked, or the next one. */
  const load = (of: Asked, cursor?: string) =>
    void run(
      () => library.claims({ ...of, ...(cursor !== undefined && { cursor }) }),
      (reply) => {
        setClaims(cursor === undefined ? reply.claims : [...claims, ...reply.claims])
        setPage(reply)
        setTopics(reply.topics)
        setSaid(cursor === undefined ? `找到${reply.total}条` : `又打开了${reply.claims.length}条`)
        // the button that had the focus is about to go
        if (cursor !== undefined && reply.next === undefined) status.current?.focus?.({ preventScroll: true })
      },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards by what is tapped
  useEffect(() => load(first), [])

  function narrow(to: Asked) {
    if (busy) return // what is on its way would be taken for the answer
    setAsked(to)
    setPage(undefined)
    setClaims([])
    keepParams(to)
    load(to)
  }
  const more = () => load(asked, page?.next)

  return (
    <section>
      <h2>全部说法</h2>
      <Filter asked={asked} topics={topics} busy={busy} onChange={narrow} />
      <p ref={status} className="muted" role="status" aria-live="polite" tabIndex={-1}>
        {page && said}
      </p>
      <ul className="plain">
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim}>
            <p className="muted small">{`${claim.topic}，${claim.region?.name ?? '全国'}`}</p>
          </Claim>
        ))}
      </ul>
      {error && <CallFailed error={error} onRetry={page ? more : () => load(asked)} />}
      {!page && !error && <Skeleton text="正在打开说法……" />}
      {page?.total === 0 && (
        <EmptyState text="没有找到这样的说法。">
          <p>可以换一个短一点的词，或者少选一个条件再试。</p>
          <button type="button" onClick={() => narrow({})}>
            看全部说法
          </button>
        </EmptyState>
      )}
      {page?.next !== undefined && !error && (
        <div className="actions">
          <button type="button" className={busy ? 'busy' : ''} onClick={more}>
            {busy ? '正在打开……' : `更多说法（还有${page.total - claims.length}条）`}
          </button>
        </div>
      )}
    </section>
  )
}
