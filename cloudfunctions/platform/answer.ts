import { fail, type Reply } from '@contract'
import type { Caller, Handler, Services } from '../services'

/** Calls a handler. An unexpected error goes to `report`; the caller only learns that something went wrong. */
export async function answer(
  handler: Handler,
  request: unknown,
  caller: Caller,
  services: Services,
  report: (error: unknown) => void,
): Promise<Reply<unknown>> {
  try {
    return await handler(request, caller, services)
  } catch (error) {
    report(error)
    return fail('internal', '服务出了点问题,请稍后再试')
  }
}
