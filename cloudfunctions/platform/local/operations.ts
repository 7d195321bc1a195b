import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Services } from '../../services'
import { refuse } from './envelope'
import type { Metrics } from './metrics'

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/** For the operator: `/healthz` for everyone, `/metrics` for this machine only. */
export async function operationRoutes(
  app: FastifyInstance,
  { services: { store, rulebook }, metrics }: { readonly services: Services; readonly metrics: Metrics },
): Promise<void> {
  app.get('/healthz', async (request, reply) => {
    try {
      await store.consultations.list('healthz', { limit: 1 })
      return { ok: true, rulebook: { version: rulebook.version, hash: rulebook.hash } }
    } catch (error) {
      request.log.error(error)
      return reply.code(503).send({ ok: false })
    }
  })

  app.get('/metrics', async (request, reply) =>
    isLocal(request) ? reply.type(metrics.contentType).send(await metrics.text()) : refuse(reply, 'not-found'),
  )
}

/** A proxy on this machine also calls from loopback, but says for whom. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && !headers['x-forwarded-for'] && !headers.forwarded
}
