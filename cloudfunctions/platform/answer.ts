import { fail, type Reply } from '@contract'
import type { Caller, Handler, Services } from '../services'

/** All that a person learns of an unexpected error. */
export const INTERNAL = '服务出了点问题，请稍后再试'

/** Calls a handler. An unexpected error goes to `report`; the caller gets an `internal` envelope. */
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
    return fail('internal', INTERNAL)
  }
}
