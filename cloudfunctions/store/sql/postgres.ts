import { PostgresDialect } from 'kysely'
import { Pool } from 'pg'

/** After this long without a connection a call fails, so that a caller is answered. */
const CONNECT_MILLISECONDS = 5000

/** PostgreSQL, or an engine that speaks its protocol, for any number of gateways. */
export function postgresDialect(connectionString: string): PostgresDialect {
  const pool = new Pool({ connectionString, connectionTimeoutMillis: CONNECT_MILLISECONDS })
  // A connection that breaks would end the process unless somebody listens: while it is idle the pool tells of it, while
  // it is in use only the connection itself. The query fails, the pool drops it and opens another for the next one.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new PostgresDialect({ pool })
}
