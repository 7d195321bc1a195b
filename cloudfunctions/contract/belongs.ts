import { addMonths } from './calendar'
import { valueAt, withValue } from './paths'
import type { Day } from './primitives'
import { SITUATION_LABELS, type Situation } from './situation'

/**
 * False for an answer that has no place: of 居民医保 for a worker, of a worker's allowance and pension for a resident, of
 * an employer for who has none, of arrears where none owes them, of another region for who stays in one, of a group or a
 * newborn for who is none, of repairing for who missed no year, of going on for who missed no month, of missed years for a
 * newborn, of contributions for who is retired, of a birth to come how it went. `today`: the day of the question.
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
  if (OF_YEARS.includes(field) && exemptions?.includes('newborn')) return false
  // who paid twice paid a year of it, whichever cover is kept, unless both are a worker's
  if (field === 'resident.coverYear' && situation.purpose === 'double-cover')
    return [insurance, situation.previous?.insurance ?? 'resident'].includes('resident')
  if (field.startsWith('resident.')) return insurance === undefined || insurance === 'resident'
  if (insurance === 'resident' && !belongsToResident(situation, field)) return false
  if (field === 'gaps') return event !== 'first'
  if (field === 'workers') return situation.purpose === 'employer-clerk'
  if (field.startsWith('neverEnrolled.')) return isNeverEnrolled(situation)
  if (situation.retired && (field.startsWith('retirement.') || OF_CONTRIBUTORS.includes(field))) return false
  if (field === 'unemployment.to')
    return situation.unemployment?.from !== undefined && belongs(situation, 'unemployment.from', today)
  if (field === 'unemployment.from') return cause === undefined || UNEMPLOYED.includes(cause)
  if (AFTER_BIRTH.includes(field)) return (situation.maternity?.on ?? '') <= today
  if (field === 'paidAgainFrom') return (lastCoveredMonth ?? '9') < addMonths(creditedOn, -1)
  // since when one is a newborn, the day of birth tells
  if (field === 'exemptionSince') return exemptions?.every((group) => group === 'newborn') !== true
  if (field === 'newborn.parentInsured') return exemptions?.includes('newborn') !== false
  if (OF_EMPLOYERS.includes(field) && insurance === 'flexible') return false
  if (OF_ARREARS.includes(field)) return cause === undefined || OWED.includes(cause)
  if (field === 'previous.insurance') return event !== 'first'
  if (field === 'previous.region') return event === undefined || event === 'transfer' || event === 'switch'
  return true
}

/** Whose employer never enrolled them, as they say or came to ask. */
const isNeverEnrolled = ({ purpose, neverEnrolled, event, cause }: Partial<Situation>) =>
  purpose === 'never-enrolled' ||
  neverEnrolled !== undefined ||
  ((event ?? 'first') === 'first' && (cause ?? 'employer-arrears') === 'employer-arrears')

/** What a resident is asked of work: of a birth that a spouse's insurance may cover, and of the scheme left. */
function belongsToResident(situation: Partial<Situation>, field: string): boolean {
  const { purpose, event, previous } = situation
  if (field === 'maternity.kind' || field === 'maternity.on') return purpose === 'maternity'
  if (field === 'cause') return event === 'switch' || (previous?.insurance ?? 'resident') !== 'resident'
  // the months on benefit were 职工医保: not asked of residents, and what was told of them goes along
  if (field.startsWith('unemployment.')) return situation.unemployment !== undefined
  if (field === 'gaps') return situation.gaps !== undefined
  return !OF_WORKERS.includes(field) && !/^(maternity|retirement)\./.test(field)
}

/** Of years of 居民医保 that a newborn has not lived. */
const OF_YEARS = ['resident.lapsedYears', 'resident.repairYears', 'resident.continuousYears', 'resident.zeroClaimYears']
/** Of who still pays contributions. */
const OF_CONTRIBUTORS = [
  'unemployment.from',
  'unemployment.to',
  'backPays',
  'continuousMonths',
  'localContinuousMonths',
]
/** Causes beside which unemployment benefit may have been drawn. */
const UNEMPLOYED: readonly string[] = ['unemployment-benefit', 'left-job', 'unknown']
/** What only a birth that has been can tell. */
const AFTER_BIRTH = ['maternity.difficult', 'maternity.continuousMonthsAfter']
const OF_ARREARS = ['orderedToPay', 'lastDeclared']
const OF_EMPLOYERS = [...OF_ARREARS, 'maternity.employerAverageWage']
const OF_WORKERS = [
  ...OF_ARREARS,
  'paidAgainFrom',
  'gaps',
  'cause',
  'unemployment.from',
  'unemployment.to',
  'retired',
  'neverEnrolled.workedFrom',
  'neverEnrolled.waiver',
  'workerPlan',
  'monthlyBase',
]
/** Causes for which an employer may owe; one that is not known may be any. */
const OWED: readonly string[] = ['employer-arrears', 'base-adjustment', 'unknown']

/** The situation without the answers that have no place in it. */
export const settled = <T extends Partial<Situation>>(situation: T, today: Day): T =>
  Object.keys(SITUATION_LABELS)
    .filter((field) => valueAt(situation, field) !== undefined && !belongs(situation, field, today))
    .reduce((rest, field) => withValue(rest, field, undefined), situation)
