import * as z from 'zod/mini'
import { Day, Id, Instant } from './primitives'

/** What one wants to be reminded of: to pay, that benefits begin, that the enrolment window opens or closes. */
export const ReminderKind = z.enum(['pay', 'benefits-start', 'window-opens', 'window-closes'])
export type ReminderKind = z.infer<typeof ReminderKind>

/** A message that will be sent on a day. */
export const Reminder = z.strictObject({
  /** Id of the reminder. */
  id: Id,
  /** The consultation it comes from. */
  consultationId: Id,
  /** What it is about. */
  kind: ReminderKind,
  /** The day on which it is sent, Asia/Shanghai. */
  on: Day,
  /** When it was sent; absent while it is due. */
  sentAt: z.optional(Instant),
})
export type Reminder = z.infer<typeof Reminder>

/** What `reminder` may be asked. (Sending is the platform's timer, not a request.) */
export const ReminderRequest = z.discriminatedUnion('action', [
  /** All reminders. */
  z.strictObject({ action: z.literal('list') }),
  /** Ask for one; the same consultation and kind again moves its day. */
  z.strictObject({ action: z.literal('save'), consultationId: Id, kind: ReminderKind, on: Day }),
  /** Remove one. */
  z.strictObject({ action: z.literal('remove'), id: Id }),
])
export type ReminderRequest = z.infer<typeof ReminderRequest>

/** What `reminder` `list` gives. */
export const ReminderListReply = z.strictObject({
  /** All reminders, by day. */
  reminders: z.array(Reminder),
})
export type ReminderListReply = z.infer<typeof ReminderListReply>

/** What `reminder` `save` gives. */
export const ReminderSaveReply = z.strictObject({
  /** The reminder as it is kept. */
  reminder: Reminder,
})
export type ReminderSaveReply = z.infer<typeof ReminderSaveReply>
