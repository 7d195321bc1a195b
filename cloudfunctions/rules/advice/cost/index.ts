import type { Cost } from '@contract'
import type { Case } from '../case'
import { residentCost } from './resident'
import { workerCost } from './worker'

/** What it costs: the missing months of a worker, or the year of a resident. Absent where nothing is to be paid. */
export const cost = (of: Case): Cost | undefined =>
  of.reading.situation.insurance === 'resident' ? residentCost(of) : workerCost(of)
