import type { ConsultationRow, FeedbackRow } from '../row'

/** The one row that is written over and over to see whether anything can be. */
interface ProbeRow {
  readonly id: string
  readonly content: string
}

/** The tables, for Kysely. */
export interface Schema {
  consultation: ConsultationRow
  feedback: FeedbackRow
  probe: ProbeRow
}
