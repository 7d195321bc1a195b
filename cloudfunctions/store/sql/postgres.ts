import { PostgresDialect } from 'kysely'
import { Pool } from 'pg'

/** After this long without a connection a call fails, so that a caller is answered. */
const CONNECT_MILLISECONDS = 5000

/** PostgreSQL, or an engine that speaks its protocol, for any number of gateways. */
export function postgresDialect(connectionString: string): PostgresDialect {
  const pool = new Pool({ connectionString, connectionTimeoutMillis: CONNECT_MILLISECONDS })
  // An idle connection that breaks would end the process; the pool drops it and opens another for the next query.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}
