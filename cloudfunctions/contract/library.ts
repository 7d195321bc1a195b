import * as z from 'zod/mini'
import { Basis, ClaimRuling, Contact, Grade, Ruling } from './advice'
import { Cursor } from './history'
import { MAX_HITS } from './limits'
import { Day, JsonRecord, Sentence, Verified } from './primitives'

/** Where something in the library comes from, with the title of the document. */
export const TitledBasis = z.extend(Basis, {
  /** Title of the document, in Chinese. */
  title: z.string(),
})
export type TitledBasis = z.infer<typeof TitledBasis>

/** Words to look for. */
const Query = z.string().check(z.minLength(1), z.maxLength(100))
/** Id of a rule, a source, a claim or a contradiction of the rulebook; it never changes its meaning. */
const RulebookId = z.string().check(z.minLength(1), z.maxLength(200))
/** GB/T 2260 code of a place, down to the counties that have rules of their own. */
const PlaceCode = z.string('应当是六位的地区代码').check(z.regex(/^\d{6}$/, '应当是六位的地区代码'))

/** What `library` may be asked. */
export const LibraryRequest = z.discriminatedUnion('action', [
  /** All regions, or those whose name, code or pinyin (yulin, yl) has `q` in it. */
  z.strictObject({ action: z.literal('regions'), q: z.optional(Query) }),
  /** What is verified in one region, and since when. */
  z.strictObject({ action: z.literal('region'), code: PlaceCode }),
  /** One rule. */
  z.strictObject({ action: z.literal('rule'), id: RulebookId }),
  /** One source. */
  z.strictObject({ action: z.literal('source'), id: RulebookId }),
  /** One claim. */
  z.strictObject({ action: z.literal('claim'), id: RulebookId }),
  /** Claims and their rulings. */
  z.strictObject({
    action: z.literal('claims'),
    /** Only those of this topic, by its Chinese name; a page of claims tells all names. */
    topic: z.optional(z.string().check(z.minLength(1), z.maxLength(50))),
    /** Only those about this region or the province around it. */
    region: z.optional(PlaceCode),
    /** Only those that this source decides, or that stand in it. */
    source: z.optional(RulebookId),
    /** Only those that have all these words, parted by spaces. */
    q: z.optional(Query),
    /** `next` of the page before. */
    cursor: z.optional(Cursor),
  }),
  /** The contradictions between claims, with both sides. */
  z.strictObject({ action: z.literal('clusters') }),
  /** Rules, claims, contradictions, sources, regions and questions that have these words; titles of sources and regions by pinyin too. */
  z.strictObject({ action: z.literal('search'), q: Query }),
  /** The rulebook itself. */
  z.strictObject({ action: z.literal('about') }),
])
export type LibraryRequest = z.infer<typeof LibraryRequest>

/** A region and how far it is verified. */
export const RegionStatus = z.strictObject({
  /** GB/T 2260 code. */
  code: PlaceCode,
  /** Province, city and county, in Chinese. */
  name: z.string(),
  /** How far the rules of its own are verified; those of its province do not count. */
  verified: Verified,
})
export type RegionStatus = z.infer<typeof RegionStatus>

/** What `regions` gives. */
export const RegionsReply = z.strictObject({
  /** In the order of their codes. */
  regions: z.array(RegionStatus),
})
export type RegionsReply = z.infer<typeof RegionsReply>

/** A rule as a line of a list. */
export const RuleLine = z.strictObject({
  /** Its id. */
  id: z.string(),
  /** What it says, in Chinese. */
  text: Sentence,
  /** The name of the place where it holds; absent for the whole nation. */
  place: z.optional(z.string()),
  /** How much it weighs. */
  grade: Grade,
  /** First day on which it holds; absent when that is not known. */
  from: z.optional(Day),
  /** First day on which it no longer holds; absent while it does. */
  to: z.optional(Day),
})
export type RuleLine = z.infer<typeof RuleLine>

/** What `region` gives. */
export const RegionReply = z.extend(RegionStatus, {
  /** First day of which its own rules speak; absent when none is verified. */
  since: z.optional(Day),
  /** What was verified there and what was not, in Chinese. */
  note: z.optional(Sentence),
  /** One entry for each decision that the region, or the province around it, has rules for; its own first. */
  decisions: z.array(
    z.strictObject({
      /** The decision's name in the rulebook. */
      decision: z.string(),
      /** What it decides, in Chinese. */
      label: Sentence,
      /** Where the rules hold: the region, or its province. */
      place: RegionStatus,
      /** The rules, ended ones too, by id. */
      rules: z.array(z.string()),
      /** The best grade among them. */
      grade: Grade,
      /** The oldest day on which one of them was read. */
      checkedOn: Day,
    }),
  ),
  /** Every rule named above, once. */
  lines: z.array(RuleLine),
  /** What other places have rules of their own for, and neither this one nor those around it have, in Chinese. */
  open: z.array(Sentence),
  /** Whom to ask there. */
  contacts: z.array(Contact),
  /** How many claims about it or its province are kept. */
  claims: z.int(),
})
export type RegionReply = z.infer<typeof RegionReply>

/**
 * How another rule stands to one: it decides in its place from its end on, or did before it began; it is what the one is an
 * exception to, or an exception to it; it says otherwise with equal weight; it gives way to the one where both speak, being
 * of a wider place or of less weight, or goes before it.
 */
export const Relation = z.enum([
  'replaced-by',
  'replaces',
  'exception-to',
  'exception',
  'dispute',
  'overrides',
  'overridden-by',
])
export type Relation = z.infer<typeof Relation>

/** What `rule` gives: one row of the rulebook. */
export const RuleReply = z.strictObject({
  /** Its id. */
  id: z.string(),
  /** What it says, in Chinese. */
  text: Sentence,
  /** Where it holds; absent for the whole nation. */
  region: z.optional(RegionStatus),
  /** The decisions it speaks about. */
  decisions: z.array(z.string()),
  /** The same in Chinese, in the same order. */
  labels: z.array(Sentence),
  /** Its conditions: fact → cells, as the rulebook writes them. */
  when: JsonRecord,
  /** Other conditions of the same form: it holds where `when` or any of these does. */
  orWhen: z.optional(z.array(JsonRecord)),
  /** Its outcome: field → value; a field is named with its decision (`waiting.amount`). */
  then: JsonRecord,
  /** First day on which it holds; absent when that is not known. */
  from: z.optional(Day),
  /** First day on which it no longer holds; absent while it does. */
  to: z.optional(Day),
  /** The rules that decide in its place from `to` on, by id; absent where it has no end. */
  replacedBy: z.optional(z.array(z.string())),
  /** Rules of the same place that it is an exception to, by id. */
  exceptionTo: z.optional(z.array(z.string())),
  /** Rules of equal weight that say otherwise, by id: the outcome is both. */
  disputes: z.optional(z.array(z.string())),
  /** Why it is an exception or disputed, in Chinese. */
  because: z.optional(Sentence),
  /** What it takes for granted where its source is silent, in Chinese. */
  assumes: z.optional(Sentence),
  /** Where it comes from. */
  basis: TitledBasis,
  /** The rules that it stands in a relation to, each in a line. */
  related: z.array(z.strictObject({ relation: Relation, line: RuleLine })),
  /** Names of the worked cases that show it deciding, in Chinese. */
  scenarios: z.array(Sentence),
})
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
  /** First day on which it is in force. */
  from: z.optional(Day),
  /** First day on which it is no longer in force; absent while it is. */
  to: z.optional(Day),
  /** The day on which its text was read. */
  checkedOn: Day,
  /** How we know its text: whole, in part, as others quote it, or not. */
  read: z.enum(['full-text', 'excerpt', 'quoted', 'not-read']),
  /** What was read and what is doubtful, in Chinese. */
  note: z.optional(Sentence),
  /** Where it can be read. */
  url: z.optional(z.string()),
  /** The rules that rest on it, by id. */
  rules: z.array(z.string()),
  /** The same rules, each in a line. */
  lines: z.array(RuleLine),
  /** The claims that it decides, or that stand in it, by id. */
  claims: z.array(z.string()),
})
export type SourceReply = z.infer<typeof SourceReply>

/** What `claim` gives: a statement that circulates, its ruling, and where it belongs. */
export const ClaimReply = z.extend(ClaimRuling, {
  /** What it is about, in Chinese. */
  topic: Sentence,
  /** Where it is said to hold; absent for the whole nation. */
  region: z.optional(RegionStatus),
  /** The contradiction that it is part of, by id. */
  cluster: z.optional(z.string()),
  /** The claims that it contradicts, by id. */
  contradicts: z.array(z.string()),
})
export type ClaimReply = z.infer<typeof ClaimReply>

/** What `claims` gives. */
export const ClaimsReply = z.strictObject({
  /** The claims of this page. */
  claims: z.array(ClaimReply),
  /** How many there are on all pages. */
  total: z.int(),
  /** All topics that claims have, to choose from. */
  topics: z.array(Sentence),
  /** Where the next page begins; absent on the last page. */
  next: z.optional(Cursor),
})
export type ClaimsReply = z.infer<typeof ClaimsReply>

/** What `clusters` gives: where statements that circulate contradict each other. */
export const ClustersReply = z.strictObject({
  clusters: z.array(
    z.strictObject({
      /** Its id. */
      id: z.string(),
      /** What the contradiction is about, in Chinese. */
      title: Sentence,
      /** What is said on each side. */
      sides: z.array(
        z.strictObject({
          /** What this side says, in Chinese. */
          says: Sentence,
          /** The claims that say so. */
          claims: z.array(
            z.strictObject({
              /** Id in the rulebook's claims. */
              id: z.string(),
              /** What is said, in Chinese. */
              statement: Sentence,
              /** Is it so? */
              ruling: Ruling,
            }),
          ),
        }),
      ),
      /** What holds, in Chinese. */
      ruling: Sentence,
      /** Why, in Chinese. */
      why: Sentence,
      /** What decides it; empty when nothing official does. */
      basis: z.array(TitledBasis),
    }),
  ),
})
export type ClustersReply = z.infer<typeof ClustersReply>

/** Something that a search found. */
export const Hit = z.strictObject({
  /** What was found. */
  kind: z.enum(['rule', 'claim', 'source', 'question', 'region', 'cluster']),
  /** Its id; of a question the field of the situation that it asks for, of a region its code. */
  id: z.string(),
  /** Its heading, in Chinese. */
  title: Sentence,
  /** The name of the place where a rule or a claim holds; absent for the whole nation. */
  place: z.optional(z.string()),
  /** The words around the place that was found, when that is not the heading. */
  excerpt: z.optional(z.string()),
})
export type Hit = z.infer<typeof Hit>

/** What `search` gives. */
export const SearchReply = z.strictObject({
  /** Best first. */
  hits: z.array(Hit).check(z.maxLength(MAX_HITS)),
})
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
    /** Contradictions between them. */
    clusters: z.int(),
    /** Regions with rules of their own. */
    regions: z.int(),
  }),
  /** The oldest day on which a text was read. */
  oldestCheck: Day,
})
export type AboutReply = z.infer<typeof AboutReply>
