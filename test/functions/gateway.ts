import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ok } from '@contract'
import type { FastifyInstance } from 'fastify'
import { createGateway, type GatewayOptions } from '../../cloudfunctions/platform/local/gateway'
import type { Rulebook } from '../../cloudfunctions/rules'
import type { Handler } from '../../cloudfunctions/services'
import type { LocalStore } from '../../cloudfunctions/store/port'

/** A store that holds nothing: the gateway itself only asks whether it can be written to. */
export const emptyStore: LocalStore = {
  consultations: {
    record: async (consultation) => consultation,
    list: async () => ({ items: [] }),
    get: async () => undefined,
    remove: async () => false,
  },
  feedback: {
    record: async (message) => message,
    list: async () => ({ items: [] }),
  },
  removeAll: async () => {},
  checkWritable: async () => {},
  close: async () => {},
}

/** Handlers that show what the gateway gave them. */
const functions: Record<string, Handler> = {
  echo: async (request) => ok(request),
  whoami: async (_request, caller) => ok(caller.id),
  broken: async () => {
    throw new Error('a secret of the database')
  },
}

export interface TestGateway {
  readonly app: FastifyInstance
  /** What was logged, parsed. */
  readonly log: Record<string, unknown>[]
  close(): Promise<void>
}

/** A gateway over a small web build in a temporary folder. */
export async function startGateway(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const staticFolder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  mkdirSync(path.join(staticFolder, 'js'))
  writeFileSync(path.join(staticFolder, 'index.html'), '<!doctype html><title>续保通</title>')
  writeFileSync(path.join(staticFolder, 'js/app.0a1b2c3d.js'), `"${'x'.repeat(4096)}"`)
  writeFileSync(path.join(staticFolder, '.hidden'), 'hidden')
  const log: Record<string, unknown>[] = []
  const app = await createGateway({
    settings: { sessionSecret: 's'.repeat(32), production: false, logLevel: 'info' },
    store: emptyStore,
    rulebook: { version: 'v1', hash: '0123456789abcdef' } as Rulebook,
    staticFolder,
    functions,
    log: { write: (line) => log.push(JSON.parse(line)) },
    ...options,
  })
  return {
    app,
    log,
    async close() {
      await app.close()
      rmSync(staticFolder, { recursive: true })
    },
  }
}
