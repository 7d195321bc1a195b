import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Time in milliseconds that a closing gateway leaves requests to be sent to their end, and answered. */
export const GRACE = 5000

/**
 * Ends, when the gateway closes, the connections that would keep it: at once those on which nothing was ever asked, which
 * browsers open beforehand (https://github.com/nodejs/node/issues/63452), and all that are left after {@link GRACE}. Node
 * waits for both without end: once it closes, it no longer looks at how long a request takes.
 */
export function endConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>()
  const server: Server = app.server
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  app.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy()
    const late = setTimeout(() => server.closeAllConnections(), GRACE)
    server.once('close', () => clearTimeout(late))
  })
}
