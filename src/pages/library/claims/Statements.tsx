import type { ClaimReply, ClaimsReply } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { CallFailed } from '../../../components/CallFailed'
import { Claim } from '../../../components/ClaimList/Claim'
import { EmptyState } from '../../../components/EmptyState'
import { Skeleton } from '../../../components/Skeleton'
import { library } from '../../../services/library'
import { useTask } from '../../../services/task'
import type { Asked } from './Filter'

interface Props {
  /** It begins anew with another key. */
  asked: Asked
  /** All topics there are, once they are known. */
  onTopics(topics: readonly string[]): void
  onAll(): void
}

/** The statements of one search, page by page. */
export function Statements({ asked: { claim, ...of }, onTopics, onAll }: Props) {
  const [claims, setClaims] = useState<readonly ClaimReply[]>([])
  const [page, setPage] = useState<ClaimsReply>()
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const { busy, error, run } = useTask()

  const cursor = page?.next
  /** The first page, or the next one. */
  const load = () =>
    void run(
      () =>
        library.claims({ ...of, ...(claim !== undefined && { q: claim }), ...(cursor !== undefined && { cursor }) }),
      (reply) => {
        setClaims([...claims, ...reply.claims])
        setPage(reply)
        onTopics(reply.topics)
        setSaid(page ? `又打开了${reply.claims.length}条` : `找到${reply.total}条`)
        // the button that had the focus is about to go
        if (page && reply.next === undefined) status.current?.focus?.({ preventScroll: true })
      },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards by what is tapped
  useEffect(load, [])

  return (
    <div>
      <p ref={status} className="muted" role="status" aria-live="polite" tabIndex={-1}>
        {said}
      </p>
      <ul className="plain">
        {claims.map((each) => (
          <Claim key={each.id} claim={each}>
            <p className="muted small">{`${each.topic}，${each.region?.name ?? '全国'}`}</p>
          </Claim>
        ))}
      </ul>
      {error && <CallFailed error={error} onRetry={load} />}
      {!page && !error && <Skeleton text="正在打开说法……" />}
      {page?.total === 0 && (
        <EmptyState text="没有找到这样的说法。">
          <p>可以换一个短一点的词，或者少选一个条件再试。</p>
          <button type="button" onClick={onAll}>
            看全部说法
          </button>
        </EmptyState>
      )}
      {page?.next !== undefined && !error && (
        <div className="actions">
          <button type="button" onClick={load}>
            {busy ? '正在打开……' : `更多说法（还有${page.total - claims.length}条）`}
          </button>
        </div>
      )}
    </div>
  )
}
