import path from 'node:path'
import type { Reply } from '@contract'
import type { Cloud } from '../support/weapp-cloud'
import { type Circumstances, launch, type Program } from '../support/weapp-program'

/** The package as `npm run build:weapp` leaves it. */
export const PACKAGE = path.join(__dirname, '../../dist/weapp')

// every suite reads the whole rulebook and the whole package first
jest.setTimeout(60_000)

/** The day on which everything here happens, on the phone and in the cloud. */
export const TODAY = '2026-03-10'

/** Shows how much each page sent to be drawn, and how much stood on it. */
export const print = ({ traffic }: Program) => console.table(Object.fromEntries(traffic))

/** Opens the built program, at its first page on a new phone unless told otherwise. */
export const start = (
  { functions }: Cloud,
  from: Partial<Pick<Circumstances, 'entry' | 'storage'>> = {},
): Promise<Program> => launch({ root: PACKAGE, functions, today: TODAY, ...from })

/** What the page on top is called, in the bar of the window. */
export const titleOf = ({ device }: Program): string => device.title.replace(' · 续保通', '')

/** What a function of the cloud answers to the same person. Throws what it refuses with. */
export async function ask<T>(cloud: Cloud, name: string, data: object): Promise<T> {
  const reply = (await cloud.functions[name]?.(data)) as Reply<T>
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.data
}
