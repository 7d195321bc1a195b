import path from 'node:path'
import rulebook from 'virtual:rulebook'
import { handler as consult } from '../../consult/handler'
import { handler as feedback } from '../../feedback/handler'
import { handler as history } from '../../history/handler'
import { handler as library } from '../../library/handler'
import { createRulebook } from '../../rules'
import { openSqlStore } from '../../store/sql'
import { unseal } from '../seal'
import { createGateway } from './gateway'
import { InvalidSettings, readSettings } from './settings'
import { stopOnSignal } from './stop'

/** The web build, beside this bundle: dist/gateway/index.js and dist/h5. */
const STATIC_FOLDER = path.join(__dirname, '../h5')

/** Something that the operator can mend: told in one line, without a stack. */
class CannotStart extends Error {}

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { host, port, databaseUrl } = settings
  const store = await openSqlStore(settings).catch((cause: NodeJS.ErrnoException) => {
    const place = databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL'
    throw new CannotStart(`无法打开数据库，请检查 ${place}(${cause.message || cause.code})`, { cause })
  })
  const gateway = await createGateway({
    settings,
    store,
    rulebook: createRulebook(unseal(rulebook)),
    staticFolder: STATIC_FOLDER,
    functions: { consult, history, library, feedback },
  })
  stopOnSignal(async () => {
    await gateway.close()
    await store.close()
  })
  const listenTextResolver = (address: string) =>
    `续保通 已启动 ${address} (用时 ${Math.round(process.uptime() * 1000)} ms)`
  await gateway.listen({ host, port, listenTextResolver }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE'
      ? new CannotStart(`端口 ${port} 已被占用，请关闭占用它的程序，或用 PORT 换一个端口`, { cause })
      : new CannotStart(`无法在 ${host}:${port} 监听，请检查 HOST 和 PORT(${cause.message})`, { cause })
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof InvalidSettings || error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
