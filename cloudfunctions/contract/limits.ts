// The most that a request or a reply may hold; apart from the schemas, so that pages carry the number alone.

/** Most items that one page of a list holds. */
export const MAX_PAGE = 50
/** Most hits that a search gives. */
export const MAX_HITS = 50
/** Most characters of a message. */
export const MAX_MESSAGE = 2000
/** Most characters of a way to reach who wrote it. */
export const MAX_CONTACT = 100
