/** The most that an advice may weigh, in bytes of JSON: a reply that carries it stays far below what WeChat refuses. */
export const MOST_BYTES = 60_000

const utf8 = new TextEncoder()

/** Bytes of something as JSON. */
export const bytesOf = (value: unknown): number => utf8.encode(JSON.stringify(value)).length
