import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Names that carry a hash of their content: what they hold never changes. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/

/** The web build. Its router lives in the browser, so every page's address answers `index.html`. */
export async function pageRoutes(app: FastifyInstance, { folder }: { readonly folder: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.setHeader('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/pages/*', (_request, reply) => reply.sendFile('index.html'))
}
