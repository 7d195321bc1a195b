import type { Advice, Feedback, Situation } from '@contract'

/** What everything that is kept has. */
export interface Kept {
  /** Unguessable, in printable ASCII without blanks; the owner's only one of this id among its kind. */
  readonly id: string
  /** The caller it belongs to; part of every query. */
  readonly owner: string
  /** ISO 8601 instant in UTC, as `toISOString` writes it; lists are newest first, ties by descending id. */
  readonly createdAt: string
  /** The client's key of this request: one request is recorded once, however often it is sent. */
  readonly requestId?: string
}

/** One consultation as it is kept: what was told, what was answered, and the rulebook that answered. */
export interface Consultation extends Kept {
  /** Family member consulted for; absent for the caller. */
  readonly member?: string
  readonly situation: Situation
  readonly advice: Advice
}

/** A message to us as it is kept. */
export interface Message extends Kept {
  readonly feedback: Feedback
}

/** Which part of a list is wanted. */
export interface Listing {
  /** At most so many, 1 or more. */
  readonly limit: number
  /** A former page's `next`; absent for the first page. */
  readonly cursor?: string
}

/** A page of a list. A store may give fewer items than were asked for: only an absent `next` says that it is the last. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** Thrown when a cursor was not made by this store; a handler turns it into `bad-request` at `cursor`. */
export class InvalidCursor extends Error {
  constructor() {
    super('分页位置无效')
    this.name = 'InvalidCursor'
  }
}

/**
 * How many of a kind are kept of one owner: more than a family asks in years, and an end for who would fill the disk. A
 * request and an advice are bounded each, so that this bounds what they weigh.
 */
export const MOST_KEPT = { consultations: 300, feedback: 100 } as const

/** Thrown when an owner has as many as {@link MOST_KEPT} says; a handler turns it into `conflict`. */
export class QuotaExceeded extends Error {
  constructor() {
    super('as many are kept of this owner as may be')
    this.name = 'QuotaExceeded'
  }
}

/** Where consultations live. Every call names the owner, so that one caller can never reach another's. */
export interface ConsultationStore {
  /**
   * Keeps it and returns it, once it is durable; when (owner, requestId) is already kept, changes nothing and returns the
   * one kept before. Throws {@link QuotaExceeded}.
   */
  record(consultation: Consultation): Promise<Consultation>
  /** Newest first, of the one member when given. Throws {@link InvalidCursor}. */
  list(owner: string, options: Listing & { readonly member?: string }): Promise<Page<Consultation>>
  /** The owner's consultation, or undefined when there is none of that id that is the owner's. */
  get(owner: string, id: string): Promise<Consultation | undefined>
  /** True when one was removed. */
  remove(owner: string, id: string): Promise<boolean>
}

/** Where messages to us live; as with consultations, every call names the owner. */
export interface FeedbackStore {
  /** As of a consultation. */
  record(message: Message): Promise<Message>
  /** Newest first. Throws {@link InvalidCursor}. */
  list(owner: string, options: Listing): Promise<Page<Message>>
}

/** Everything that is kept, in one database. */
export interface Store {
  readonly consultations: ConsultationStore
  readonly feedback: FeedbackStore
  /** Removes all that is the owner's, of every kind. */
  removeAll(owner: string): Promise<void>
  /** Releases files and connections. */
  close(): Promise<void>
}

/** A store that the operator of a machine looks after. */
export interface LocalStore extends Store {
  /** Writes what a consultation would weigh, and throws when that cannot be kept, as on a full disk. */
  checkWritable(): Promise<void>
}
