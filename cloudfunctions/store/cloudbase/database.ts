/**
 * The part of `cloud.database()` (wx-server-sdk) that the store uses. The SDK's own types still allow for a callback
 * form that it no longer has, so its database is passed as `cloud.database() as unknown as CloudbaseDatabase`.
 */
export interface CloudbaseDatabase {
  collection(name: string): Collection
  readonly command: {
    and(conditions: object[]): object
    or(conditions: object[]): object
    lt(value: string): object
  }
}

export interface Collection {
  /** Rejects when a document of that `_id` is there. */
  add(options: { data: object }): Promise<unknown>
  where(condition: object): Query
}

export interface Query {
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(most: number): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  remove(): Promise<{ stats: { removed: number } }>
}
