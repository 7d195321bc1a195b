import * as z from 'zod/mini'
import { MAX_CONTACT, MAX_MESSAGE } from './limits'
import { Id, Instant, RequestId } from './primitives'

/** What a person wrote to us. */
export const Feedback = z.strictObject({
  /** Id of the rule or the consultation it is about; absent when it is about neither. */
  about: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** The message. */
  text: z.string().check(z.minLength(1), z.maxLength(MAX_MESSAGE)),
  /** How to reach the person, if they want an answer. */
  contact: z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_CONTACT))),
})
export type Feedback = z.infer<typeof Feedback>

/** A message as it is kept. */
export const KeptFeedback = z.extend(Feedback, {
  /** Id of the message. */
  id: Id,
  /** When it came. */
  createdAt: Instant,
})
export type KeptFeedback = z.infer<typeof KeptFeedback>

/** What `feedback` may be asked. */
export const FeedbackRequest = z.discriminatedUnion('action', [
  /** Keep a message. */
  z.extend(Feedback, {
    action: z.literal('submit'),
    /** The client's key of this request: it is kept once, however often it is sent. */
    requestId: z.optional(RequestId),
  }),
])
export type FeedbackRequest = z.infer<typeof FeedbackRequest>

/** What `submit` gives. */
export const FeedbackReply = z.strictObject({
  /** Id under which the message is kept. */
  id: Id,
})
export type FeedbackReply = z.infer<typeof FeedbackReply>
