import { type Basis, type ClaimRuling, type LinkedRight, regionName } from '@contract'
import { once, onceFor } from '../once'
import { type Claim, type Policy, placesAround, seedOf } from '../policy'
import { brief, type Case, cite, quote } from './case'
import { holds } from './holds'
import { bytesOf } from './size'

/** As many claims as one looks through; the library has them all. */
const MOST = 30

const RULINGS: readonly Claim['ruling'][] = ['wrong', 'outdated', 'local-only', 'unverified', 'right']

/**
 * The claims that touch a case, each with its ruling, as many as `room` bytes of JSON hold: those about this region first,
 * then one for each side of every contradiction, then the others; of these, what names another place last, and what misleads
 * before what is right.
 */
export function claims(of: Case, room: number): ClaimRuling[] {
  const found = touching(of, undefined)
  const voices = voicesIn(of.policy, found)
  const namesElsewhere = elsewhere(of.policy, of.reading.situation.region)
  const weight = (claim: Claim): number =>
    [
      of.places.indexOf(claim.scope),
      voices.has(claim) ? 0 : 1,
      namesElsewhere.has(claim) ? 1 : 0,
      RULINGS.indexOf(claim.ruling),
    ].reduce((sum, each) => sum * 10 + each)
  let left = room
  return found
    .map((claim) => ({ claim, weight: weight(claim) }))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, MOST)
    .map(({ claim }) => rulingOf(of, claim))
    .filter(({ bytes }) => {
      left -= bytes
      return left >= 0
    })
    .map(({ ruling }) => ruling)
}

/** A claim as an answer gives it, and what it weighs. */
interface Weighed {
  readonly ruling: ClaimRuling
  readonly bytes: number
}

const weighed = once((_policy: Policy) => new Map<string, Weighed>())

function rulingOf(of: Case, claim: Claim): Weighed {
  // whether it was weighed before or not: the answer names its documents
  const basis = grounds(of, claim)
  const known = weighed(of.policy).get(claim.id)
  if (known) return known
  const { id, statement, ruling, why } = claim
  const made = Object.freeze({ id, statement, ruling, why, basis })
  const found = { ruling: made, bytes: bytesOf(made) }
  weighed(of.policy).set(id, found)
  return found
}

/** The sides of contradictions that each claim takes, by its id. */
const sidesOf = once((policy: Policy) => {
  const taken = new Map<string, object[]>()
  for (const side of policy.clusters.flatMap(({ sides }) => sides))
    for (const id of side.claims) taken.set(id, [...(taken.get(id) ?? []), side])
  return taken
})

/** Of these claims the first of each side. */
function voicesIn(policy: Policy, found: readonly Claim[]): ReadonlySet<Claim> {
  const heard = new Set<object>()
  return new Set(
    found.filter(({ id }) => {
      const silent = (sidesOf(policy).get(id) ?? []).filter((side) => !heard.has(side))
      for (const side of silent) heard.add(side)
      return silent.length > 0
    }),
  )
}

/**
 * The claims that name another place than this region and those around it: of those that the rulebook speaks of, by their first
 * two characters, as nobody writes them in full.
 */
const elsewhere = onceFor((policy: Policy, region): ReadonlySet<Claim> => {
  const places = placesAround(policy, region)
  const names = [...policy.regions.keys()].flatMap((code) =>
    places.includes(code) ? [] : (regionName(code)?.slice(0, 2) ?? []),
  )
  return new Set(policy.claims.filter(({ statement }) => names.some((name) => statement.includes(name))))
})

/** Rights beside the cover of which a claim that touches the case speaks, with what is known of it. */
export const linkedClaims = (of: Case): LinkedRight[] =>
  touching(of, 'linked').map((claim) => ({
    text: `网上的说法：${claim.statement}${claim.why}`,
    basis: grounds(of, claim),
  }))

const claimsAround = onceFor((policy: Policy, region) => {
  const places = placesAround(policy, region)
  return policy.claims.filter(({ scope }) => places.includes(scope))
})

/** Claims of this place or a wider one, about what is known to be so here. */
const touching = (of: Case, show: Claim['show']): Claim[] =>
  claimsAround(of.policy, of.reading.situation.region).filter(
    (claim) => claim.show === show && claim.when.some((when) => holds(of, when)),
  )

const citedBy = once((policy: Policy) =>
  once((claim: Claim) =>
    (claim.decidedBy.length > 0 ? claim.decidedBy : [{ source: seedOf(claim), article: undefined }]).map(
      ({ source, article }) => cite(policy, claim.id, source, article),
    ),
  ),
)

/** What decides a claim; where nothing does, the article in which it stands. Its address stands in the library. */
const grounds = (of: Case, claim: Claim): Basis[] => citedBy(of.policy)(claim).map((basis) => brief(quote(of, basis)))
