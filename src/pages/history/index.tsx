import { type HistoryItem, type HistoryListReply, MAX_PAGE } from '@contract'
import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { EmptyState } from '../../components/EmptyState'
import { PageShell } from '../../components/PageShell'
import { Skeleton } from '../../components/Skeleton'
import { CallError } from '../../services/call'
import { history } from '../../services/history'
import { removeConsultation } from '../../services/privacy'
import { go } from '../../services/router'
import { useTask } from '../../services/task'
import { nameOf, Row } from './Row'
import './index.css'

/** Former consultations, newest first, to open or to delete. */
export default function HistoryPage() {
  const [items, setItems] = useState<readonly HistoryItem[]>()
  const [next, setNext] = useState<string>()
  const [removed, setRemoved] = useState<readonly string[]>([])
  const [notRemoved, setNotRemoved] = useState<{ item: HistoryItem; error: CallError }>()
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const { busy, error, forget, run } = useTask()
  const all = items ?? []

  /** Says what happened; takes the focus when the button that had it is gone. */
  const say = (text: string, takeFocus: boolean) => {
    setSaid(text)
    if (takeFocus) status.current?.focus?.({ preventScroll: true })
  }
  const show = (page: HistoryListReply, before: readonly HistoryItem[]) => {
    setItems([...before, ...page.items])
    setNotRemoved(undefined)
    setNext(page.next)
    if (before.length > 0) say(`又打开了${page.items.length}条`, page.next === undefined)
  }
  const load = () =>
    void run(
      () => history.list(next),
      (page) => show(page, all),
    )
  /** Who comes back may have asked again meanwhile, or removed all; without a network what is there stays. */
  const refresh = () =>
    void run(
      () => history.list(undefined, MAX_PAGE).catch(() => undefined),
      (page) => page && show(page, []),
    )
  useDidShow(items ? refresh : load)

  /** The row goes at once, and comes back when it could not be removed. */
  const remove = async (item: HistoryItem) => {
    setNotRemoved(undefined)
    setRemoved((ids) => [...ids, item.id])
    say(`已删除 ${nameOf(item, all)}`, true)
    try {
      await removeConsultation(item.id)
      // the network is there again: 更多 in place of why the next page did not come
      forget()
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure
      setRemoved((ids) => ids.filter((id) => id !== item.id))
      setSaid('')
      setNotRemoved({ item, error: failure })
    }
  }

  const rows = items?.filter(({ id }) => !removed.includes(id))
  return (
    <PageShell title="历史记录">
      <p ref={status} className="history-status muted" role="status" aria-live="polite" tabIndex={-1}>
        {said}
      </p>
      {notRemoved && (
        <CallFailed error={notRemoved.error} onRetry={() => remove(notRemoved.item)}>
          <p>{nameOf(notRemoved.item, all)}没有删掉，还在下面。</p>
        </CallFailed>
      )}
      {rows && rows.length > 0 && (
        <ul className="plain">
          {rows.map((item) => (
            <Row key={item.id} item={item} all={all} onRemove={() => remove(item)} />
          ))}
        </ul>
      )}
      {error && <CallFailed error={error} onRetry={load} />}
      {!items && !error && <Skeleton text="正在打开历史记录……" />}
      {next !== undefined && !error && (
        <div className="actions">
          <button type="button" onClick={load}>
            {busy ? '正在打开……' : '更多'}
          </button>
        </div>
      )}
      {rows?.length === 0 && next === undefined && (
        <EmptyState text="还没有咨询记录。问过的问题会留在这里，随时可以再看。">
          <button type="button" className="primary" onClick={go.interview}>
            开始咨询
          </button>
        </EmptyState>
      )}
    </PageShell>
  )
}
