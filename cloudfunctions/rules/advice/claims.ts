import type { ClaimRuling } from '@contract'
import { factOf, type Known } from '../engine'
import { type Claim, placesAround, seedOf } from '../load'
import { type Case, cite } from './case'

/** The claims that touch a case, each with its ruling: those about this region first. */
export function claims(of: Case): ClaimRuling[] {
  const scopes = placesAround(of.policy, of.reading.situation.region)
  return of.policy.claims
    .filter((claim) => claim.show === undefined && scopes.includes(claim.scope) && touches(of, claim))
    .sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope))
    .map((claim) => ({
      id: claim.id,
      statement: claim.statement,
      ruling: claim.ruling,
      why: claim.why,
      basis: [...claim.decidedBy, { source: seedOf(claim), article: undefined }].map(({ source, article }) =>
        cite(of.policy, claim.id, source, article),
      ),
    }))
}

/** Whether everything a claim is about is known to be so. */
const touches = (of: Case, claim: Claim): boolean =>
  Object.entries(claim.when).every(([fact, condition]) => fits(factOf(of.answer, fact), condition))

function fits(known: Known, condition: Claim['when'][string]): boolean {
  if (known === undefined || typeof known === 'object') return false
  if (!('min' in condition)) return condition.includes(known)
  const value = Number(known)
  return (condition.min === null || value >= condition.min) && (condition.max === null || value <= condition.max)
}
