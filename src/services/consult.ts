import type { AdviseReply, PreviewReply, Situation, Unknown, UnknownsReply } from '@contract'
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

/** The question that is under way. */
let asking: { readonly about: string; readonly unknowns: Promise<Unknown[]> } | undefined

/**
 * The answers that an advice on the situation would still miss, most decisive first; nothing is recorded. Who asks about the
 * same while that is under way, on this page or the next, gets the same reply. Throws CallError.
 */
export function missingIn(situation: Situation): Promise<Unknown[]> {
  const about = JSON.stringify(situation)
  if (asking?.about === about) return asking.unknowns
  const unknowns = call<UnknownsReply>('consult', { action: 'unknowns', situation })
    .then((reply) => reply.unknowns)
    .finally(() => {
      if (asking?.unknowns === unknowns) asking = undefined
    })
  asking = { about, unknowns }
  return unknowns
}
