import { type Basis, type ClaimRuling, type LinkedRight, regionName } from '@contract'
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
  const scopes = placesAround(of.policy, of.reading.situation.region)
  const found = touching(of, undefined)
  const voices = new Set(
    of.policy.clusters.flatMap(({ sides }) =>
      sides.map((side) => found.find(({ id }) => side.claims.includes(id))).filter((claim) => claim !== undefined),
    ),
  )
  const elsewhere = placeNames(of.policy, scopes)
  const weight = (claim: Claim) => [
    scopes.indexOf(claim.scope),
    voices.has(claim) ? 0 : 1,
    elsewhere.some((name) => claim.statement.includes(name)) ? 1 : 0,
    RULINGS.indexOf(claim.ruling),
  ]
  let left = room
  return found
    .map((claim) => ({ claim, weight: weight(claim) }))
    .sort((a, b) => a.weight.reduce((order, each, index) => order || each - (b.weight[index] as number), 0))
    .slice(0, MOST)
    .map(({ claim }) => ({
      id: claim.id,
      statement: claim.statement,
      ruling: claim.ruling,
      why: claim.why,
      basis: grounds(of, claim),
    }))
    .filter((ruling) => {
      left -= bytesOf(ruling)
      return left >= 0
    })
}

/** The names of the other places that the rulebook speaks of, by their first two characters, as nobody writes them in full. */
const placeNames = (policy: Policy, scopes: readonly string[]): string[] =>
  [...policy.regions.keys()].flatMap((code) => (scopes.includes(code) ? [] : (regionName(code)?.slice(0, 2) ?? [])))

/** Rights beside the cover of which a claim that touches the case speaks, with what is known of it. */
export const linkedClaims = (of: Case): LinkedRight[] =>
  touching(of, 'linked').map((claim) => ({
    text: `网上的说法：${claim.statement}${claim.why}`,
    basis: grounds(of, claim),
  }))

/** Claims of this place or a wider one, about what is known to be so here. */
function touching(of: Case, show: Claim['show']): Claim[] {
  const scopes = placesAround(of.policy, of.reading.situation.region)
  return of.policy.claims.filter(
    (claim) => claim.show === show && scopes.includes(claim.scope) && claim.when.some((when) => holds(of, when)),
  )
}

/** What decides a claim; where nothing does, the article in which it stands. Its address stands in the library. */
const grounds = (of: Case, claim: Claim): Basis[] =>
  (claim.decidedBy.length > 0 ? claim.decidedBy : [{ source: seedOf(claim), article: undefined }]).map(
    ({ source, article }) => brief(quote(of, cite(of.policy, claim.id, source, article))),
  )
