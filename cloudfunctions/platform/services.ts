import { randomUUID } from 'node:crypto'
import { dayOfInstant } from '@contract'
import type { Rulebook } from '../rules'
import type { Services } from '../services'
import type { Store } from '../store/port'

/** The outside world as the handlers get it, alike on every platform. */
export function createServices(store: Store, rulebook: Rulebook): Services {
  return {
    store,
    rulebook,
    today: () => dayOfInstant(new Date()),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  }
}
