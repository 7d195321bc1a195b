/** A new key for a request that is to be kept once, however often it is sent. */
export const newRequestId = () => Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join('')
