import type { Feedback, FeedbackReply } from '@contract'
import { call } from './call'

/** Sends us a message and has it kept, once per `requestId` however often it is sent. Throws CallError. */
export const submitFeedback = (message: Feedback, requestId: string): Promise<FeedbackReply> =>
  call('feedback', { action: 'submit', ...message, requestId })
