/** The gateway as it runs in earnest, over a new SQLite file, in a process of its own: prints its port. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ok } from '@contract'
import { handler as consult } from '../../../cloudfunctions/consult/handler'
import { createGateway } from '../../../cloudfunctions/platform/local/gateway'
import { createRulebook } from '../../../cloudfunctions/rules'
import { openSqlStore } from '../../../cloudfunctions/store/sql'
import { SECRET } from './callers'

async function main() {
  const [rulebook, staticFolder] = process.argv.slice(2) as [string, string]
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const store = await openSqlStore({ dataDir })
  const gateway = await createGateway({
    settings: { sessionSecret: SECRET, production: false, logLevel: 'info' },
    store,
    rulebook: createRulebook(JSON.parse(readFileSync(rulebook, 'utf8'))),
    staticFolder,
    functions: { consult, empty: async () => ok({}) },
    // made, but not written: standard output is ours
    log: { write: () => {} },
  })
  await gateway.listen({ host: '127.0.0.1', port: 0 })
  console.log(JSON.stringify(gateway.server.address()))
  process.on('SIGTERM', async () => {
    await gateway.close()
    await store.close()
    rmSync(dataDir, { recursive: true })
  })
}

main()
