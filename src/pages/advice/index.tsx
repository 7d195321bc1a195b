import type { HistoryGetReply } from '@contract'
import { useEffect, useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { EmptyState } from '../../components/EmptyState'
import { PageShell } from '../../components/PageShell'
import { taken } from '../../services/hand-over'
import { history } from '../../services/history'
import { go, keepParams, params } from '../../services/router'
import { useTask } from '../../services/task'
import { takeOverTicks } from '../../services/ticks'
import { Answer } from './Answer'
import { whatChanged } from './changes'
import { Outline } from './Outline'
import './index.css'

/** The answer of one recorded consultation, just given or looked up again. */
export default function AdvicePage() {
  const [id] = useState(() => params('id').id)
  const [consultation, setConsultation] = useState(() => taken(id))
  const [changes, setChanges] = useState<readonly string[]>()
  const { error, run } = useTask()
  const load = (wanted: string) => void run(() => history.get(wanted), setConsultation)
  function replace(next: HistoryGetReply) {
    if (!consultation) return
    takeOverTicks(consultation.id, next.id)
    setChanges(whatChanged(consultation, next))
    setConsultation(next)
    keepParams({ id: next.id })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards only by 重试
  useEffect(() => {
    if (id !== undefined && !consultation) load(id)
  }, [])

  // an id that cannot be one is as unknown as one that never was
  if (id === undefined || error?.code === 'not-found' || error?.code === 'bad-request')
    return (
      <PageShell title="找不到这次咨询">
        <EmptyState text="它可能已经删除，或者是在别的手机、别的浏览器里问的。">
          <button type="button" className="primary" onClick={go.home}>
            返回首页
          </button>
        </EmptyState>
      </PageShell>
    )
  return (
    <PageShell title="您的答复">
      <p className="sr-only" role="status" aria-live="polite">
        {consultation && '答复已经打开'}
      </p>
      {consultation && <Answer consultation={consultation} changes={changes} onAdvice={replace} />}
      {error && <CallFailed error={error} onRetry={() => load(id)} />}
      {!consultation && !error && <Outline />}
    </PageShell>
  )
}
