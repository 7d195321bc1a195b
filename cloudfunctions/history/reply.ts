/** What a reply of this function should weigh at most, in bytes, for slow networks; WeChat itself carries ten times as much. */
export const PAGE_WEIGHT = 100 * 1024

/** What something weighs in a reply, in bytes. */
export const weight = (data: unknown): number => Buffer.byteLength(JSON.stringify(data))

/** What surrounds the lists of a reply: its envelope, a cursor, and the names of fields. */
export const ENVELOPE = 1024
