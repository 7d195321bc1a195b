import type { ConsultationRow, FeedbackRow } from '../row'

/** The tables, for Kysely. */
export interface Schema {
  consultation: ConsultationRow
  feedback: FeedbackRow
}
