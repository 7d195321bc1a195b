import type { Consultation } from './port'

/** A consultation flat, as every database keeps it. Situation and advice are JSON text, so that they come back exactly. */
export interface Row {
  readonly owner: string
  readonly id: string
  readonly created_at: string
  readonly member: string | null
  readonly request_id: string | null
  readonly situation: string
  readonly advice: string
}

/** The row of a consultation. */
export function toRow(consultation: Consultation): Row {
  return {
    owner: consultation.owner,
    id: consultation.id,
    created_at: consultation.createdAt,
    member: consultation.member ?? null,
    request_id: consultation.requestId ?? null,
    situation: JSON.stringify(consultation.situation),
    advice: JSON.stringify(consultation.advice),
  }
}

/** The consultation of a row that {@link toRow} made. */
export function fromRow(row: Row): Consultation {
  return {
    id: row.id,
    owner: row.owner,
    createdAt: row.created_at,
    ...(row.member !== null && { member: row.member }),
    ...(row.request_id !== null && { requestId: row.request_id }),
    situation: JSON.parse(row.situation),
    advice: JSON.parse(row.advice),
  }
}
