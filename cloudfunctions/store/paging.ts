import { InvalidCursor, type Page } from './port'
import type { Row } from './row'

/** Where a page ended: the next one holds what is older, or as old with a smaller id. */
export type Position = Pick<Row, 'created_at' | 'id'>

const POSITION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) ([\x21-\x7e]+)$/

function encode({ created_at, id }: Position): string {
  return Buffer.from(`${created_at} ${id}`).toString('base64url')
}

/** Reads a page's `next` back. Throws {@link InvalidCursor} for anything that is not written exactly as a store writes it. */
export function positionOf(cursor: string): Position {
  const [, created_at, id] = POSITION.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!created_at || !id || encode({ created_at, id }) !== cursor) throw new InvalidCursor()
  return { created_at, id }
}

/** The page of at most `limit` items out of the sorted rows of a query that asked for one row more. */
export function pageOf<R extends Row, T>(rows: readonly R[], limit: number, fromRow: (row: R) => T): Page<T> {
  const items = rows.slice(0, limit).map(fromRow)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return last ? { items, next: encode(last) } : { items }
}
