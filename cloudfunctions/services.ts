import type { Reply } from '@contract'
import type { Rulebook } from './rules'
import type { Store } from './store/port'

/** Who is calling, as the platform knows it (OPENID in WeChat, the signed cookie on the web); never taken from a body. */
export interface Caller {
  readonly id: string
}

/** Everything a handler may use of the outside world, given to it by the platform. */
export interface Services {
  readonly store: Store
  readonly rulebook: Rulebook
  /** Today's calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string
  /** The present instant, ISO 8601 in UTC, for `createdAt`. */
  now(): string
  /** A new, unguessable id. */
  newId(): string
}

/** A function of the product, pure of platform: the same in WeChat, behind the gateway and in a test. */
export type Handler = (request: unknown, caller: Caller, services: Services) => Promise<Reply<unknown>>
