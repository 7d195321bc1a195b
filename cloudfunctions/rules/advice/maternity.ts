import { dateWords, type MaternityAdvice } from '@contract'
import { decidedOf, type Interval } from '../engine'
import { maternityAllowance } from '../formulas/maternity-allowance'
import { coverOn } from '../history'
import { basis, type Case, field, only, values } from './case'
import { openBecause } from './open'
import { closed, fenOf, moneyOf, rangeOf } from './range'
import { undecided } from './undecided'

/** Paid months that `after-12-months` asks for. */
const A_YEAR = 12

/** The maternity allowance: who pays it, when, to whom, how much, and for how many days; absent when nothing was told of a birth. */
export function maternity(of: Case): MaternityAdvice | undefined {
  const { maternity: told } = of.reading.situation
  if (!told) return undefined
  const payers = values(of, 'maternityAllowance', 'payer')
  const medical = medicalPayerOf(of)
  if (payers.length > 0 && payers.every((each) => each === 'none'))
    return {
      payer: 'nobody',
      ...medical,
      basis: basis(of, ['maternityAllowance', 'payer'], ['maternityAllowance', 'medical']),
    }
  const payer = only<'fund' | 'employer'>(of, 'maternityAllowance', 'payer')
  // the rules speak of who is insured: on a day that the history does not cover, the fund is not promised
  const doubt = payer === 'fund' ? doubtOf(of) : undefined
  if (doubt?.certain)
    return { ...medical, basis: basis(of, ['maternityAllowance', 'payer']), undecided: openBecause(of, [], doubt.text) }

  const when = only<'at-once' | 'after-12-months'>(of, 'maternityAllowance', 'when')
  const days = leaveDays(of)
  const leave = days && closed(days)
  const allowance = days && allowanceOf(of, days)
  const payee = only<'person' | 'employer' | 'either'>(of, 'maternityPayee', 'payee')
  const workdays = only<number>(of, 'maternityPayee', 'workdays')
  const formula = formulaOf(of)
  const open = [
    doubt && openBecause(of, [], doubt.text),
    conditionOf(of, payers),
    openOf(of, leave !== undefined),
  ].filter((sentence) => sentence !== undefined)
  const assumed = assumptions(of, leave !== undefined, allowance !== undefined)
  return {
    ...(payer && !doubt && { payer }),
    ...medical,
    ...(when && { reimbursedWhen: when }),
    ...(when === 'after-12-months' &&
      told.continuousMonthsAfter !== undefined && { monthsLeft: Math.max(0, A_YEAR - told.continuousMonthsAfter) }),
    ...(leave !== undefined && { leaveDays: leave }),
    ...(allowance !== undefined && { allowance }),
    ...(payee && !doubt && { payee }),
    ...(payee && !doubt && workdays !== undefined && { workdays }),
    ...(formula && { formula }),
    ...(assumed.length > 0 && { assumptions: assumed }),
    basis: basis(
      of,
      ['maternityAllowance', 'payer'],
      ['maternityAllowance', 'medical'],
      ['maternityAllowance', 'when'],
      ['maternityAllowance', 'ratio'],
      ['maternityAllowance', 'base'],
      ['maternityAllowance', 'leaveDays'],
      ['maternityPayee', 'payee'],
    ),
    ...(open.length > 0 && { undecided: open.join('') }),
  }
}

/** Who pays the medical costs, where that is decided; the fund is promised only on a day that is covered. */
function medicalPayerOf(of: Case): Pick<MaternityAdvice, 'medicalPayer'> {
  const payer = only<'fund' | 'employer' | 'none'>(of, 'maternityAllowance', 'medical')
  // a spouse's insurance pays whatever one's own cover is
  const isOwn = of.reading.situation.spouseInsured !== true
  if (payer === undefined || (payer === 'fund' && isOwn && doubtOf(of))) return {}
  return { medicalPayer: payer === 'none' ? 'nobody' : payer }
}

/** Where more than one may pay the allowance: what it hangs on, in the words of the rules. */
function conditionOf(of: Case, payers: readonly unknown[]): string | undefined {
  // while an answer is missing, all that any answer might bring would be told
  if (payers.length < 2 || decidedOf(of.answer, 'maternityAllowance').unknown.includes('birthIn')) return undefined
  const rows = field(of, 'maternityAllowance', 'payer').alternatives.flatMap(({ rows }) => rows)
  return [...new Set(rows.map(({ id }) => of.policy.rules.get(id)?.text ?? ''))].join('')
}

/** Why the fund may not pay on the day of the birth, by the person's cover; `certain`: that day is not covered. */
function doubtOf(of: Case): { readonly certain: boolean; readonly text: string } | undefined {
  const on = of.reading.situation.maternity?.on
  const status = on && coverOn(of, on)?.status
  if (!on || status === 'covered' || status === 'retroactive') return undefined
  if (status === 'uncovered' || status === 'waiting')
    return { certain: true, text: `${dateWords(on)}那天没有保障，生育保险基金付不付津贴` }
  return { certain: false, text: `${dateWords(on)}那天有没有保障还没有确定；没有保障的，基金不一定付津贴，能不能领` }
}

/** Days of leave: the national ones, and those that the region adds, as told. */
function leaveDays(of: Case): Interval | undefined {
  const national = rangeOf(of, 'maternityAllowance', 'leaveDays')
  const more = of.reading.situation.maternity?.days ?? 0
  return national && { min: (national.min ?? 0) + more, max: national.max === null ? null : national.max + more }
}

/** The allowance where it rests on the employer's average wage, and that was told. */
function allowanceOf(of: Case, { min, max }: Interval): MaternityAdvice['allowance'] {
  const wage = of.reading.situation.maternity?.employerAverageWage
  const ratio = rangeOf(of, 'maternityAllowance', 'ratio')
  if (wage === undefined || max === null || !ratio || !isByUnitWage(of)) return undefined
  return moneyOf(
    maternityAllowance(fenOf(wage), min ?? 0, ratio.min ?? 0),
    maternityAllowance(fenOf(wage), max, ratio.max ?? 1),
  )
}

const isByUnitWage = (of: Case): boolean => only(of, 'maternityAllowance', 'base') === 'unit-average-wage'

/** How the allowance is computed, in words; undefined where no rule says it. */
function formulaOf(of: Case): string | undefined {
  const known = (values(of, 'maternityAllowance', 'base') as string[]).flatMap((base) => formulas[base] ?? [])
  const ratio = rangeOf(of, 'maternityAllowance', 'ratio')
  const part = ratio && ratio.min !== 1 ? `，再按${percent(ratio)}发` : ''
  return known.length > 0 ? `${known.join('；或者')}${part}。` : undefined
}

const formulas: Readonly<Record<string, string>> = {
  'unit-average-wage': '用人单位上年度职工月平均工资÷30×产假天数',
  'unit-average-base': '单位月缴费平均工资÷30×产假天数',
  'own-wage': '本人产假前的月工资÷30×产假天数',
  'flexible-standard': '按参保地给灵活就业人员定的标准',
}

const percent = ({ min, max }: Interval): string =>
  [...new Set([min ?? 0, max ?? 1])].map((share) => `${Math.round(share * 100)}%`).join('到')

/** What would settle who pays, the days and the amount. */
function openOf(of: Case, hasDays: boolean): string | undefined {
  const ruled = undecided(of, 'maternityAllowance', 'maternityPayee')
  const wage = of.reading.situation.maternity?.employerAverageWage
  const sentences = [
    ruled,
    isByUnitWage(of) && wage === undefined ? openBecause(of, ['单位上年度职工的月平均工资是多少？']) : undefined,
    ruled === undefined && !hasDays ? openBecause(of, [], '休几天假，国家没有统一规定') : undefined,
  ].filter((sentence) => sentence !== undefined)
  return sentences.length > 0 ? sentences.join('') : undefined
}

/** What these figures take for granted. */
function assumptions({ reading: { situation } }: Case, hasDays: boolean, computed: boolean): string[] {
  const { days, kind } = situation.maternity ?? {}
  return [
    ...(computed ? ['法律没有写月工资怎么折成每天，这里按通行的每月30天算，四舍五入到分。'] : []),
    ...(days === undefined && kind === 'birth' && hasDays ? ['没有填当地增加的产假天数，只算了国家规定的天数。'] : []),
    ...(days && computed ? ['当地增加的天数，按也发生育津贴计算，要问参保地。'] : []),
  ]
}
