import type { Finding } from '../../engine'
import type { Figure, FigureLine } from './expand'
import { type Named, readNames } from './words'

/** Where the figures of the tables stand. */
export interface Quoted {
  readonly findings: readonly Finding[]
  /** How many figures stand in words of their source, are computed of such, or stand in a record of the material only. */
  readonly quoted: number
  readonly derived: number
  readonly recorded: number
  /** Those that stand nowhere, each with its reason. */
  readonly unquoted: readonly string[]
}

/** Holds every figure of every line against the words that it is said to rest on. */
export function holdAgainstQuotes(lines: readonly FigureLine[]): Quoted {
  const findings: Finding[] = []
  const unquoted: string[] = []
  const counts = { quoted: 0, derived: 0, recorded: 0 }
  for (const line of lines) {
    const { place, id } = line.rule
    const complain = (message: string) =>
      findings.push({ kind: 'invalid', place, row: id, message: `${place}: row ${id}: ${message}` })
    const [words, record] = [line.quote ?? '', line.record ?? ''].map(readNames) as [Named, Named]
    const isNamed = (figure: Figure) => stands(figure, words, line) || stands(figure, record, line)
    const results = new Map(
      line.derived.map((equation) => {
        const { result, operands, holds } = read(equation)
        if (!holds) complain(`${equation} is no sum that comes out`)
        for (const operand of operands)
          if (operand !== line.year && operand !== MONTHS_OF_A_YEAR && !isNamed({ field: 'derived', value: operand }))
            complain(`${operand} in ${equation} does not stand in its quoted words`)
        return [result, equation]
      }),
    )
    for (const figure of line.figures) {
      const { field, value } = figure
      const reason = typeof line.unquoted === 'string' ? line.unquoted : line.unquoted[value]
      if (stands(figure, words, line)) counts.quoted++
      else if (results.has(value)) counts.derived++
      else if (stands(figure, record, line)) counts.recorded++
      else if (reason !== undefined) unquoted.push(`${id} (${field} ${value}): ${reason}`)
      else complain(`${field} ${value} does not stand in its quoted words`)
    }
  }
  return { findings, ...counts, unquoted }
}

/** What a year's amount is divided by, and years are counted in; no figure of a source. */
const MONTHS_OF_A_YEAR = 12

/** Whether a text names a figure of a line. */
function stands({ field, value }: Figure, named: Named, { rule, year }: FigureLine): boolean {
  if (typeof value === 'number') return named.numbers.has(value) || (value === 0 && named.nothing)
  if (value.endsWith('%')) return named.shares.has(Number.parseFloat(value))
  const day = dayOf(value, year)
  const isMain = (rule.then as { enrolmentPhase?: { phase: unknown } }).enrolmentPhase?.phase === 'main'
  if (field === 'from')
    return value === '当年01-01' || begins(day, named) || (!isMain && ends(neighbour(day, -1), named))
  return value === '当年12-31' || ends(day, named) || (!isMain && begins(neighbour(day, 1), named))
}

/** A day as the texts name it. */
interface CalendarDay {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** `上年12-25` of 2026: the 25th of December 2025; of no one year where the line serves several. */
function dayOf(text: string, year: number | undefined): CalendarDay {
  const [month, day] = text.slice(2).split('-').map(Number) as [number, number]
  const offset = ['前年', '上年', '当年', '次年'].indexOf(text.slice(0, 2)) - 2
  return { ...(year !== undefined && { year: year + offset }), month, day }
}

/** The day before or after; its year is that of the calendar where it is known. */
function neighbour({ year, month, day }: CalendarDay, step: number): CalendarDay {
  const date = new Date(Date.UTC(year ?? 2025, month - 1, day + step))
  return {
    ...(year !== undefined && { year: date.getUTCFullYear() }),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }
}

const isSame = (a: { readonly year?: number; readonly month: number }, b: typeof a): boolean =>
  a.month === b.month && (a.year === undefined || b.year === undefined || a.year === b.year)

const isDay = (day: CalendarDay, { days }: Named): boolean =>
  days.some((each) => isSame(each, day) && each.day === day.day)

/** A day that a text names, or the first of a month that it names alone. */
const begins = (day: CalendarDay, named: Named): boolean =>
  isDay(day, named) || (day.day === 1 && named.months.some((month) => isSame(month, day)))

/** A day that a text names, or the last of a month that it names alone. */
const ends = (day: CalendarDay, named: Named): boolean =>
  isDay(day, named) || (neighbour(day, 1).day === 1 && named.months.some((month) => isSame(month, day)))

/** `1100 = 400 + 700`: what comes out, what it is made of, and whether that is so. */
function read(equation: string): { result: number | string; operands: readonly (number | string)[]; holds: boolean } {
  const [left = '', right = ''] = equation.split('=').map((side) => side.trim())
  const terms = right.split(/(?=[+-])/).map((term) => term.replace(/\s/g, ''))
  const value = terms.reduce((sum, term) => sum + product(term), 0)
  return {
    result: operandOf(left),
    operands: right.split(/[-+×÷]/).map((each) => operandOf(each.trim())),
    holds: Math.abs(value - Number.parseFloat(left)) < 0.005,
  }
}

const operandOf = (text: string): number | string => (text.endsWith('%') ? text : Number(text))

/** A product or quotient with its sign. */
function product(term: string): number {
  const [first = '', ...others] = term.split(/(?=[×÷])/)
  return others.reduce(
    (value, each) => (each.startsWith('×') ? value * Number(each.slice(1)) : value / Number(each.slice(1))),
    Number.parseFloat(first),
  )
}
