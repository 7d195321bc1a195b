import { spawn } from 'node:child_process'
import path from 'node:path'
import { bundleGateway } from '../../config/bundle'
import { buildPages, pagesAreFresh } from '../../config/fresh'
import { unpackBrowser } from './browser'

const ROOT = path.join(__dirname, '../..')

/** Once before all end-to-end tests: the pages and the gateway as `npm start` builds them, and a browser. */
export default async function setUp(): Promise<void> {
  if (!pagesAreFresh('h5'))
    await buildPages('h5', (args, env) => spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' }))
  await bundleGateway(path.join(ROOT, 'dist/gateway/index.js'))
  unpackBrowser()
}
