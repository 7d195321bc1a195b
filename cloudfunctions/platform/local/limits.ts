import { MAX_SITUATIONS } from '@contract'
import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './envelope'

/** What the calls of one caller may weigh in a minute: far more than a person asks, far less than a script. */
const OF_CALLER = 240

/** The same of one address, for callers without a cookie yet: it may be a whole office, or a proxy. */
const NEW_CALLERS_OF_ADDRESS = 1200

/** The same of one address, for all: who gathers cookies there still is one. */
const OF_ADDRESS = 6000

/** This machine: a proxy here that does not say for whom it calls would be one address for everybody. */
const THIS_MACHINE = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** What a call weighs: one, and one more for each further situation that is to be answered. */
function weightOf(body: unknown): number {
  const { situations } = (body ?? {}) as { situations?: unknown }
  return Array.isArray(situations) ? Math.min(Math.max(1, situations.length), MAX_SITUATIONS) : 1
}

/** Hooks that refuse who asks too much, for routes whose `request.caller` is known by then. */
export interface Limits {
  /** Weighs a call as one, before its body is read. */
  onRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown>
  /** Weighs the rest of it. */
  preHandler(request: FastifyRequest, reply: FastifyReply): Promise<unknown>
}

/** The limits of a gateway, by caller and by address. */
export async function createLimits(app: FastifyInstance): Promise<Limits> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute' })
  const limit = (options: CreateRateLimitOptions) => app.createRateLimit(options)
  const limits = [
    limit({ max: OF_ADDRESS, allowList: THIS_MACHINE }),
    limit({
      keyGenerator: ({ caller, ip }) => caller?.id ?? ip,
      max: ({ caller }) => (caller ? OF_CALLER : NEW_CALLERS_OF_ADDRESS),
    }),
  ]

  async function charge(weight: number, request: FastifyRequest, reply: FastifyReply) {
    for (const use of limits)
      for (let unit = 0; unit < weight; unit++) {
        const state = await use(request)
        if (state.isAllowed) break
        if (!state.isExceeded) continue
        reply.header('retry-after', state.ttlInSeconds)
        return refuse(reply, 'too-many-requests')
      }
  }

  return {
    onRequest: (request, reply) => charge(1, request, reply),
    preHandler: (request, reply) => charge(weightOf(request.body) - 1, request, reply),
  }
}
