import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Handler, Services } from '../../services'
import { answer } from '../answer'
import { refuse, send } from './envelope'
import { ForgedCookie, type Identity } from './identity'
import type { Metrics } from './metrics'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the cookie names; null before the first answer. */
    caller: Caller | null
  }
}

/** Calls in a minute that one caller may make: far more than a person, far less than a script. */
const CALLS_OF_CALLER = 120

/** The same of one address, for callers without a cookie yet: it may be a whole office, or a proxy. */
const NEW_CALLERS_OF_ADDRESS = 1200

/** The same of one address, for all: who gathers cookies there still is one. */
const CALLS_OF_ADDRESS = 6000

/** This machine: a proxy here that does not say for whom it calls would be one address for everybody. */
const THIS_MACHINE = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

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
  const limit = {
    global: false,
    timeWindow: '1 minute',
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  }
  await app.register(rateLimit, { ...limit, max: CALLS_OF_ADDRESS, allowList: THIS_MACHINE })
  await app.register(rateLimit, {
    ...limit,
    keyGenerator: ({ caller, ip }) => caller?.id ?? ip,
    max: ({ caller }) => (caller ? CALLS_OF_CALLER : NEW_CALLERS_OF_ADDRESS),
  })

  for (const [name, handler] of Object.entries(functions)) {
    app.post(
      `/${name}`,
      {
        onRequest: [refuseOtherSites, identify],
        onResponse: async (_request, reply) => metrics.observe(name, reply.statusCode, reply.elapsedTime),
        // both limits
        config: { rateLimit: {} },
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
