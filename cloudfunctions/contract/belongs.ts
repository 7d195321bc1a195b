import { addMonths } from './calendar'
import { valueAt, withValue } from './paths'
import type { Day } from './primitives'
import { SITUATION_LABELS, type Situation } from './situation'

/**
 * False for an answer that has no place: of 居民医保 for a worker, of a worker's allowance and pension for a resident, of
 * an employer for who has none, of arrears where none owes them, of another region for who stays in one, of a group or a
 * newborn for who is none, of repairing for who missed no year, of going on for who missed no month. `today`: the day of the
 * question.
 */
export function belongs(situation: Partial<Situation>, field: string, today: Day): boolean {
  const {
    insurance,
    event,
    cause,
    exemptions,
    resident,
    lastCoveredMonth,
    payOn,
    creditedOn = payOn ?? today,
  } = situation
  if (field === 'resident.repairYears' && resident?.lapsedYears?.length === 0) return false
  if (field.startsWith('resident.')) return insurance === undefined || insurance === 'resident'
  if (insurance === 'resident' && (OF_WORKERS.includes(field) || /^(maternity|retirement)\./.test(field))) return false
  if (field === 'paidAgainFrom') return (lastCoveredMonth ?? '9') < addMonths(creditedOn, -1)
  if (field === 'exemptionSince') return exemptions?.length !== 0
  if (field === 'newborn.parentInsured') return exemptions?.includes('newborn') !== false
  if (OF_EMPLOYERS.includes(field) && insurance === 'flexible') return false
  if (OF_ARREARS.includes(field)) return cause === undefined || OWED.includes(cause)
  if (field === 'previous.region') return event === undefined || event === 'transfer' || event === 'switch'
  return true
}

const OF_ARREARS = ['orderedToPay', 'lastDeclared']
const OF_EMPLOYERS = [...OF_ARREARS, 'maternity.employerAverageWage']
const OF_WORKERS = [...OF_ARREARS, 'paidAgainFrom', 'cause', 'workerPlan']
/** Causes for which an employer may owe; one that is not known may be any. */
const OWED: readonly string[] = ['employer-arrears', 'base-adjustment', 'unknown']

/** The situation without the answers that have no place in it. */
export const settled = <T extends Partial<Situation>>(situation: T, today: Day): T =>
  Object.keys(SITUATION_LABELS)
    .filter((field) => valueAt(situation, field) !== undefined && !belongs(situation, field, today))
    .reduce((rest, field) => withValue(rest, field, undefined), situation)
