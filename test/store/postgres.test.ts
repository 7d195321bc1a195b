import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Kysely, sql } from 'kysely'
import { postgresDialect } from '../../cloudfunctions/store/sql/postgres'

/** A message of PostgreSQL's protocol: its kind, its length, what it says. */
function message(kind: string, body: readonly number[]): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(kind), length, Buffer.from(body)])
}

/** What lets a client in: authenticated, ready for a query. */
const WELCOME = Buffer.concat([message('R', [0, 0, 0, 0]), message('Z', ['I'.charCodeAt(0)])])

/** The notice of a server that is stopped: terminating connection due to administrator command. */
const SHUTDOWN = message('E', [...Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0')])

describe('a connection to PostgreSQL that breaks while it is in use', () => {
  // an event that nobody listens to would end this process, as it ended the gateway
  test.each([
    ['is reset', (socket: Socket) => socket.resetAndDestroy()],
    ['is ended', (socket: Socket) => socket.end()],
    ['is ended with a notice', (socket: Socket) => socket.end(SHUTDOWN)],
    ['is reset after a notice', (socket: Socket) => socket.write(SHUTDOWN, () => socket.resetAndDestroy())],
  ])('fails its query alone when it %s, and another is made', async (_, breakOff) => {
    let connections = 0
    const server = createServer((socket) => {
      connections += 1
      socket.once('data', () => {
        socket.write(WELCOME)
        socket.once('data', () => breakOff(socket))
      })
      socket.on('error', () => {})
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const db = new Kysely({ dialect: postgresDialect(`postgres://me@127.0.0.1:${port}/name`) })
    while (connections < 3) await expect(sql`select 1`.execute(db)).rejects.toThrow()
    // between two queries of one caller, as in a transaction
    await db.connection().execute(async (one) => {
      await expect(sql`select 1`.execute(one)).rejects.toThrow()
      await expect(sql`select 1`.execute(one)).rejects.toThrow()
    })
    await db.destroy()
    server.close()
    await once(server, 'close')
  })
})
