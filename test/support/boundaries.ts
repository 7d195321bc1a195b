import {
  addDays,
  addMonths,
  addMonthsToDay,
  type Day,
  dayNumber,
  firstOf,
  monthNumber,
  monthOf,
  parse,
  Situation,
} from '@contract'
import { decide } from '../../cloudfunctions/rules/advice/case'
import {
  type Answer,
  type Condition,
  factOf,
  type Known,
  type Program,
  type Row,
} from '../../cloudfunctions/rules/engine'
import type { Policy } from '../../cloudfunctions/rules/load'
import { read } from '../../cloudfunctions/rules/situation'

/** A situation with one of its facts at a chosen value; undefined where that cannot be told. */
type Setter = (situation: Situation, value: number) => Situation | Situation[] | undefined

const payOn = (situation: Situation): Day => situation.payOn ?? situation.asOf ?? ''
const coverYear = ({ resident }: Situation): number => resident?.coverYear ?? Number.NaN
const inResident = (situation: Situation, told: NonNullable<Situation['resident']>): Situation => ({
  ...situation,
  resident: { ...situation.resident, ...told },
})

/** The day that `dayInYear` wrote as an integer, seen from a year; undefined for one that no calendar has. */
function dayFrom(value: number, year: number): Day | undefined {
  const years = Math.floor(value / 372)
  const day = `${year + years}-${String(Math.floor((value - years * 372) / 31) + 1).padStart(2, '0')}-${String((((value % 31) + 31) % 31) + 1).padStart(2, '0')}`
  return Number.isNaN(dayNumber(day)) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day
    ? undefined
    : day
}

/** Paid on another day: what was credited or asked on days of its own moves with it. */
const paid = ({ creditedOn: _credited, ...situation }: Situation, on: Day): Situation => ({
  ...situation,
  payOn: on,
  asOf: on,
})

/** How a person's answers come to put a fact at a value. Months are tried on the first and on the last day that has them. */
const setters: Readonly<Record<string, Setter>> = {
  lapsedMonths: (situation, value) => {
    if (value < 0) return undefined
    const month = payOn(situation).slice(0, 7)
    const lastCoveredMonth = addMonths(situation.paidAgainFrom ?? month, -value - 1)
    const lastDay = addDays(firstOf(month, 1), -1)
    return [paid({ ...situation, lastCoveredMonth }, firstOf(month)), paid({ ...situation, lastCoveredMonth }, lastDay)]
  },
  continuousMonths: (situation, value) => ({ ...situation, continuousMonths: value }),
  localContinuousMonths: (situation, value) => ({ ...situation, localContinuousMonths: value }),
  lapsedMonthsThisYear: (situation, value) => ({ ...situation, lapsedMonthsThisYear: value }),
  coverYear: (situation, value) => {
    const shift = value - coverYear(situation)
    if (Number.isNaN(shift)) return undefined
    const moved = paid(situation, addMonthsToDay(payOn(situation), shift * 12))
    return inResident(moved, {
      coverYear: value,
      ...(situation.resident?.lapsedYears && {
        lapsedYears: situation.resident.lapsedYears.map((year) => year + shift),
      }),
    })
  },
  paid: (situation, value) => {
    const day = dayFrom(value, coverYear(situation))
    return day === undefined ? undefined : paid(situation, day)
  },
  priorPaid: (situation, value) => {
    const year = coverYear(situation) - 1
    const on = dayFrom(value, year)
    return on === undefined ? undefined : inResident(situation, { paid: [{ coverYear: year, on }] })
  },
  lapsedYears: (situation, value) => {
    const lapsedYears = Array.from({ length: Math.max(0, value) }, (_, index) => coverYear(situation) - 1 - index)
    return inResident(situation, { ...situation.resident, lapsedYears, repairYears: 0 })
  },
  repairYears: (situation, value) => inResident(situation, { ...situation.resident, repairYears: value }),
  exemptionDays: (situation, value) => ({ ...situation, exemptionSince: addDays(payOn(situation), -value) }),
  newbornAgeDays: (situation, value) => ({ ...situation, bornOn: addDays(payOn(situation), -value) }),
  newbornAgeMonths: (situation, value) => ({ ...situation, bornOn: addMonthsToDay(payOn(situation), -value) }),
  ageInCoverYear: (situation, value) => ({ ...situation, bornOn: `${coverYear(situation) - value}-01-01` }),
  residentContinuousYears: (situation, value) => inResident(situation, { continuousYears: value }),
  zeroClaimYears: (situation, value) => inResident(situation, { zeroClaimYears: value }),
  monthsBeforeBirth: (situation, value) => ({
    ...situation,
    maternity: { ...situation.maternity, continuousMonthsBefore: value },
  }),
  // the month of birth that leads to it: the last of those, one of five years after 50 and three after 60
  retirementMonth: (situation, value) =>
    Array.from({ length: 14 * 12 }, (_, index) => ({
      ...situation,
      retirement: { ...situation.retirement, bornIn: monthOf(value - 64 * 12 + index) },
    })),
}

/** A case on one side of a boundary of a rule, and what the rule does there. */
export interface BoundaryCase {
  readonly rule: string
  readonly decision: string
  /** What was put where: `lapsedMonths 3`, `from 2025-03-01`. */
  readonly at: string
  readonly situation: Situation
  /** By reading the rule's own conditions and days: does it hold? */
  readonly expected: boolean
  /** By the engine: does it decide, or is it named among what was overridden? */
  readonly got: boolean
}

/** Every case on both sides of each threshold and of each day of a rule, made of a situation that the rule decides. */
export function boundaryCases(policy: Policy, program: Program, row: Row, seed: Situation): BoundaryCase[] {
  const told = { ...seed, payOn: seed.payOn ?? seed.asOf ?? '', asOf: seed.asOf ?? seed.payOn ?? '' }
  return [...thresholds(row, told), ...days(row, told)].flatMap(({ at, situations }) =>
    situations.flatMap((situation) => {
      const parsed = parse(Situation, situation)
      if (!parsed.ok || payOn(situation) < policy.firstDay) return []
      const reading = read(parsed.data, payOn(situation))
      const answer = decide(program, policy, reading)
      return Object.keys(row.then).flatMap((decision) => {
        const expected = holds(program, answer, row, decision, dayOf(program, decision, parsed.data))
        return expected === undefined
          ? []
          : [{ rule: row.id, decision, at, situation, expected, got: speaks(answer, row, decision) }]
      })
    }),
  )
}

interface Proposed {
  readonly at: string
  readonly situations: readonly Situation[]
}

const listOf = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : ([value].flat() as T[]))

/** The integers on both sides of every end of every range, and of every listed integer. */
function thresholds({ when }: Row, situation: Situation): Proposed[] {
  const found = when.flatMap((clause) =>
    Object.entries(clause).flatMap(([fact, condition]) => {
      const setter = setters[fact]
      return setter
        ? endsOf(condition).map((value) => ({ at: `${fact} ${value}`, situations: listOf(setter(situation, value)) }))
        : []
    }),
  )
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index)
}

const endsOf = (condition: Condition): number[] =>
  'min' in condition
    ? [
        ...(condition.min === null ? [] : [condition.min - 1, condition.min]),
        ...(condition.max === null ? [] : [condition.max, condition.max + 1]),
      ]
    : condition.flatMap((value) => (typeof value === 'number' ? [value - 1, value, value + 1] : []))

/** The last day before a rule's period and its first, its last and the first day after. */
function days({ from, to }: Row, situation: Situation): Proposed[] {
  return [from, to].filter(Number.isFinite).flatMap((day) =>
    [day - 1, day].map((each) => {
      const on = new Date(each * 86_400_000).toISOString().slice(0, 10)
      const shift = monthNumber(on) - monthNumber(payOn(situation))
      const moved = {
        ...paid(situation, on),
        ...(situation.lastCoveredMonth && { lastCoveredMonth: addMonths(situation.lastCoveredMonth, shift) }),
        ...(situation.paidAgainFrom && { paidAgainFrom: addMonths(situation.paidAgainFrom, shift) }),
        ...(situation.maternity && { maternity: { ...situation.maternity, on } }),
      }
      return { at: `day ${on}`, situations: [moved] }
    }),
  )
}

/** The day on which a decision tests its rows, as a number; undefined: on none. */
function dayOf(program: Program, decision: string, situation: Situation): number | undefined {
  const name = program.decisions.find(({ id }) => id === decision)?.day
  const on = situation.creditedOn ?? payOn(situation)
  const firstLapsed = situation.lastCoveredMonth && firstOf(situation.lastCoveredMonth, 1)
  const byName: Record<string, Day> = {
    paidOn: on,
    askedOn: situation.asOf ?? on,
    contributionOn: firstOf(on),
    arrearsFrom: firstLapsed ?? on,
    maternityOn: situation.maternity?.on ?? on,
  }
  return name === undefined ? undefined : dayNumber(byName[name] as Day)
}

/** Whether a rule holds, by nothing but its conditions; undefined where a fact that it asks is not known exactly. */
function holds(
  program: Program,
  answer: Answer,
  row: Row,
  decision: string,
  day: number | undefined,
): boolean | undefined {
  if (day !== undefined && (day < row.from || day >= row.to)) return false
  const only = program.decisions.find(({ id }) => id === decision)?.only ?? {}
  const asked = all(Object.entries(only).map(([fact, condition]) => fits(factOf(answer, fact), condition)))
  const clauses = row.when.map((clause) =>
    all(Object.entries(clause).map(([fact, condition]) => fits(factOf(answer, fact), condition))),
  )
  const any = clauses.includes(true) ? true : clauses.includes(undefined) ? undefined : false
  return all([asked, any])
}

const all = (parts: readonly (boolean | undefined)[]): boolean | undefined =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true

function fits(known: Known, condition: Condition): boolean | undefined {
  if (known === undefined || typeof known === 'object') return undefined
  if (!('min' in condition)) return condition.includes(known)
  const value = Number(known)
  return (condition.min === null || value >= condition.min) && (condition.max === null || value <= condition.max)
}

/** Whether the engine named the rule for the decision: as what decides, or as what was overridden. */
function speaks(answer: Answer, row: Row, decision: string): boolean {
  const decided = answer.decided.find((each) => each.decision.id === decision)
  return (decided?.results ?? []).some(
    ({ alternatives, overridden }) => overridden.includes(row) || alternatives.some(({ rows }) => rows.includes(row)),
  )
}
