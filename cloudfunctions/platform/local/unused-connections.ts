import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Ends, when the gateway closes, the connections on which nothing was ever asked. Browsers open them beforehand, and Node
 * waits for them without end: https://github.com/nodejs/node/issues/63452
 */
export function endUnusedConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>()
  const server: Server = app.server
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  app.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy()
  })
}
