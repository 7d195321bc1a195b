import type { Month, Range, Situation } from '@contract'
import { hull } from '../../engine'
import { clampBase, contribution } from '../../formulas/contribution'
import { type Case, field } from '../case'
import { fenOf } from '../range'
import { bounded, inFen, NOTHING, sum } from './amounts'

/** What a month's contribution is computed with, by the rules of that month, in fen and shares; undefined: not verified. */
export interface Tariff {
  readonly lower: Range | undefined
  readonly upper: Range | undefined
  /** The base of 灵活就业, where the region names one. */
  readonly flexibleBase: Range | undefined
  readonly employer: Range | undefined
  readonly person: Range | undefined
  readonly flexible: Range | undefined
  /** The whole of a month of 灵活就业, where the region names it. */
  readonly flexibleAmount: Range | undefined
  /** What the person pays besides, whatever the base. */
  readonly fixed: Range
}

/** The tariff of the month by whose rules the case was decided (`contributionOn`). */
export function tariffOf(of: Case): Tariff {
  const yuan = (decision: string, name: string) => inFen(bounded(of, decision, name))
  const rate = (name: string) => bounded(of, 'contributionRate', name)
  return {
    lower: yuan('contributionBase', 'lower'),
    upper: yuan('contributionBase', 'upper'),
    flexibleBase: yuan('contributionBase', 'flexible'),
    employer: rate('employer'),
    person: rate('person'),
    flexible: rate('flexible'),
    flexibleAmount: yuan('contributionRate', 'flexibleAmount'),
    fixed: fixedOf(of),
  }
}

/** The fields of the rules that the person's share of a month rests on. */
export const PERSON_FIELDS = [
  ['contributionRate', 'person'],
  ['contributionRate', 'personFixed'],
  ['contributionRate', 'flexible'],
  ['contributionRate', 'flexibleAmount'],
  ['contributionBase', 'lower'],
  ['contributionBase', 'upper'],
  ['contributionBase', 'flexible'],
] as const

/** What is paid whatever the base: nothing where no row speaks of it. */
function fixedOf(of: Case): Range {
  const { alternatives, silent } = field(of, 'contributionRate', 'personFixed')
  const said = alternatives.map(({ value }) => value)
  const { min, max } = hull(silent || said.length === 0 ? [...said, 0] : said)
  return inFen({ min: min ?? 0, max: max ?? 0 })
}

/** The base that was told for a month, in fen; undefined: none. */
export function toldBase({ monthlyBase }: Situation, month: Month): number | undefined {
  if (typeof monthlyBase !== 'object') return monthlyBase === undefined ? undefined : fenOf(monthlyBase)
  const held = monthlyBase.filter(({ from }) => from <= month)
  const last = held.reduce<(typeof held)[number] | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)
  return last && fenOf(last.base)
}

/** What a month costs, in fen; undefined: not known. */
export interface Shares {
  readonly base?: Range
  readonly employer?: Range | undefined
  readonly person?: Range | undefined
}

/** The shares of a month: of the bases that may count, clamped to the limits; of all between the limits where none was told. */
export function sharesOf(
  tariff: Tariff,
  insurance: Situation['insurance'],
  bases: readonly (number | undefined)[],
): Shares {
  const { flexibleAmount, flexibleBase, fixed } = tariff
  const flexible = insurance === 'flexible'
  if (flexible && flexibleAmount) return { person: sum([flexibleAmount, fixed]) }
  const base = (flexible && flexibleBase) || baseWithin(tariff, bases)
  if (!base) return {}
  const share = (rate: Range | undefined, besides: Range) =>
    rate && {
      min: contribution(base.min, rate.min, besides.min),
      max: contribution(base.max, rate.max, besides.max),
    }
  const person = share(flexible ? tariff.flexible : tariff.person, fixed)
  const employer = flexible ? undefined : share(tariff.employer, NOTHING)
  return person || employer ? { base, employer, person } : {}
}

function baseWithin({ lower, upper }: Tariff, bases: readonly (number | undefined)[]): Range | undefined {
  const known = bases.filter((base) => base !== undefined)
  if (known.length < bases.length) return lower && upper && { min: lower.min, max: upper.max }
  if (known.length === 0) return undefined
  return {
    min: clampBase(Math.min(...known), lower?.min, upper?.min),
    max: clampBase(Math.max(...known), lower?.max, upper?.max),
  }
}
