import type { ExportReply, HistoryGetReply, HistoryListReply, RemovedReply } from '@contract'
import { call } from './call'
import { titled } from './sources'

/** The caller's own former consultations. Every call throws CallError. */
export const history = {
  /** Newest first; `cursor` is a former page's `next`, `limit` the most that are wanted at once. */
  list: (cursor?: string, limit?: number): Promise<HistoryListReply> =>
    call('history', { action: 'list', ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) }),
  /** One consultation; `not-found` when there is none of that id that is the caller's. */
  get: async (id: string): Promise<HistoryGetReply> => {
    const kept = await call<HistoryGetReply>('history', { action: 'get', id })
    return { ...kept, advice: titled(kept.advice) }
  },
  /** Removes one; `not-found` as for `get`. */
  remove: (id: string): Promise<RemovedReply> => call('history', { action: 'remove', id }),
  /** Removes everything that is held about the caller, not the consultations alone. */
  removeAll: (): Promise<RemovedReply> => call('history', { action: 'removeAll' }),
  /** Everything that is held about the caller, a page of it; `cursor` is a former page's `next`. */
  export: (cursor?: string): Promise<ExportReply> =>
    call('history', { action: 'export', ...(cursor !== undefined && { cursor }) }),
}
