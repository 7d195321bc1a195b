import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Rulebook } from '../../rules'
import type { LocalStore } from '../../store/port'
import { refuse } from './envelope'
import type { Metrics } from './metrics'

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/** For so many milliseconds an answer holds: however often it is asked for, the disk is not written to oftener. */
const HEALTH_HOLDS = 5000

interface OperationRoutes {
  readonly store: Pick<LocalStore, 'checkWritable'>
  readonly rulebook: Pick<Rulebook, 'version' | 'hash'>
  readonly metrics: Metrics
}

/** For the operator: `/healthz` for everyone, `/metrics` for this machine only. */
export async function operationRoutes(
  app: FastifyInstance,
  { store, rulebook, metrics }: OperationRoutes,
): Promise<void> {
  let asked = 0
  let writable: Promise<boolean> | undefined

  app.get('/healthz', async ({ log }, reply) => {
    if (!writable || performance.now() - asked >= HEALTH_HOLDS) {
      asked = performance.now()
      writable = store.checkWritable().then(
        () => true,
        (error) => {
          log.error(error)
          return false
        },
      )
    }
    if (!(await writable)) return reply.code(503).send({ ok: false })
    return { ok: true, rulebook: { version: rulebook.version, hash: rulebook.hash } }
  })

  app.get('/metrics', async (request, reply) =>
    isLocal(request) ? reply.type(metrics.contentType).send(await metrics.text()) : refuse(reply, 'not-found'),
  )
}

/** A proxy on this machine also calls from loopback, but says for whom. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && !headers['x-forwarded-for'] && !headers.forwarded
}
