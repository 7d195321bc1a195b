import {
  addMonthsToDay,
  type Benefits,
  type Day,
  dateWords,
  type EmployerLiability,
  type TimelineStatus,
} from '@contract'
import { isOfMissed, unpaidByEmployer } from '../employer'
import type { GuideSentence } from '../guide'
import { type Answers, filled } from '../placeholders'
import { type Case, office } from './case'
import { concerning, grounds } from './entry'
import { holds } from './holds'
import { fenOf, moneyOf } from './range'

/** A bill that the fund does not pay, or may not pay, because of months the employer missed. */
interface Loss {
  readonly on: Day
  readonly status: TimelineStatus
  /** What no other scheme has paid of it, fen. */
  readonly left: number
}

/**
 * What an employer bears because it did not enrol the person or did not pay: what the fund would have paid, of the bills told
 * those of its months and of what follows them. Absent where no employer missed a month, and for who acts for the firm.
 */
export function employerLiability(of: Case, expenses: Benefits['expenses']): EmployerLiability | undefined {
  const { reading } = of
  if (reading.situation.purpose === 'employer-clerk' || unpaidByEmployer(reading).length === 0) return undefined
  const losses = lossesOf(of, expenses)
  const days = [...losses.map(({ on }) => on), ...(birthOf(of) ?? [])].sort()
  const since = days.find((day) => day <= reading.asOf)
  const until = since && addMonthsToDay(since, of.policy.arbitrationMonths)
  const told = sentencesOf(of, yearOf(since, until, reading.asOf))
  const certain = isCertain(of, losses)
  const saying = (part: GuideSentence['part']) => told.filter((each) => each.part === part).map(({ text }) => text)
  return {
    covers: saying('covers'),
    certain,
    ...money(losses),
    ...(until && { until }),
    limit: saying('limit').join(''),
    evidence: saying('evidence'),
    basis: told.map((each) => grounds(of, each)),
    ...(!certain && { undecided: `医保基金最后付不付，由${office(of)}确定；基金付的，就不用单位赔。` }),
  }
}

/** The sentences of the guide that speak of this case, with what is known filled in; one with a gap is left out. */
export function sentencesOf(of: Case, known: Answers): GuideSentence[] {
  return concerning(of, of.policy.guide.sentences).flatMap((entry) => {
    const text = filled(entry.text, known)
    return text === undefined ? [] : [{ ...entry, text }]
  })
}

/** The year for arbitration, counted from the day on which a bill or a birth fell. */
function yearOf(since: Day | undefined, until: Day | undefined, asOf: Day): Answers {
  if (!since || !until) return {}
  return { since: dateWords(since), [until < asOf ? 'expired' : 'until']: dateWords(until) }
}

/** The bills that {@link isOfMissed} for which the fund does not pay, or may not. */
function lossesOf({ reading }: Case, expenses: Benefits['expenses'] = []): Loss[] {
  return expenses.flatMap(({ on, amount, status }, index) => {
    const { reimbursed = 0 } = reading.situation.expenses?.[index] ?? {}
    if (!isOfMissed(reading, { on, amount, reimbursed }) || isPaid(status)) return []
    return [{ on, status, left: fenOf(amount) - fenOf(reimbursed) }]
  })
}

/** Whether the fund pays what falls on a day of this status. */
export const isPaid = (status: TimelineStatus | undefined): boolean => status === 'covered' || status === 'retroactive'

/** What is left of the bills: of those that the fund certainly does not pay, up to all of which that may be so. */
function money(losses: readonly Loss[]): Pick<EmployerLiability, 'expenses'> {
  const sum = (those: readonly Loss[]) => those.reduce((all, { left }) => all + left, 0)
  const expenses = moneyOf(sum(losses.filter(({ status }) => status !== 'unknown')), sum(losses))
  return losses.length === 0 || expenses === undefined ? {} : { expenses }
}

const NEVER_ENROLLED_BIRTH = { birthIn: ['never-enrolled'], sex: ['female'] }

/** The day of a birth in months that the employer missed. */
function birthOf(of: Case): Day[] | undefined {
  const { on } = of.reading.situation.maternity ?? {}
  return on && holds(of, { birthIn: ['unpaid-month', 'never-enrolled'], sex: ['female'] }) ? [on] : undefined
}

/** Whether the fund certainly does not pay: every bill falls on a day without cover, or a birth was never insured (女职工劳动保护特别规定 art. 8). */
const isCertain = (of: Case, losses: readonly Loss[]): boolean =>
  losses.length > 0 ? losses.every(({ status }) => status === 'uncovered') : holds(of, NEVER_ENROLLED_BIRTH)
