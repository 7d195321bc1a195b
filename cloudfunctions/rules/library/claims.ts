import type { ClaimReply, ClaimsReply, LibraryRequest, TitledBasis } from '@contract'
import { cite } from '../advice/case'
import { type Claim, type Policy, seedOf } from '../policy'
import { localPlaces, regionOf } from './places'

/** Claims on a page. */
const PAGE = 20

/** Thrown for a cursor that no page of these claims gave; the message is for people. */
export class UnknownCursor extends Error {
  constructor() {
    super('分页位置对不上，请从第一页重新看。')
    this.name = 'UnknownCursor'
  }
}

/** What a page of claims is narrowed by, and where it begins. */
export type ClaimQuery = Omit<Extract<LibraryRequest, { action: 'claims' }>, 'action'>

/** One claim; undefined: there is none of that id. */
export function claim(policy: Policy, id: string): ClaimReply | undefined {
  const found = policy.claims.find((each) => each.id === id)
  return found && replyOf(policy, found)
}

/** A page of the claims, in the rulebook's order. Throws UnknownPlace for the region, {@link UnknownCursor}. */
export function claims(policy: Policy, { topic, region, source, q = '', cursor }: ClaimQuery): ClaimsReply {
  const words = q.toLowerCase().split(/\s+/)
  const found = (region === undefined ? policy.claims : claimsAbout(policy, region)).filter(
    (each) =>
      (topic === undefined || each.topic === topic) &&
      (source === undefined || concerns(each, source)) &&
      words.every((word) => textOf(each).includes(word)),
  )
  const start = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor)
  if (start < 0) throw new UnknownCursor()
  const next = found[start + PAGE]?.id
  return {
    claims: found.slice(start, start + PAGE).map((each) => replyOf(policy, each)),
    total: found.length,
    topics: [...new Set(policy.claims.map((each) => each.topic))],
    ...(next !== undefined && { next }),
  }
}

/** The claims about a region or the places around it, without those about the whole nation. Throws UnknownPlace. */
export function claimsAbout(policy: Policy, region: string): Claim[] {
  const places = localPlaces(policy, region)
  return policy.claims.filter(({ scope }) => places.includes(scope))
}

/** Whether the source decides the claim, or holds it. */
export const concerns = (claim: Claim, source: string): boolean =>
  seedOf(claim) === source || claim.decidedBy.some((cited) => cited.source === source)

/** What a claim, or a contradiction between claims, is decided by. */
export const decidedBy = (policy: Policy, { id, decidedBy: cited }: Pick<Claim, 'id' | 'decidedBy'>): TitledBasis[] =>
  cited.map(({ source, article }) => cite(policy, id, source, article))

const replyOf = (policy: Policy, claim: Claim): ClaimReply => ({
  id: claim.id,
  topic: claim.topic,
  ...regionOf(policy, claim.scope),
  statement: claim.statement,
  ruling: claim.ruling,
  why: claim.why,
  ...(claim.cluster !== undefined && { cluster: claim.cluster }),
  contradicts: claim.contradicts,
  basis: [...decidedBy(policy, claim), cite(policy, claim.id, seedOf(claim))],
})

const textOf = ({ id, topic, statement, why }: Claim): string => [id, topic, statement, why].join(' ').toLowerCase()
