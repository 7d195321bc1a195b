import type { AdviseReply, PreviewReply, Situation } from '@contract'
import { call } from './call'

/** Asks for advice and has it recorded, once per `requestId` however often it is sent. Throws CallError. */
export const advise = (situation: Situation, requestId: string): Promise<AdviseReply> =>
  call('consult', { action: 'advise', situation, requestId })

/** Advice for one to six situations, in their order; nothing is recorded. Throws CallError. */
export const preview = async (situations: readonly Situation[]): Promise<PreviewReply['advices']> =>
  (await call<PreviewReply>('consult', { action: 'preview', situations })).advices
