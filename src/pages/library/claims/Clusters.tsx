import type { ClustersReply } from '@contract'
import { useEffect, useState } from 'react'
import { BasisList } from '../../../components/Basis'
import { CallFailed } from '../../../components/CallFailed'
import { RulingBadge } from '../../../components/ClaimList/RulingBadge'
import { Fold } from '../../../components/Fold'
import { Skeleton } from '../../../components/Skeleton'
import { library } from '../../../services/library'
import { go } from '../../../services/router'
import { useTask } from '../../../services/task'
import { Listed } from '../Listed'
import './Clusters.css'

type Cluster = ClustersReply['clusters'][number]

/** Where statements contradict each other, both sides next to each other above what holds; or only one such place. */
export function Clusters({ only }: { only: string | undefined }) {
  const [clusters, setClusters] = useState<readonly Cluster[]>()
  const { error, run } = useTask()
  const load = () => void run(library.clusters, (reply) => setClusters(reply.clusters))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards only by 重试
  useEffect(load, [])

  const one = clusters?.filter(({ id }) => id === only) ?? []
  return (
    <section>
      <h2>互相矛盾的说法{clusters && `（${clusters.length}组）`}</h2>
      {clusters && (
        <Listed items={one.length > 0 ? one : clusters} size={5} what="对照">
          {(cluster) => <Contradiction key={cluster.id} cluster={cluster} />}
        </Listed>
      )}
      {one.length > 0 && (
        <button type="button" onClick={() => go.claims()}>
          看全部对照
        </button>
      )}
      {error && <CallFailed error={error} onRetry={load} />}
      {!clusters && !error && <Skeleton text="正在打开对照……" />}
    </section>
  )
}

function Contradiction({ cluster: { title, sides, ruling, why, basis } }: { cluster: Cluster }) {
  return (
    <li className="card contradiction">
      <h3>{title}</h3>
      <ul className="plain sides">
        {sides.map(({ says, claims }) => (
          <li key={says} className="side">
            <p className="side-says">{says}</p>
            <Fold label={`原来的说法（${claims.length}条）`} about={says}>
              <ul className="plain">
                {claims.map(({ id, statement, ruling: its }) => (
                  <li key={id} className="small">
                    <RulingBadge ruling={its} />
                    {statement}
                  </li>
                ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
      <p className="note">
        <span className="holds">实际上：</span>
        {ruling}
      </p>
      <p>{why}</p>
      <BasisList basis={basis} about={title} />
    </li>
  )
}
