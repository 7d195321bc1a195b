import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildPages, pagesAreFresh } from '../../config/fresh'

const ROOT = path.join(__dirname, '../..')

/** Once before all tests of the package: the package as `npm run build:weapp` builds it. */
export default async function setUp(): Promise<void> {
  if (pagesAreFresh('weapp')) return
  await buildPages('weapp', (args, env) => spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' }))
}
