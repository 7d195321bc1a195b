import { type AboutReply, earlier, type SourceReply } from '@contract'
import { NATION, type Policy } from '../policy'
import { concerns } from './claims'
import { lineOf } from './rules'

/** One source; undefined: there is none of that id. */
export function source(policy: Policy, id: string): SourceReply | undefined {
  const found = policy.sources.get(id)
  if (!found) return undefined
  const { title, issuer, number, grade, published, inForce, checkedOn, read, note, url } = found
  const lines = [...policy.rules.values()].filter((rule) => rule.source === id).map((rule) => lineOf(policy, rule))
  return {
    id,
    title,
    issuer,
    ...(number !== undefined && { number }),
    grade,
    ...(published !== undefined && { publishedOn: published }),
    ...inForce,
    checkedOn,
    read,
    ...(note !== '' && { note }),
    ...(url !== undefined && { url }),
    rules: lines.map((line) => line.id),
    lines,
    claims: policy.claims.filter((claim) => concerns(claim, id)).map((claim) => claim.id),
  }
}

/** What the rulebook of that version and hash holds, and how old its oldest reading is. */
export function about(policy: Policy, { version, hash }: Pick<AboutReply, 'version' | 'hash'>): AboutReply {
  const rules = [...policy.rules.values()]
  const places = new Set(rules.map(({ place }) => place))
  places.delete(NATION)
  const checked = [...policy.sources.values(), ...rules].flatMap(({ checkedOn }) => checkedOn ?? [])
  return {
    version,
    hash,
    counts: {
      rules: rules.length,
      sources: policy.sources.size,
      claims: policy.claims.length,
      clusters: policy.clusters.length,
      regions: places.size,
    },
    oldestCheck: checked.reduce(earlier),
  }
}
