import type { HistoryGetReply, HistoryListReply, RemovedReply } from '@contract'
import { call } from './call'

/** The caller's own former consultations. Every call throws CallError. */
export const history = {
  /** Newest first; `cursor` is a former page's `next`. */
  list: (cursor?: string): Promise<HistoryListReply> =>
    call('history', { action: 'list', ...(cursor !== undefined && { cursor }) }),
  /** One consultation; `not-found` when there is none of that id that is the caller's. */
  get: (id: string): Promise<HistoryGetReply> => call('history', { action: 'get', id }),
  /** Removes one; `not-found` as for `get`. */
  remove: (id: string): Promise<RemovedReply> => call('history', { action: 'remove', id }),
}
