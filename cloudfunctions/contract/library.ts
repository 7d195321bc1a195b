import * as z from 'zod/mini'
import { Basis, ClaimRuling, Contact, Grade } from './advice'
import { Cursor } from './history'
import { Day, JsonRecord, RegionCode, Sentence, Verified } from './primitives'

/** Words to look for. */
const Query = z.string().check(z.minLength(1), z.maxLength(100))
/** Id of a rule, a source or a claim of the rulebook. */
const RulebookId = z.string().check(z.minLength(1), z.maxLength(200))

/** What `library` may be asked. */
export const LibraryRequest = z.discriminatedUnion('action', [
  /** All regions, or those whose name or code has `q` in it. */
  z.strictObject({ action: z.literal('regions'), q: z.optional(Query) }),
  /** What is verified in one region, and since when. */
  z.strictObject({ action: z.literal('region'), code: RegionCode }),
  /** One rule. */
  z.strictObject({ action: z.literal('rule'), id: RulebookId }),
  /** One source. */
  z.strictObject({ action: z.literal('source'), id: RulebookId }),
  /** Claims and their rulings. */
  z.strictObject({
    action: z.literal('claims'),
    /** Only those about this decision. */
    topic: z.optional(z.string().check(z.minLength(1), z.maxLength(50))),
    /** Only those about this region. */
    region: z.optional(RegionCode),
    /** Only those that have these words. */
    q: z.optional(Query),
    /** `next` of the page before. */
    cursor: z.optional(Cursor),
  }),
  /** Rules, claims, sources and questions that have these words. */
  z.strictObject({ action: z.literal('search'), q: Query }),
  /** The rulebook itself. */
  z.strictObject({ action: z.literal('about') }),
])
/** What `library` may be asked. */
export type LibraryRequest = z.infer<typeof LibraryRequest>

/** A region and how far it is verified. */
export const RegionStatus = z.strictObject({
  /** GB/T 2260 code. */
  code: RegionCode,
  /** Province and city, in Chinese. */
  name: z.string(),
  /** How far its local rules are verified. */
  verified: Verified,
})
/** A region and how far it is verified. */
export type RegionStatus = z.infer<typeof RegionStatus>

/** What `regions` gives. */
export const RegionsReply = z.strictObject({
  /** In the order of their codes. */
  regions: z.array(RegionStatus),
})
/** What `regions` gives. */
export type RegionsReply = z.infer<typeof RegionsReply>

/** What `region` gives. */
export const RegionReply = z.extend(RegionStatus, {
  /** One entry for each decision that the region has rules for. */
  decisions: z.array(
    z.strictObject({
      /** The decision's name in the rulebook. */
      decision: z.string(),
      /** The local rules, by id. */
      rules: z.array(z.string()),
      /** The best grade among them. */
      grade: Grade,
      /** The oldest day on which one of them was read. */
      checkedOn: Day,
    }),
  ),
  /** Whom to ask there. */
  contacts: z.array(Contact),
  /** How many claims about it are kept. */
  claims: z.int(),
})
/** What `region` gives. */
export type RegionReply = z.infer<typeof RegionReply>

/** What `rule` gives: one row of the rulebook. */
export const RuleReply = z.strictObject({
  /** Its id. */
  id: z.string(),
  /** Where it holds; absent for the whole nation. */
  region: z.optional(RegionStatus),
  /** The decisions it speaks about. */
  decisions: z.array(z.string()),
  /** Its conditions: fact → cells. */
  when: JsonRecord,
  /** Its outcome: field → value. */
  then: JsonRecord,
  /** First day on which it holds; absent when that is not known. */
  from: z.optional(Day),
  /** First day on which it no longer holds; absent while it does. */
  to: z.optional(Day),
  /** Where it comes from. */
  basis: Basis,
})
/** What `rule` gives: one row of the rulebook. */
export type RuleReply = z.infer<typeof RuleReply>

/** What `source` gives: one document. */
export const SourceReply = z.strictObject({
  /** Its id. */
  id: z.string(),
  /** Its title, in Chinese. */
  title: z.string(),
  /** Who issued it. */
  issuer: z.optional(z.string()),
  /** Its number (文号). */
  number: z.optional(z.string()),
  /** How much it weighs. */
  grade: Grade,
  /** The day it was published. */
  publishedOn: z.optional(Day),
  /** The day on which its text was read. */
  checkedOn: Day,
  /** Where it can be read. */
  url: z.optional(z.string()),
  /** The rules that rest on it, by id. */
  rules: z.array(z.string()),
})
/** What `source` gives: one document. */
export type SourceReply = z.infer<typeof SourceReply>

/** What `claims` gives. */
export const ClaimsReply = z.strictObject({
  /** The claims of this page. */
  claims: z.array(ClaimRuling),
  /** Where the next page begins; absent on the last page. */
  next: z.optional(Cursor),
})
/** What `claims` gives. */
export type ClaimsReply = z.infer<typeof ClaimsReply>

/** What `search` gives. */
export const SearchReply = z.strictObject({
  /** Best first. */
  hits: z.array(
    z.strictObject({
      /** What was found. */
      kind: z.enum(['rule', 'claim', 'source', 'question']),
      /** Its id. */
      id: z.string(),
      /** Its heading, in Chinese. */
      title: Sentence,
      /** The words around the place that was found. */
      excerpt: z.optional(z.string()),
    }),
  ),
})
/** What `search` gives. */
export type SearchReply = z.infer<typeof SearchReply>

/** What `about` gives. */
export const AboutReply = z.strictObject({
  /** Version of the rulebook. */
  version: z.string(),
  /** Hash of its content. */
  hash: z.string(),
  /** How many of each it holds. */
  counts: z.strictObject({
    /** Rows of the decision tables. */
    rules: z.int(),
    /** Documents they rest on. */
    sources: z.int(),
    /** Statements with a ruling. */
    claims: z.int(),
    /** Regions with rules of their own. */
    regions: z.int(),
  }),
  /** The oldest day on which a text was read. */
  oldestCheck: Day,
})
/** What `about` gives. */
export type AboutReply = z.infer<typeof AboutReply>
