import type { Row } from '../row'

/** The tables, for Kysely. */
export interface Schema {
  consultation: Row
}
