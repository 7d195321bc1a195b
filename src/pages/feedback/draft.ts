import { RequestId } from '@contract'
import * as z from 'zod/mini'
import { newRequestId } from '../../services/request-id'
import { stored } from '../../services/storage'

const Draft = z.object({
  /** The message as it was typed. */
  text: z.string(),
  /** How to reach the person, as it was typed; may be empty. */
  contact: z.string(),
  /** The key under which this message is kept, once; every change makes a new one. */
  requestId: RequestId,
})

/** A message that was begun. */
export type Draft = z.infer<typeof Draft>

/** The message that was begun about something, or a part of it, kept on this device until it is sent. */
export const draftAbout = (about = '', part = '') => stored(`feedback-${about}-${part}`, Draft)

export const emptyDraft = (): Draft => ({ text: '', contact: '', requestId: newRequestId() })
