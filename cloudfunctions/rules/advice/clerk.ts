import { type ClerkAdvice, type Cost, type Money, monthsBetween, type Range, type Situation } from '@contract'
import { lateFee } from '../formulas/late-fee'
import { lapse, lapsedMonths } from '../situation'
import type { Case } from './case'
import { inFen, inYuan, sum } from './cost/amounts'
import { sentencesOf } from './employer-liability'
import { grounds } from './entry'

/**
 * What a firm has to pay and to know, for who acts for it: what one worker's months cost, times the workers. Absent for anybody
 * else, and where no month was missed; without months where nobody told them.
 */
export function clerk(of: Case, cost: Cost | undefined): ClerkAdvice | undefined {
  const { situation } = of.reading
  if (situation.purpose !== 'employer-clerk' || lapsedMonths(of.reading) === 0) return undefined
  const missed = lapse(of.reading)
  const workers = situation.workers ?? 1
  const times = (money: Money | undefined) => inYuan(inFen(money) && multiplied(inFen(money) as Range, workers))
  const amounts = {
    employer: times(cost?.employer),
    person: times(cost?.person),
    lateFee: times(cost?.lateFee),
    lateFeePerDay: inYuan(cost && perDay(cost, workers)),
    total: times(cost?.total),
  }
  const told = sentencesOf(of, {}).filter(({ part }) => part === 'clerk')
  const dueOn = cost?.earlier ? undefined : cost?.months[0]?.dueOn
  return {
    workers,
    months: missed ? monthsBetween(missed.from, missed.to) : [],
    ...(dueOn && { dueOn }),
    ...Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== undefined)),
    notes: [...assumptions(situation, cost), ...told.map(({ text }) => text)],
    basis: told.map((each) => grounds(of, each)),
  }
}

/** What the sums take for granted. */
const assumptions = ({ workers, monthlyBase: base }: Situation, cost: Cost | undefined): string[] => [
  ...(workers === undefined ? ['没有填职工人数，这里只算了一名。'] : []),
  ...(cost?.total === undefined
    ? [`金额还算不出来，要先知道${base === undefined ? '每名职工的缴费基数和' : ''}当地的费率。`]
    : workers !== undefined && workers > 1
      ? ['这里按每名职工的基数、欠的月份都一样计算；不一样的，分别算了再加起来。']
      : []),
]

const multiplied = ({ min, max }: Range, by: number): Range => ({ min: min * by, max: max * by })

/** The late fee of one more day on the months that are overdue, for all workers, fen; undefined: not known. */
function perDay({ months, earlier, lateFeePerDay }: Cost, workers: number): Range | undefined {
  if (lateFeePerDay === undefined) return undefined
  const parts = [...months, ...(earlier ? [earlier] : [])]
  const arrears = parts.map((part) => {
    const owed = sum([inFen(part.employer), inFen(part.person)])
    // the day from which a month is late is a range: it may not be late yet
    const { min = 0, max = 0 } = part.days ?? {}
    return owed && { min: min > 0 ? owed.min : 0, max: max > 0 ? owed.max : 0 }
  })
  const all = sum(arrears)
  if (!all) return undefined
  const daily = multiplied(all, workers)
  return { min: lateFee(daily.min, lateFeePerDay, 1), max: lateFee(daily.max, lateFeePerDay, 1) }
}
