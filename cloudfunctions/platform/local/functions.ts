import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Handler, Services } from '../../services'
import { answer } from '../answer'
import { refuse, send } from './envelope'
import { ForgedCookie, type Identity } from './identity'
import { createLimits } from './limits'
import type { Metrics } from './metrics'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the cookie names; null before the first answer. */
    caller: Caller | null
  }
}

interface FunctionRoutes {
  readonly functions: Readonly<Record<string, Handler>>
  readonly services: Services
  readonly identity: Identity
  readonly metrics: Metrics
}

/** `POST /<name>` for every function. */
export async function functionRoutes(app: FastifyInstance, options: FunctionRoutes): Promise<void> {
  const { functions, services, identity, metrics } = options

  async function identify(request: FastifyRequest, reply: FastifyReply) {
    try {
      request.caller = await identity.read(request, reply)
    } catch (error) {
      if (!(error instanceof ForgedCookie)) throw error
      identity.clear(request, reply)
      return refuse(reply, 'unauthenticated')
    }
  }

  // JSON alone: a page of another site cannot send it without asking us first
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('caller', null)
  const limits = await createLimits(app)

  for (const [name, handler] of Object.entries(functions)) {
    app.post(
      `/${name}`,
      {
        onRequest: [refuseOtherSites, identify, limits.onRequest],
        preHandler: limits.preHandler,
        onResponse: async (_request, reply) => metrics.observe(name, reply.statusCode, reply.elapsedTime),
      },
      async (request, reply) => {
        const caller = request.caller ?? (await identity.issue(request, reply))
        return send(reply, await answer(handler, request.body, caller, services, (error) => request.log.error(error)))
      },
    )
  }
}

async function refuseOtherSites(request: FastifyRequest, reply: FastifyReply) {
  if (request.headers['sec-fetch-site'] === 'cross-site') return refuse(reply, 'forbidden')
}
