import type { ErrorCode, Issue } from '@contract'
import { type Envelope, transport } from './transport'

/** What went wrong: a code of the contract, or why no reply came at all. */
export type CallErrorCode = ErrorCode | 'offline' | 'timeout' | 'unreadable'

const WORDS: Record<'offline' | 'timeout' | 'unreadable', string> = {
  offline: '没有连上网络。请检查网络后再试一次，您填的内容都还在。',
  timeout: '等了很久还没有收到回复。可能是网络慢，请再试一次，您填的内容都还在。',
  unreadable: '收到的回复不完整。请过一会儿再试一次，您填的内容都还在。',
}

const RETRYABLE: readonly CallErrorCode[] = ['offline', 'timeout', 'unreadable', 'too-many-requests', 'internal']

/** A call that did not give its answer; `message` is plain Chinese, to be shown as it is. */
export class CallError extends Error {
  constructor(
    readonly code: CallErrorCode,
    message: string,
    /** The fields that were refused, with the path in the request (`situation.payOn`). */
    readonly issues: readonly Issue[] = [],
  ) {
    super(message)
    this.name = 'CallError'
  }

  /** True when the same call may succeed later without a change. */
  get retryable(): boolean {
    return RETRYABLE.includes(this.code)
  }
}

/** Longest wait for a reply, in milliseconds. */
const PATIENCE = 15_000

/**
 * Calls a function of the product and returns the `data` of its reply.
 * Throws only {@link CallError}: refused by the function, no network, no reply in time, or a reply that is no envelope.
 */
export async function call<T>(name: string, data: object): Promise<T> {
  let reply: Envelope
  try {
    reply = await within(PATIENCE, transport(name, data))
  } catch (error) {
    throw error instanceof CallError ? error : new CallError('offline', WORDS.offline)
  }
  if (reply?.ok === true) return reply.data as T
  if (reply?.ok === false && reply.error) throw new CallError(reply.error.code, reply.error.message, reply.error.issues)
  throw new CallError('unreadable', WORDS.unreadable)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallError('timeout', WORDS.timeout)), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
