/** What a text reply may weigh in WeChat, in bytes. */
export const REPLY_LIMIT = 100 * 1024

/** What something weighs in a reply, in bytes. */
export const weight = (data: unknown): number => Buffer.byteLength(JSON.stringify(data))

/** What surrounds the lists of a reply: its envelope, a cursor, and the names of fields. */
export const ENVELOPE = 1024
