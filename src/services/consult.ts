import type { AdviseReply, PreviewReply, Situation } from '@contract'
import { call } from './call'
import { titled } from './sources'

/** Asks for advice and has it recorded, once per `requestId` however often it is sent. Throws CallError. */
export async function advise(situation: Situation, requestId: string): Promise<AdviseReply> {
  const reply = await call<AdviseReply>('consult', { action: 'advise', situation, requestId })
  return { ...reply, advice: titled(reply.advice) }
}

/** Advice for one to six situations, in their order; nothing is recorded. Throws CallError. */
export const preview = async (situations: readonly Situation[]): Promise<PreviewReply['advices']> =>
  (await call<PreviewReply>('consult', { action: 'preview', situations })).advices.map(titled)
