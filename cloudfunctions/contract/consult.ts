import * as z from 'zod/mini'
import { Advice } from './advice'
import { Id, Instant, RequestId } from './primitives'
import { Situation } from './situation'

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
    /** One to six of them. */
    situations: z.array(Situation).check(z.minLength(1), z.maxLength(6)),
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
