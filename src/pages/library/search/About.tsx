import type { AboutReply } from '@contract'
import { useEffect, useState } from 'react'
import { CallFailed } from '../../../components/CallFailed'
import { Skeleton } from '../../../components/Skeleton'
import { dateInWords } from '../../../interview/answer'
import { library } from '../../../services/library'
import { useTask } from '../../../services/task'
import { Facts } from '../Facts'

interface Props {
  /** What the last call brought; after another one, what could not be had before is worth another try. */
  brought: unknown
}

/** The rulebook itself: how much it holds, its version, and its oldest reading. */
export function About({ brought }: Props) {
  const [about, setAbout] = useState<AboutReply>()
  const { error, run } = useTask()
  const load = () => void run(library.about, setAbout)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival, until it is there
  useEffect(() => {
    if (!about) load()
  }, [brought])

  return (
    <section>
      <h2>这个规则库</h2>
      {about && <Counts about={about} />}
      {error && <CallFailed error={error} onRetry={load} />}
      {!about && !error && <Skeleton text="正在打开……" />}
    </section>
  )
}

function Counts({ about: { version, hash, counts, oldestCheck } }: { about: AboutReply }) {
  return (
    <Facts
      facts={[
        ['规则', `${counts.rules}条`],
        ['文件', `${counts.sources}份`],
        ['网上说法', `${counts.claims}条，其中互相矛盾的有${counts.clusters}组`],
        ['地方', `${counts.regions}个地方有自己的规则`],
        ['最早核对', dateInWords(oldestCheck)],
        ['版本', `${version}（${hash.slice(0, 8)}）`],
      ]}
    />
  )
}
