import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handler as consult } from '../../cloudfunctions/consult/handler'
import { handler as feedback } from '../../cloudfunctions/feedback/handler'
import { handler as history } from '../../cloudfunctions/history/handler'
import { handler as library } from '../../cloudfunctions/library/handler'
import { createRulebook } from '../../cloudfunctions/rules'
import { artefactOf } from '../../cloudfunctions/rules/load'
import type { Handler, Services } from '../../cloudfunctions/services'
import { openSqlStore } from '../../cloudfunctions/store/sql'
import { readRulebook } from '../../config/rulebook'
import type { CloudFunction } from './weapp-program'

/** The functions as WeChat's cloud would run them, for one person, on one day. */
export interface Cloud {
  readonly functions: Readonly<Record<string, CloudFunction>>
  /** False: no function can be reached. */
  reachable: boolean
  close(): Promise<void>
}

/** The real handlers over the real rulebook and a SQLite file in a temporary folder; `today` is `YYYY-MM-DD`. */
export async function openCloud(today: string): Promise<Cloud> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'weapp-'))
  const store = await openSqlStore({ dataDir })
  let ids = 0
  const services: Services = {
    store,
    rulebook: createRulebook(artefactOf(readRulebook())),
    today: () => today,
    now: () => `${today}T02:00:00.000Z`,
    newId: () => `consultation-${++ids}`,
  }
  const run =
    (handler: Handler): CloudFunction =>
    async (data) => {
      if (!cloud.reachable) throw new Error('request:fail')
      return handler(data, { id: 'the-caller' }, services)
    }
  const cloud: Cloud = {
    functions: { consult: run(consult), history: run(history), library: run(library), feedback: run(feedback) },
    reachable: true,
    async close() {
      await store.close()
      await rm(dataDir, { recursive: true })
    },
  }
  return cloud
}
