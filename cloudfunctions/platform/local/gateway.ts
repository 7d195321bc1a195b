import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'
import type { Rulebook } from '../../rules'
import { search } from '../../rules/library'
import type { Handler } from '../../services'
import type { LocalStore } from '../../store/port'
import { createServices } from '../services'
import { endConnections } from './connections'
import { handleError, refuse } from './envelope'
import { functionRoutes } from './functions'
import { createIdentity } from './identity'
import { createMetrics } from './metrics'
import { operationRoutes } from './operations'
import { pageRoutes } from './pages'
import type { Settings } from './settings'

/** Largest request body in bytes, the same as WeChat's. */
const BODY_LIMIT = 100 * 1024

/** Time in milliseconds that a client has to send its request. */
const REQUEST_TIMEOUT = 30_000

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  // Taro brings its icon font inline
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
}

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly settings: Pick<Settings, 'sessionSecret' | 'production' | 'logLevel'>
  /** Stays open when the gateway closes: who opened it closes it. */
  readonly store: LocalStore
  readonly rulebook: Rulebook
  /** Absolute path of the web build. */
  readonly staticFolder: string
  /** The functions by name, served at `POST /functions/<name>`. */
  readonly functions: Readonly<Record<string, Handler>>
  /** Where log lines go, one JSON object each; default: standard output. */
  readonly log?: { write(line: string): void }
}

/** The self-hosted platform: the web build and the functions behind one address. It does not listen yet. */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { settings, store, rulebook, staticFolder, functions } = options
  const services = createServices(store, rulebook)
  const identity = createIdentity(settings.sessionSecret, settings.production)
  const metrics = createMetrics()

  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    // a proxy on this machine says for whom it calls
    trustProxy: 'loopback',
    genReqId: () => randomUUID(),
    frameworkErrors: handleError,
    logger: { level: settings.logLevel, base: undefined, serializers, stream: options.log },
  })
  app.setErrorHandler(handleError)
  endConnections(app)
  // a client that keeps its connection would keep a stopping gateway waiting
  app.addHook('onSend', async (_request, reply) => {
    if (!app.server.listening) reply.header('connection', 'close')
  })
  // who has opened the library is about to search: its index, once made, is kept
  app.addHook('onResponse', async ({ url }) => {
    if (url === '/functions/library') search(rulebook.policy, '')
  })
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'not-found'))

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
  })
  await app.register(compress)
  await app.register(cookie)
  await app.register(functionRoutes, { prefix: '/functions', functions, services, identity, metrics })
  await app.register(operationRoutes, { store, rulebook, metrics })
  await app.register(pageRoutes, { folder: staticFolder })
  return app
}

/** What a log line may say of a request or an error: neither a query nor a value that a person told us. */
const serializers = {
  req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?', 1)[0] }),
  err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
}
