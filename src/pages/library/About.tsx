import { type AboutReply, dateWords } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { Skeleton } from '../../components/Skeleton'
import { library } from '../../services/library'
import { useTask } from '../../services/task'
import { Facts } from './Facts'

interface Props {
  /** What the last call of the page brought; after another one, what could not be had before is worth another try. */
  brought?: unknown
}

/** The rulebook itself: how much it holds, its version, and its oldest reading. */
export function About({ brought }: Props) {
  const [about, setAbout] = useState<AboutReply>()
  const head = useRef<HTMLHeadingElement>(null)
  const { error, run } = useTask()
  const load = () => void run(library.about, setAbout)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival, until it is there
  useEffect(() => {
    if (!about) load()
  }, [brought])

  return (
    <section>
      <h2 ref={head} tabIndex={-1}>
        我们的规则库
      </h2>
      {about && <Counts about={about} />}
      {error && (
        <div>
          <p>现在查不到规则的版本。{error.message}</p>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              head.current?.focus?.()
              load()
            }}
          >
            再查一次
          </button>
        </div>
      )}
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
        ['地方', `${counts.regions}个地方有自己的规则，其他地方按全国和省里的规定给范围`],
        ['最早核对', dateWords(oldestCheck)],
        ['规则的版本', `${version}（${hash.slice(0, 8)}）`],
      ]}
    />
  )
}
