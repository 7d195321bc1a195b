import {
  inScheme,
  joining,
  leaving,
  type Option,
  otherWorkerScheme,
  payingFor,
  type Situation,
  yearOf,
} from '@contract'
import { factOf } from '../../engine'
import { residentVariable } from '../../formulas/resident-waiting'
import { lapsedMonths } from '../../situation'
import { isClosed, isTooLate } from '../beginning'
import { type Case, only, values, waiting } from '../case'
import { isPayable } from '../cost/bill'

/** A way to go on, and the case as it is then decided. */
export interface Way {
  readonly kind: Option['kind']
  readonly of: Case
  /** Whether it is what the person told. */
  readonly asTold: boolean
  /** The year a resident pays for. */
  readonly coverYear?: number
}

/** The way of a scheme. */
export const KIND = { employee: 'new-employer', flexible: 'flexible', resident: 'resident' } as const

/**
 * The ways that make sense for this person, waiting excepted; none where there is nothing to choose: the unemployment fund
 * pays, a newborn is to be insured, the person is retired with benefits, acts for a firm, or is insured twice. Decides at most four cases anew; what no rule asks is
 * not decided again.
 */
export function waysOf(of: Case): Way[] {
  const { purpose } = of.reading.situation
  const nothingToChoose =
    purpose === 'employer-clerk' ||
    purpose === 'double-cover' ||
    factOf(of.answer, 'newborn') === true ||
    factOf(of.answer, 'retired') === true
  if (nothingToChoose || only(of, 'backPayment', 'by') === 'unemployment-fund') return []
  return of.reading.situation.insurance === 'resident' ? residentWays(of) : workerWays(of)
}

/** Whether the missing months are certainly the employer's debt: then the person is employed. */
const isEmployersDebt = (of: Case): boolean => only(of, 'backPayment', 'verdict') === 'employer-duty'

/** Whether a fact that was not told changes anything: if not, the case stands for all its values. */
const matters = (of: Case, fact: string): boolean => of.answer.decided.some(({ unknown }) => unknown.includes(fact))

function workerWays(of: Case): Way[] {
  const { situation, asOf } = of.reading
  const { insurance, backPays } = situation
  const stays = backPays === undefined && !matters(of, 'backPays')
  const paying = stays || backPays === true ? of : of.again({ situation: { ...situation, backPays: true } })
  const employed = isEmployersDebt(paying)
  const paysBack: Way[] =
    lapsedMonths(of.reading) !== 0 && isPayable(paying)
      ? [{ kind: 'back-pay', of: paying, asTold: paying === of && (employed || backPays === true) }]
      : []
  // whoever is employed cannot choose another scheme, only another employer
  if (employed)
    return [...paysBack, { kind: 'new-employer', of: of.again({ situation: leaving(situation) }), asTold: false }]
  const going = stays || backPays === false ? of : of.again({ situation: { ...situation, backPays: false } })
  const other = otherWorkerScheme(insurance)
  const year = situation.resident?.coverYear ?? yearOf(of.reading.paidOn)
  return [
    ...paysBack,
    { kind: KIND[insurance], of: going, asTold: going === of && backPays !== true },
    { kind: KIND[other], of: of.again({ situation: inScheme(situation, other, asOf) }), asTold: false },
    ...residentYear(of, inScheme(situation, 'resident', asOf), year, stays || backPays !== undefined),
  ]
}

/** 居民医保 of this year, or of the next one where paying for this one buys nothing. */
function residentYear(of: Case, situation: Situation, year: number, triesNext: boolean): Way[] {
  const joined = (coverYear: number) => residentWay(of.again({ situation: joining(situation, coverYear) }), coverYear)
  const now = joined(year)
  return [triesNext && buysNothing(now.of) ? joined(year + 1) : now]
}

const residentWay = (of: Case, coverYear: number): Way => ({ kind: 'resident', of, asTold: false, coverYear })

/** Whether paying for this year brings no cover in it. */
export const buysNothing = (of: Case): boolean => isTooLate(of) || isClosed(of)

function residentWays(of: Case): Way[] {
  const { situation, coverYears, asOf } = of.reading
  const repairs = situation.resident?.repairYears ?? 0
  const plain = repairs > 0 || matters(of, 'repairYears') ? withRepair(situation, 0) : situation
  const years =
    coverYears.length === 1 && plain === situation
      ? [{ ...residentWay(of, coverYears[0] as number), asTold: true }]
      : coverYears.map((year) => residentWay(of.again({ situation: payingFor(plain, year) }), year))
  const [year] = coverYears
  const useful = years.find((way) => !buysNothing(way.of))
  return [
    ...(repairs > 0 ? [{ kind: 'back-pay' as const, of, asTold: true }] : useful ? repairing(useful) : []),
    ...years,
    ...(year !== undefined && coverYears.length === 1 && !useful
      ? [residentWay(of.again({ situation: payingFor(missing(plain, year), year + 1) }), year + 1)]
      : []),
    // of the schemes of workers only to those who were in one
    ...(factOf(of.answer, 'previousScheme') === 'worker'
      ? [
          {
            kind: 'flexible' as const,
            of: of.again({ situation: inScheme(situation, 'flexible', asOf) }),
            asTold: false,
          },
        ]
      : []),
  ]
}

const withRepair = (situation: Situation, repairYears: number): Situation => ({
  ...situation,
  resident: { ...situation.resident, repairYears },
})

/** With one more year missed, which is not paid for any more. */
const missing = ({ resident, ...situation }: Situation, year: number): Situation => ({
  ...situation,
  resident: {
    ...resident,
    ...(resident?.lapsedYears && { lapsedYears: [...new Set([...resident.lapsedYears, year])] }),
  },
})

/** The same year with as many missed years repaired as lengthen the wait. */
function repairing({ of, coverYear }: Way): Way[] {
  const missed = factOf(of.answer, 'lapsedYears')
  if (typeof missed !== 'number' || !isPayable(of) || waiting(of).max === 0) return []
  const counted = values(of, 'waitingRule', 'reading').map((reading) =>
    Number(residentVariable.compute(reading, missed, 0, 1)),
  )
  const years = Math.max(0, ...counted)
  if (years === 0) return []
  const repaired = of.again({ situation: withRepair(of.reading.situation, years) })
  return [{ kind: 'back-pay', of: repaired, asTold: false, ...(coverYear !== undefined && { coverYear }) }]
}
