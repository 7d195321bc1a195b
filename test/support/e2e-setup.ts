import path from 'node:path'
import { bundleGateway } from '../../config/bundle'
import { unpackBrowser } from './browser'
import { beginBuild } from './builds'

/** Once before all end-to-end tests: the pages, begun, and the gateway, as `npm start` builds them; and a browser. */
export default async function setUp(): Promise<void> {
  beginBuild('h5')
  await bundleGateway(path.join(__dirname, '../../dist/gateway/index.js'))
  unpackBrowser()
}
