import { randomUUID } from 'node:crypto'
import type { Rulebook } from '../rules'
import type { Services } from '../services'
import type { Store } from '../store/port'
import { dayInShanghai } from './clock'

/** The outside world as the handlers get it, alike on every platform. */
export function createServices(store: Store, rulebook: Rulebook): Services {
  return {
    store,
    rulebook,
    today: () => dayInShanghai(new Date()),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  }
}
