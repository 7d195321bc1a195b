import { type Basis, type LinkedRight, monthNumber, monthOf, type RetirementAdvice, yearOf } from '@contract'
import { factOf, type Interval } from '../engine'
import { retirementGap } from '../formulas/retirement-gap'
import { basis, type Case, field, only, rowBasis } from './case'
import { asksFor, openBecause } from './open'
import { closed, rangeOf } from './range'
import { fillGap } from './retirement-options'

/** When the person retires, how many paid months that asks for, what is missing, and what filling it costs; absent when nothing was told of it. */
export function retirement(of: Case): RetirementAdvice | undefined {
  const { situation } = of.reading
  if (!situation.retirement) return undefined
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
  return {
    ...(month !== undefined && ageOf(of, month)),
    ...written('requiredMonths', required),
    ...written('actualRequiredMonths', actual),
    ...written('localRequiredMonths', local),
    ...written('gapMonths', gap),
    ...written('actualGapMonths', actualGap),
    ...written('localGapMonths', localGap),
    ...written('pensionMonths', pension),
    // one more paid month counts for each of them: the widest gap is what is left to pay
    ...fillGap(
      of,
      widest(gaps),
      gaps.every((each) => each?.max !== null),
    ),
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
    ['retirementYears', 'monthly'],
    ['pensionYears', 'required'],
  )
  if (decided.length > 0) return decided
  return of.answer.program.model.rows.filter(({ then }) => then.retirementAge).map((row) => rowBasis(of, row))
}

/** The years that a monthly pension asks for: another insurance that hangs on the same job. */
export function pensionNote(of: Case): LinkedRight | undefined {
  const months = only<number>(of, 'pensionYears', 'required')
  const month = only<number>(of, 'retirementAge', 'month')
  if (months === undefined || month === undefined) return undefined
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
    on: monthOf(month),
    monthsLeft: Math.max(0, month - monthNumber(of.reading.asOf)),
  }
}

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
