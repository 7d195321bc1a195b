import type { Situation } from '@contract'
import { useEffect, useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { EmptyState } from '../../components/EmptyState'
import { PageShell } from '../../components/PageShell'
import { Skeleton } from '../../components/Skeleton'
import { complete, drafts, newDraft } from '../../interview/draft'
import { history } from '../../services/history'
import { go, params } from '../../services/router'
import { useTask } from '../../services/task'
import { WhatIf } from './WhatIf'
import './index.css'

/** Asked today: the day on which a former consultation was asked is not kept. */
const asked = (situation: Situation): Situation | undefined => complete(newDraft(situation))

/** The answers that are being given, if they are enough to ask about. */
function drafted(): Situation | undefined {
  const draft = drafts.load()
  return draft && complete(draft)
}

/** What would be if one paid on another day, or in another way: of a former consultation, or of the answers that are being given. */
export default function WhatIfPage() {
  const [id] = useState(() => params('id').id)
  const [situation, setSituation] = useState(() => (id === undefined ? drafted() : undefined))
  const { error, run } = useTask()
  const load = (wanted: string) =>
    void run(
      () => history.get(wanted),
      (consultation) => setSituation(asked(consultation.situation)),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards only by 重试
  useEffect(() => {
    if (id !== undefined) load(id)
  }, [])

  const isGone = id === undefined || error?.code === 'not-found' || error?.code === 'bad-request'
  return (
    <PageShell title="如果换个做法">
      <p>改一改下面的打算，看看结果怎么变。</p>
      {situation ? (
        <WhatIf situation={situation} former={id !== undefined} />
      ) : isGone ? (
        <EmptyState text="没有找到可以比较的回答。先回答几个问题吧。">
          <button type="button" className="primary" onClick={go.interview}>
            去回答
          </button>
        </EmptyState>
      ) : error ? (
        <CallFailed error={error} onRetry={() => load(id)} />
      ) : (
        <Skeleton text="正在打开您的回答……" />
      )}
    </PageShell>
  )
}
