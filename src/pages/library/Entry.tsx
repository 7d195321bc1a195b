import { type ReactNode, useEffect, useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { EmptyState } from '../../components/EmptyState'
import { PageShell } from '../../components/PageShell'
import { Skeleton } from '../../components/Skeleton'
import { go } from '../../services/router'
import { useTask } from '../../services/task'

interface Props<T> {
  /** What it is called: 「规则」. */
  kind: string
  /** By which it is looked up; undefined when the address has none. */
  id: string | undefined
  find(id: string): Promise<T>
  /** The page's heading, once it is known. */
  titleOf(entry: T): string
  children(entry: T): ReactNode
}

/** The page of one entry of the library: waited for, shown, not found, or failed. */
export function Entry<T>({ kind, id, find, titleOf, children }: Props<T>) {
  const [entry, setEntry] = useState<T>()
  const { error, run } = useTask()
  const load = (wanted: string) => void run(() => find(wanted), setEntry)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards only by 重试
  useEffect(() => {
    if (id !== undefined) load(id)
  }, [])

  // an id that cannot be one is as unknown as one that never was
  if (id === undefined || error?.code === 'not-found' || error?.code === 'bad-request')
    return (
      <PageShell title={`没有找到${kind}`}>
        <EmptyState text={`没有找到这个${kind}，可能是网址写错了。可以到规则库里搜一搜。`}>
          <button type="button" className="primary" onClick={() => go.library()}>
            去规则库
          </button>
        </EmptyState>
      </PageShell>
    )
  return (
    <PageShell title={entry ? titleOf(entry) : kind}>
      {entry && children(entry)}
      {error && <CallFailed error={error} onRetry={() => load(id)} />}
      {!entry && !error && <Skeleton text={`正在打开${kind}……`} />}
    </PageShell>
  )
}
