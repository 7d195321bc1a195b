import type { Consultation, Kept, Message } from './port'

/** What every row has. */
export interface Row {
  readonly owner: string
  readonly id: string
  readonly created_at: string
  readonly request_id: string | null
}

/** A consultation flat, as every database keeps it. */
export interface ConsultationRow extends Row {
  readonly member: string | null
  readonly situation: string
  readonly advice: string
}

/** A message flat, as every database keeps it. */
export interface FeedbackRow extends Row {
  readonly feedback: string
}

/** How things of one kind become rows and come back. What people tell is JSON text, so that it comes back exactly. */
export interface Form<T extends Kept, R extends Row> {
  toRow(kept: T): R
  /** Of a row that `toRow` made. */
  fromRow(row: R): T
}

export const consultationForm: Form<Consultation, ConsultationRow> = {
  toRow: (consultation) => ({
    ...rowOf(consultation),
    member: consultation.member ?? null,
    situation: JSON.stringify(consultation.situation),
    advice: JSON.stringify(consultation.advice),
  }),
  fromRow: (row) => ({
    ...keptOf(row),
    ...(row.member !== null && { member: row.member }),
    situation: JSON.parse(row.situation),
    advice: JSON.parse(row.advice),
  }),
}

export const feedbackForm: Form<Message, FeedbackRow> = {
  toRow: (message) => ({ ...rowOf(message), feedback: JSON.stringify(message.feedback) }),
  fromRow: (row) => ({ ...keptOf(row), feedback: JSON.parse(row.feedback) }),
}

const rowOf = ({ owner, id, createdAt, requestId }: Kept): Row => ({
  owner,
  id,
  created_at: createdAt,
  request_id: requestId ?? null,
})

const keptOf = ({ owner, id, created_at, request_id }: Row): Kept => ({
  id,
  owner,
  createdAt: created_at,
  ...(request_id !== null && { requestId: request_id }),
})
