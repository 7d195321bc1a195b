import { badRequest, FeedbackRequest, ok, parse } from '@contract'
import type { Handler } from '../services'

/**
 * Keeps a message to us, once per requestId. What it is about is not looked up: the answer would tell which
 * consultations others have.
 */
export const handler: Handler = async (request, caller, { store, newId, now }) => {
  const parsed = parse(FeedbackRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const { action: _action, requestId, ...feedback } = parsed.data
  const { id } = await store.feedback.record({
    id: newId(),
    owner: caller.id,
    createdAt: now(),
    ...(requestId !== undefined && { requestId }),
    feedback,
  })
  return ok({ id })
}
