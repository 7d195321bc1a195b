import * as z from 'zod/mini'
import { Id, Instant } from './primitives'

/** What a person wrote to us. */
export const Feedback = z.strictObject({
  /** Id of the rule or the consultation it is about; absent when it is about neither. */
  about: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** The message. */
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** How to reach the person, if they want an answer. */
  contact: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
})
/** What a person wrote to us. */
export type Feedback = z.infer<typeof Feedback>

/** A message as it is kept. */
export const KeptFeedback = z.extend(Feedback, {
  /** Id of the message. */
  id: Id,
  /** When it came. */
  createdAt: Instant,
})
/** A message as it is kept. */
export type KeptFeedback = z.infer<typeof KeptFeedback>

/** What `feedback` may be asked. */
export const FeedbackRequest = z.discriminatedUnion('action', [z.extend(Feedback, { action: z.literal('submit') })])
/** What `feedback` may be asked. */
export type FeedbackRequest = z.infer<typeof FeedbackRequest>

/** What `submit` gives. */
export const FeedbackReply = z.strictObject({
  /** Id under which the message is kept. */
  id: Id,
})
/** What `submit` gives. */
export type FeedbackReply = z.infer<typeof FeedbackReply>
