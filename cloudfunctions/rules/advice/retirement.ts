import {
  type Basis,
  dateWords,
  type LinkedRight,
  Month,
  moneyWords,
  monthCountWords,
  monthNumber,
  monthOf,
  type RetirementAdvice,
  yearOf,
} from '@contract'
import { factOf, type Interval } from '../engine'
import { retirementGap } from '../formulas/retirement-gap'
import { groundWords } from './beginning'
import { basis, type Case, field, only, rowBasis } from './case'
import { asksFor, openBecause } from './open'
import { closed, rangeOf } from './range'
import { fillGap } from './retirement-options'

/** When the person retires, how many paid months that asks for, what is missing, and what filling it costs; absent when nothing was told of it. */
export function retirement(of: Case): RetirementAdvice | undefined {
  const { situation } = of.reading
  // who is retired already has nothing left to reach
  if (!situation.retirement || situation.retired) return undefined
  const month = only<number>(of, 'retirementAge', 'month')
  const required = rangeOf(of, 'retirementYears', 'required')
  const actual = rangeOf(of, 'retirementYears', 'actual')
  const [local, localHeld] = localOf(of)
  const pension = rangeOf(of, 'pensionYears', 'required')
  const gaps = [
    gapOf(required, situation.cumulativeMonths),
    gapOf(actual, situation.actualMonths),
    gapOf(local, localHeld),
  ] as const
  const [gap, actualGap, localGap] = gaps
  const open = openOf(of, { month, required, actual, local, localHeld })
  // residents pay for each year: nothing frees them from it, and there is no gap to fill
  const ways: ReturnType<typeof fillGap> =
    situation.insurance === 'resident'
      ? {}
      : // one more paid month counts for each of them: the widest gap is what is left to pay
        fillGap(
          of,
          widest(gaps),
          gaps.every((each) => each?.max !== null),
        )
  const assumptions = [
    ...(ways.assumptions ?? []),
    ...(month !== undefined && !isWritable(month)
      ? ['退休的月份在1990年以前或者2100年以后，这里不写出来，只算年龄。']
      : []),
  ]
  return {
    ...(month !== undefined && ageOf(of, month)),
    ...written('requiredMonths', required),
    ...written('actualRequiredMonths', actual),
    ...written('localRequiredMonths', local),
    ...written('gapMonths', gap),
    ...written('actualGapMonths', actualGap),
    ...written('localGapMonths', localGap),
    ...written('pensionMonths', pension),
    ...ways,
    ...(assumptions.length > 0 && { assumptions }),
    basis: basisOfBlock(of),
    ...(open && { undecided: open }),
  }
}

/** What the block rests on; before the month of birth is known, all rows that would tell the age. */
function basisOfBlock(of: Case): Basis[] {
  const decided = basis(
    of,
    ['retirementAge', 'month'],
    ['retirementYears', 'required'],
    ['retirementYears', 'actual'],
    ['retirementYears', 'local'],
    ['retirementYears', 'province'],
    ['retirementYears', 'lumpSum'],
    ['retirementYears', 'lumpRate'],
    ['retirementYears', 'monthly'],
    ['pensionYears', 'required'],
  )
  if (decided.length > 0) return decided
  return of.answer.program.model.rows.filter(({ then }) => then.retirementAge).map((row) => rowBasis(of, row))
}

/**
 * The retirement block in one sentence, for the headline of who asks about it: what is missing, and when the age is reached.
 * Undefined where neither is known.
 */
export function retirementHeadline(of: Case, retirement: RetirementAdvice | undefined): string | undefined {
  if (!retirement) return undefined
  const { on, age } = retirement
  const gaps = [retirement.gapMonths, retirement.actualGapMonths, retirement.localGapMonths].filter(
    (gap) => gap !== undefined,
  )
  const when =
    on && age ? `${dateWords(on)}（${age.years}岁${age.months === 0 ? '' : `${age.months}个月`}）到退休年龄` : undefined
  const missing = missingOf(retirement)
  if (missing === undefined && retirement.options) return when && `${when}；医保还差多少年，要看${of.place}的规定。`
  if (gaps.length === 0) return when && `${when}。`
  const ground = groundWords(of, ['retirementYears'])
  if (missing === undefined) return `医保的年限已经缴够${ground}${when ? `，${when}后不用再缴` : ''}。`
  return `医保还差${monthCountWords(missing)}${ground}${when ? `；${when}` : ''}。`
}

const missingOf = ({ options = [] }: RetirementAdvice) => options.find(({ kind }) => kind === 'monthly')?.months

/** The ways to fill the gap, each in a sentence with its price; empty where nothing is missing, or nobody knows. */
export function retirementWays(retirement: RetirementAdvice | undefined): string[] {
  const { options = [] } = retirement ?? {}
  const monthly = options.find(({ kind }) => kind === 'monthly')
  const lump = options.find(({ kind }) => kind === 'lump-sum')
  if (!monthly) return []
  const price = lump?.cost === undefined ? '' : `，按现在的价钱共${moneyWords(lump.cost)}`
  return [
    monthly.allowed !== 'no' &&
      `${monthly.months === undefined ? '不够的，' : ''}可以按月接着缴${monthly.monthCost === undefined ? '' : `，现在一个月${moneyWords(monthly.monthCost)}`}。`,
    lump &&
      lump.allowed !== 'no' &&
      `${lump.allowed === 'yes' ? '也可以一次缴足' : '能不能一次缴足，要问医保经办机构'}${price}。`,
  ].filter((way) => typeof way === 'string')
}

/** The years that a monthly pension asks for: another insurance that hangs on the same job. */
export function pensionNote(of: Case): LinkedRight | undefined {
  const months = only<number>(of, 'pensionYears', 'required')
  const month = only<number>(of, 'retirementAge', 'month')
  if (months === undefined || month === undefined || of.reading.situation.retired) return undefined
  const half = months % 12 === 0 ? '' : `${months % 12}个月`
  return {
    text: `${yearOf(monthOf(month))}年退休的，按月领养老金，养老保险要缴满${Math.floor(months / 12)}年${half}。这和医保的年限分开算。`,
    basis: basis(of, ['pensionYears', 'required']),
  }
}

/** The month of retirement, the age then, the delay, and how far off it is. */
function ageOf(of: Case, month: number): Partial<RetirementAdvice> {
  const born = factOf(of.answer, 'birthMonth') as number
  const former = field(of, 'retirementAge', 'month').alternatives[0]?.rows[0]?.then.retirementAge?.month
  const formerAge = former && 'formula' in former ? Number(former.args.age) : undefined
  const age = month - born
  return {
    ...(formerAge !== undefined && { delayMonths: age - formerAge * 12 }),
    age: { years: Math.floor(age / 12), months: age % 12 },
    ...(isWritable(month) && { on: monthOf(month) }),
    monthsLeft: Math.max(0, month - monthNumber(of.reading.asOf)),
  }
}

/** Whether a month lies in the years that an advice can write. */
const isWritable = (month: number): boolean => Month.safeParse(monthOf(month)).success

/** The local months: of the pooling region where it asks for them, else of the province; and those that are held. */
function localOf(of: Case): [Interval | undefined, number | undefined] {
  const { localMonths, provinceMonths } = of.reading.situation
  const local = rangeOf(of, 'retirementYears', 'local')
  return local ? [local, localMonths] : [rangeOf(of, 'retirementYears', 'province'), provinceMonths]
}

/** The months that are missing; undefined where nothing is required, or nobody told what is held. */
const gapOf = (required: Interval | undefined, held: number | undefined): Interval | undefined =>
  required && held !== undefined
    ? {
        min: retirementGap(required.min ?? 0, held),
        max: required.max === null ? null : retirementGap(required.max, held),
      }
    : undefined

/** The widest of the gaps that have both ends. */
function widest(gaps: readonly (Interval | undefined)[]): Interval | undefined {
  const known = gaps.flatMap((gap) => (gap && gap.max !== null ? [{ min: gap.min ?? 0, max: gap.max }] : []))
  if (known.length === 0) return undefined
  return { min: Math.max(...known.map(({ min }) => min)), max: Math.max(...known.map(({ max }) => max)) }
}

/** An interval under its name, when it has both ends. */
function written<Name extends keyof RetirementAdvice>(name: Name, interval: Interval | undefined) {
  const value = interval && closed(interval)
  return value === undefined ? {} : { [name]: value }
}

/** What would settle the month of retirement, the months required, and those that are missing. */
function openOf(
  of: Case,
  known: {
    readonly month: number | undefined
    readonly required: Interval | undefined
    readonly actual: Interval | undefined
    readonly local: Interval | undefined
    readonly localHeld: number | undefined
  },
): string | undefined {
  const { cumulativeMonths, actualMonths, insurance } = of.reading.situation
  const questions = [
    ...(known.month === undefined ? asksFor(of, 'retirementCategory', 'birthMonth') : []),
    ...(known.required && cumulativeMonths === undefined ? ['医保累计缴了多少个月（含视同缴费）？'] : []),
    ...(known.actual && actualMonths === undefined ? ['其中实际缴费有多少个月？'] : []),
    ...(known.local && known.localHeld === undefined ? ['在参保地缴了多少个月？'] : []),
  ]
  if (questions.length > 0) return openBecause(of, questions)
  // residents pay for each year: nothing frees them from it
  if (insurance === 'resident') return undefined
  const years = { 累计: known.required ?? { min: 0, max: null }, 实际: known.actual, 本地: known.local }
  const unsettled = Object.entries(years).flatMap(([name, range]) =>
    range && typeof closed(range) !== 'number' ? [name] : [],
  )
  return unsettled.length === 0
    ? undefined
    : openBecause(of, [], `退休后不用再缴，${unsettled.join('、')}要缴满多少个月，没有完全核实到`)
}
