import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { unpackBrowser } from './browser'
import { beginBuild } from './builds'

/** Once before all end-to-end tests: the pages, begun, and the gateway, as `npm start` builds them; and a browser. */
export default function setUp(): void {
  beginBuild('h5')
  // a process of its own: what jest loads a setup with does not know where the contract is
  execFileSync(process.execPath, ['--import', 'tsx', 'config/gateway.ts'], { cwd: path.join(__dirname, '../..') })
  unpackBrowser()
}
