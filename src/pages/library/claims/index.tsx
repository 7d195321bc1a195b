import { useState } from 'react'
import { PageShell } from '../../../components/PageShell'
import { params } from '../../../services/router'
import { Claims } from './Claims'
import { Clusters } from './Clusters'

/** What circulates on the web, against the rules: where it contradicts itself, then every statement with its ruling. */
export default function ClaimsPage() {
  const [{ cluster, ...asked }] = useState(() => params('cluster', 'q', 'topic', 'region', 'source', 'claim'))
  const narrowed = Object.keys(asked).length > 0
  return (
    <PageShell title="网上说法对照">
      <p>同一件事，网上常常有几种说法。我们把它们放在一起，写明哪种对、依据是什么。</p>
      {narrowed ? (
        <>
          <Claims asked={asked} />
          <Clusters only={cluster} />
        </>
      ) : (
        <>
          <Clusters only={cluster} />
          <Claims asked={asked} />
        </>
      )}
    </PageShell>
  )
}
