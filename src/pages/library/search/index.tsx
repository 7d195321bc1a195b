import type { Hit } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { CallFailed } from '../../../components/CallFailed'
import { EmptyState } from '../../../components/EmptyState'
import { Form } from '../../../components/Form'
import { PageShell } from '../../../components/PageShell'
import { Skeleton } from '../../../components/Skeleton'
import { TextField } from '../../../components/TextField'
import { library } from '../../../services/library'
import { go, keepParams, params } from '../../../services/router'
import { useTask } from '../../../services/task'
import { About } from '../About'
import { Hits } from './Hits'

/** What was looked for, and what was found for it. */
interface Found {
  q: string
  hits: readonly Hit[]
}

/** The library's front: a search over all that the rulebook holds, and the ways in. */
export default function SearchPage() {
  const [asked] = useState(() => params('q').q ?? '')
  const typed = useRef(asked)
  const [missing, setMissing] = useState(false)
  const [found, setFound] = useState<Found>()
  const { busy, error, run } = useTask()

  function search() {
    const q = typed.current.trim()
    setMissing(q === '')
    if (q === '') return
    keepParams({ q })
    void run(
      () => library.search(q),
      ({ hits }) => setFound({ q, hits }),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what the address asks
  useEffect(() => {
    if (asked) search()
  }, [])

  return (
    <PageShell title="规则库">
      <p>我们用的每一条规则、它的出处，还有网上的说法对不对，都可以在这里查。</p>
      <Form submit={busy ? '正在找……' : '搜索'} busy={busy} onSubmit={search}>
        <TextField
          label="想查什么？例如：滞纳金、新生儿，或者一个城市的名字"
          initial={asked}
          error={missing ? '请先写下要查的词' : undefined}
          onText={(text) => {
            typed.current = text
          }}
        />
      </Form>
      <p className="sr-only" role="status" aria-live="polite">
        {found && !busy && `“${found.q}”找到${found.hits.length}条`}
      </p>
      {error && <CallFailed error={error} onRetry={search} />}
      {busy && <Skeleton text="正在找……" />}
      {found &&
        !busy &&
        !error &&
        (found.hits.length > 0 ? <Hits key={found.q} hits={found.hits} /> : <Nothing q={found.q} />)}
      <section>
        <h2>也可以这样看</h2>
        <div className="actions">
          <button type="button" onClick={() => go.claims()}>
            网上说法对照
          </button>
          <button type="button" onClick={() => go.region()}>
            看一个地方的规则
          </button>
        </div>
      </section>
      <About brought={found} />
    </PageShell>
  )
}

const Nothing = ({ q }: { q: string }) => (
  <EmptyState text={`没有找到和“${q}”有关的内容。`}>
    <p>可以换一个短一点的词再试，例如只写两三个字；找地方，请写市或者县的名字。</p>
  </EmptyState>
)
