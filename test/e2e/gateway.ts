import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type RunningGateway, runGateway } from '../support/gateway-process'

/** The gateway of one test file. */
export interface FileGateway {
  readonly url: string
  /** Stops it and runs it again over the same data, at the same address. */
  restart(): Promise<void>
}

/** Runs a gateway over an empty data folder around the tests of the file; a stop that is not clean fails them. */
export function fileGateway(): FileGateway {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'e2e-'))
  let running: RunningGateway
  const stop = async () => expect(await running.stop()).toBe(0)
  beforeAll(async () => {
    running = await runGateway(dataDir)
  })
  afterAll(async () => {
    await stop()
    rmSync(dataDir, { recursive: true })
  })
  return {
    get url() {
      return running.url
    },
    async restart() {
      const { port } = new URL(running.url)
      await stop()
      running = await runGateway(dataDir, port)
    },
  }
}
