import { MOST_KEPT, type Store } from '../port'
import { consultationForm, feedbackForm } from '../row'
import { cloudbaseCollection } from './collection'
import type { CloudbaseDatabase } from './database'

export type { CloudbaseDatabase } from './database'

/**
 * The store in the document database of WeChat CloudBase, given `cloud.database()` of wx-server-sdk. Its collections
 * `consultations` and `feedback` must exist; they are reached from functions only (permission 仅云函数可读写).
 * Indexes to make in its console, for both: (owner, id) and (owner, created_at descending, id descending).
 */
export function cloudbaseStore(db: CloudbaseDatabase): Store {
  const consultations = cloudbaseCollection(db, 'consultations', MOST_KEPT.consultations, consultationForm)
  const feedback = cloudbaseCollection(db, 'feedback', MOST_KEPT.feedback, feedbackForm)
  return {
    consultations,
    feedback,
    async removeAll(owner) {
      await Promise.all([consultations.removeAll(owner), feedback.removeAll(owner)])
    },
    // The SDK keeps no connection that would have to be released.
    async close() {},
  }
}
