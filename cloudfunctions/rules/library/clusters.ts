import type { ClustersReply } from '@contract'
import type { Policy } from '../policy'
import { decidedBy } from './claims'

/** The contradictions between claims, both sides with their claims, and what holds. */
export function clusters(policy: Policy): ClustersReply {
  const claims = new Map(policy.claims.map((claim) => [claim.id, claim]))
  return {
    clusters: policy.clusters.map((cluster) => ({
      id: cluster.id,
      title: cluster.title,
      sides: cluster.sides.map(({ says, claims: ids }) => ({
        says,
        claims: ids.flatMap((id) => {
          const claim = claims.get(id)
          return claim ? [{ id, statement: claim.statement, ruling: claim.ruling }] : []
        }),
      })),
      ruling: cluster.ruling,
      why: cluster.why,
      basis: decidedBy(policy, cluster),
    })),
  }
}
