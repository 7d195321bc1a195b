import * as z from 'zod/mini'
import { Advice, Unknown } from './advice'
import { Id, Instant, RequestId } from './primitives'
import { Situation } from './situation'

/** Most situations that are answered side by side. */
export const MAX_SITUATIONS = 6

/** What `consult` may be asked. */
export const ConsultRequest = z.discriminatedUnion('action', [
  /** Answer, and record the consultation. */
  z.strictObject({
    action: z.literal('advise'),
    /** What the person tells. */
    situation: Situation,
    /** Id of the family member it is about; absent for the caller. */
    member: z.optional(Id),
    /** The client's key of this request: it is recorded once, however often it is sent. */
    requestId: z.optional(RequestId),
  }),
  /** Answer some situations side by side; nothing is recorded. */
  z.strictObject({
    action: z.literal('preview'),
    /** One to {@link MAX_SITUATIONS} of them. */
    situations: z.array(Situation).check(z.minLength(1), z.maxLength(MAX_SITUATIONS)),
  }),
  /** Say which answers are still missing, as the interview asks; nothing is recorded, and nothing else is computed. */
  z.strictObject({
    action: z.literal('unknowns'),
    /** What the person tells so far. */
    situation: Situation,
  }),
])
export type ConsultRequest = z.infer<typeof ConsultRequest>

/** What `advise` gives. */
export const AdviseReply = z.strictObject({
  /** Id of the consultation that was recorded. */
  id: Id,
  /** When it was recorded. */
  createdAt: Instant,
  /** The answer. */
  advice: Advice,
})
export type AdviseReply = z.infer<typeof AdviseReply>

/** What `preview` gives. */
export const PreviewReply = z.strictObject({
  /** One answer for each situation, in their order. */
  advices: z.array(Advice),
})
export type PreviewReply = z.infer<typeof PreviewReply>

/** What `unknowns` gives. */
export const UnknownsReply = z.strictObject({
  /** The `unknowns` of the advice on this situation: most decisive first. */
  unknowns: z.array(Unknown),
})
/** What `unknowns` gives. */
export type UnknownsReply = z.infer<typeof UnknownsReply>
