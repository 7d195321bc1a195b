import path from 'node:path'
import { bundleGateway } from './bundle'

/** The bundle that `npm start` and the end-to-end tests run. */
export const GATEWAY = path.join(__dirname, '../dist/gateway/index.js')

if (require.main === module)
  bundleGateway(GATEWAY).catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
