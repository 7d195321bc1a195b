import type { Kysely } from 'kysely'
import type { Schema } from './schema'

/** Does the work of a write; resolves with what it gives once that is durable. */
export type Write = <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>

/** Each write for itself: a server waits for its disk once for all that are there. */
export const writeAlone =
  (db: Kysely<Schema>): Write =>
  (work) =>
    work(db)

/**
 * All that is to be written in one turn of the event loop in one transaction, so that it is waited for the disk once: SQLite
 * has one connection, and it keeps the process waiting. What fails in there fails alone; a commit that fails fails all.
 */
export function writeTogether(db: Kysely<Schema>): Write {
  interface Waiting {
    work(db: Kysely<Schema>): Promise<unknown>
    done(result: PromiseSettledResult<unknown>): void
  }
  let waiting: Waiting[] = []

  async function writeAll() {
    const together = waiting
    waiting = []
    try {
      const results = await db
        .transaction()
        .execute((transaction) => Promise.allSettled(together.map(({ work }) => work(transaction))))
      together.forEach(({ done }, index) => {
        done(results[index] as PromiseSettledResult<unknown>)
      })
    } catch (reason) {
      for (const { done } of together) done({ status: 'rejected', reason })
    }
  }

  return <T>(work: (db: Kysely<Schema>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(writeAll)
      waiting.push({
        work,
        done: (result) => (result.status === 'fulfilled' ? resolve(result.value as T) : reject(result.reason)),
      })
    })
}
