import path from 'node:path'
import type { Cloud } from '../support/weapp-cloud'
import { launch, type Program } from '../support/weapp-program'

/** The package as `npm run build:weapp` leaves it. */
export const PACKAGE = path.join(__dirname, '../../dist/weapp')

/** The day on which everything here happens, on the phone and in the cloud. */
export const TODAY = '2026-03-10'

/** Opens the built program at its first page, or at the page of an address. */
export const start = ({ functions }: Cloud, entry?: string): Promise<Program> =>
  launch({ root: PACKAGE, functions, today: TODAY, ...(entry !== undefined && { entry }) })
