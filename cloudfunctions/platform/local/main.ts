import path from 'node:path'
import source from 'virtual:rulebook'
import { handler as consult } from '../../consult/handler'
import { handler as history } from '../../history/handler'
import { createRulebook } from '../../rules'
import { openSqlStore } from '../../store/sql'
import { createGateway } from './gateway'
import { InvalidSettings, readSettings, type Settings } from './settings'
import { stopOnSignal } from './stop'

/** The web build, beside this bundle: dist/gateway/index.js and dist/h5. */
const STATIC_FOLDER = path.join(__dirname, '../h5')

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const store = await openSqlStore(settings)
  const gateway = await createGateway({
    settings,
    store,
    rulebook: createRulebook(source),
    staticFolder: STATIC_FOLDER,
    functions: { consult, history },
  })
  stopOnSignal(async () => {
    await gateway.close()
    await store.close()
  })
  await gateway
    .listen({
      host: settings.host,
      port: settings.port,
      listenTextResolver: (address) => `续保通 已启动 ${address} (用时 ${Math.round(process.uptime() * 1000)} ms)`,
    })
    .catch((error: NodeJS.ErrnoException) => {
      throw new InvalidSettings([cannotListen(settings, error)])
    })
}

function cannotListen({ host, port }: Settings, { code, message }: NodeJS.ErrnoException): string {
  return code === 'EADDRINUSE' ? `PORT:端口 ${port} 已被占用` : `HOST、PORT:无法在 ${host}:${port} 监听(${message})`
}

main().catch((error: unknown) => {
  console.error(error instanceof InvalidSettings ? error.message : error)
  process.exit(1)
})
