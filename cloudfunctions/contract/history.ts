import * as z from 'zod/mini'
import { Advice } from './advice'
import { KeptFeedback } from './feedback'
import { Member } from './household'
import { MAX_PAGE } from './limits'
import { Id, Instant, OpenDayRange, Sentence } from './primitives'
import { Reminder } from './reminder'
import { Situation } from './situation'

/** Where the next page of a list begins, as the page before gave it. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(500))

/** What `history` may be asked. */
export const HistoryRequest = z.discriminatedUnion('action', [
  /** The caller's consultations, newest first. */
  z.strictObject({
    action: z.literal('list'),
    /** `next` of the page before; absent for the first page. */
    cursor: z.optional(Cursor),
    /** Items a page, at most {@link MAX_PAGE}. */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_PAGE))),
    /** Only those about this family member. */
    member: z.optional(Id),
  }),
  /** One consultation. */
  z.strictObject({ action: z.literal('get'), id: Id }),
  /** Remove one. */
  z.strictObject({ action: z.literal('remove'), id: Id }),
  /** Remove everything that is held about the caller. */
  z.strictObject({ action: z.literal('removeAll') }),
  /** Everything that is held about the caller, page by page: a page weighs 100 KB at most. */
  z.strictObject({
    action: z.literal('export'),
    /** `next` of the page before; absent for the first page. */
    cursor: z.optional(Cursor),
  }),
  /** One consultation under today's rulebook, asked on the day on which it was asked, so that only the rules differ. */
  z.strictObject({ action: z.literal('reevaluate'), id: Id }),
])
export type HistoryRequest = z.infer<typeof HistoryRequest>

/** A consultation as a line of the list. */
export const HistoryItem = z.strictObject({
  /** Id of the consultation. */
  id: Id,
  /** When it was recorded. */
  createdAt: Instant,
  /** The family member it is about; absent for the caller. */
  member: z.optional(Id),
  /** What was told. */
  situation: Situation,
  /** The answer in one line (the advice's `summary.title`). */
  title: Sentence,
  /** First day with benefits, when the advice has one. */
  startsOn: z.optional(OpenDayRange),
})
export type HistoryItem = z.infer<typeof HistoryItem>

/** What `list` gives. */
export const HistoryListReply = z.strictObject({
  /** Newest first. */
  items: z.array(HistoryItem),
  /** Where the next page begins; absent on the last page. */
  next: z.optional(Cursor),
})
export type HistoryListReply = z.infer<typeof HistoryListReply>

/** What `get` gives: the consultation as it was recorded. */
export const HistoryGetReply = z.strictObject({
  /** Id of the consultation. */
  id: Id,
  /** When it was recorded. */
  createdAt: Instant,
  /** The family member it is about; absent for the caller. */
  member: z.optional(Id),
  /** What was told. */
  situation: Situation,
  /** What was answered. */
  advice: Advice,
})
export type HistoryGetReply = z.infer<typeof HistoryGetReply>

/** What `remove` and `removeAll` give; `remove` of what is not the caller's is `not-found`. */
export const RemovedReply = z.strictObject({
  /** It is gone. */
  removed: z.literal(true),
})
export type RemovedReply = z.infer<typeof RemovedReply>

/** What `export` gives: everything that is held about the caller. */
export const ExportReply = z.strictObject({
  /** When it was put together. */
  exportedAt: Instant,
  /** All consultations, newest first; as many as one page holds. */
  consultations: z.array(HistoryGetReply),
  /** All family members. */
  members: z.array(Member),
  /** All reminders. */
  reminders: z.array(Reminder),
  /** All messages to us, newest first, after the consultations; as many as one page holds. */
  feedback: z.array(KeptFeedback),
  /** Where the next page begins; absent on the last page. */
  next: z.optional(Cursor),
})
export type ExportReply = z.infer<typeof ExportReply>

/** One outcome that differs between two advices. */
export const Change = z.strictObject({
  /** Dotted path in the advice; `trace.<decision>` for an outcome that stands in its trace alone. */
  path: z.string(),
  /** The value then; absent when there was none. */
  before: z.optional(z.json()),
  /** The value now; absent when there is none. */
  after: z.optional(z.json()),
  /** What it was and is, and which rules newly decide it or no longer do, with their dates and sources, in Chinese. */
  text: Sentence,
  /** Ids of the rules that decide it now and did not then; absent when there is none. */
  newRules: z.optional(z.array(z.string())),
  /** Ids of the rules that decided it then and no longer do; absent when there is none. */
  endedRules: z.optional(z.array(z.string())),
})
export type Change = z.infer<typeof Change>

/**
 * What `reevaluate` gives; `conflict` when the record can no longer be read, or the rulebook no longer answers it. Where
 * two whole advices exceed 100 KB, the trace of both is empty (`get` still gives that of the first).
 */
export const ReevaluateReply = z.strictObject({
  /** The advice as it was recorded, without what an older form held and today's does not know. */
  before: Advice,
  /** The advice of today's rulebook on the same situation, asked on the same day. */
  after: Advice,
  /** The outcomes that differ; empty when they say the same. */
  changes: z.array(Change),
})
export type ReevaluateReply = z.infer<typeof ReevaluateReply>
