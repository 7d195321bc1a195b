import * as z from 'zod/mini'
import './primitives' // configures zod before the first schema

/** Every way a call can fail, and its HTTP status on the web. */
export const HTTP_STATUS = {
  /** A field is missing, malformed or unknown; `issues` say which. */
  'bad-request': 400,
  /** The identity cookie's signature fails. */
  unauthenticated: 401,
  /** Known caller, not allowed. */
  forbidden: 403,
  /** There is no such thing, or it is not the caller's. */
  'not-found': 404,
  /** It contradicts what is kept. */
  conflict: 409,
  /** A body over 100 KB. */
  'too-large': 413,
  /** The body is not JSON. */
  'unsupported-media-type': 415,
  /** Called too often. */
  'too-many-requests': 429,
  /** Our fault; never with a stack or a query. */
  internal: 500,
} as const

/** Why a call failed. */
export type ErrorCode = keyof typeof HTTP_STATUS
export const ErrorCode = z.enum(Object.keys(HTTP_STATUS) as [ErrorCode, ...ErrorCode[]])

/** What is wrong with one field of a request. */
export const Issue = z.strictObject({
  /** Dotted path in the request, as `situation.payOn` or `situations.0.resident.coverYear`; empty for the whole of it. */
  path: z.string(),
  /** What to do about it, in Chinese; names the field. */
  message: z.string(),
})
export type Issue = z.infer<typeof Issue>

/** The envelope of a call that failed. */
export const Failure = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    /** Why, for programs. */
    code: ErrorCode,
    /** Why, for people, in Chinese. */
    message: z.string(),
    /** The fields at fault, when the request was. */
    issues: z.optional(z.array(Issue)),
  }),
})
export type Failure = z.infer<typeof Failure>

/** The envelope of a call that succeeded. */
export interface Success<T> {
  ok: true
  data: T
}

/** What every function replies. */
export type Reply<T> = Success<T> | Failure

/** The schema of {@link Reply} around the schema of its data. */
export const replyOf = <T extends z.ZodMiniType>(data: T) =>
  z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), data }), Failure])

/** Wraps what a call gives. */
export const ok = <T>(data: T): Success<T> => ({ ok: true, data })

/** Wraps why a call failed; `message` is Chinese and shown to people. */
export const fail = (code: ErrorCode, message: string, issues?: Issue[]): Failure => ({
  ok: false,
  error: { code, message, ...(issues && { issues }) },
})
