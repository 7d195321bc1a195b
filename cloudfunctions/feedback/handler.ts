import { badRequest, FeedbackRequest, fail, ok, parse } from '@contract'
import type { Handler } from '../services'
import { MOST_KEPT, QuotaExceeded } from '../store/port'

/**
 * Keeps a message to us, once per requestId. What it is about is not looked up: the answer would tell which
 * consultations others have.
 */
export const handler: Handler = async (request, caller, { store, newId, now }) => {
  const parsed = parse(FeedbackRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const { action: _action, requestId, ...feedback } = parsed.data
  try {
    const { id } = await store.feedback.record({
      id: newId(),
      owner: caller.id,
      createdAt: now(),
      ...(requestId !== undefined && { requestId }),
      feedback,
    })
    return ok({ id })
  } catch (error) {
    if (error instanceof QuotaExceeded) return fail('conflict', TOO_MANY)
    throw error
  }
}

const TOO_MANY = `您已经写了 ${MOST_KEPT.feedback} 条投诉建议，存不下了。请先到「设置」里导出您的资料，再全部删除。`
