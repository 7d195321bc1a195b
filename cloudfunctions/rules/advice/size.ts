/** The most that an advice may weigh, in bytes of JSON: a reply that carries it stays far below what WeChat refuses. */
export const MOST_BYTES = 60_000

/** Bytes of something as JSON. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
