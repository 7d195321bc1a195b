import { type Month, monthNumber, monthOf } from '@contract'
import type { When } from '../../conditions'
import type { PlacedRule, Rule, Then } from '../forms'
import type { Figures, Group, Line, Years } from './forms'
import { contributionText, feeText, retirementText, windowText } from './sentences'

/** A number of a line, as it is written: `700`, `9%`, or a day seen from the cover year, `上年12-25`. */
export interface Figure {
  readonly field: string
  readonly value: number | string
}

/** A line of a table: the rule that it makes, and where its figures stand. */
export interface FigureLine {
  readonly rule: PlacedRule
  /** The cover year, where it is one. */
  readonly year?: number
  readonly figures: readonly Figure[]
  readonly quote: string | null
  readonly record?: string
  readonly derived: readonly string[]
  readonly unquoted: string | Readonly<Record<string, string>>
}

/** What every group and every line may say, whatever their table. */
type AnyLine = Line<'windows' | 'fees' | 'contributions' | 'retirement'>
type AnyGroup = Omit<Group<'windows' | 'fees' | 'contributions' | 'retirement'>, 'lines'>

const WORKERS = ['employee', 'flexible']
const WOMEN = ['female-55', 'female-50']
const SEXES = { men: 'male', women: WOMEN } as const
const EVERYBODY = ['male', ...WOMEN]
const YEAR = 12

/** The lines of a place's tables, each as the rule that it makes; ids are `<code>/<table>-<year>[-<name>]` unless the line says otherwise. */
export function linesOf(figures: Figures, place: string): FigureLine[] {
  return [
    ...(figures.windows ?? []).flatMap((group) => group.lines.map((line) => windowLine(place, group, line))),
    ...(figures.fees ?? []).flatMap((group) => group.lines.map((line) => feeLine(place, group, line))),
    ...(figures.contributions ?? []).flatMap((group) =>
      group.lines.map((line) => contributionLine(place, group, line)),
    ),
    ...(figures.retirement ?? []).flatMap((group) => group.lines.map((line) => retirementLine(place, group, line))),
  ]
}

function windowLine(place: string, group: Group<'windows'>, line: Line<'windows'>): FigureLine {
  const table = line.phase === 'main' || typeof line.phase === 'object' ? 'window' : line.phase
  const paid = [line.paid].flat()
  return lineOf(place, group, line, {
    id: `${table}-${yearOf(group.year)}`,
    text: windowText(group.year, line, (day) => !(day in reasonsOf(group, line))),
    when: paid.flatMap((days) => whenOf(line, { insurance: 'resident', coverYear: group.year, paid: days })),
    then: { enrolmentPhase: { phase: line.phase } },
    figures: paid.flatMap((days) => daysOf(days)),
    ...(typeof group.year === 'number' && { year: group.year }),
  })
}

function feeLine(place: string, group: Group<'fees'>, line: Line<'fees'>): FigureLine {
  const { individual, longTermCare, subsidy, composition } = line
  const amounts = given({ individual, longTermCare, subsidy })
  const when = whenOf(line, { insurance: 'resident', coverYear: group.year, assistance: 'none' })
  return lineOf(place, group, line, {
    id: `fee-${yearOf(group.year)}`,
    text: feeText(group.year, line),
    when,
    then: { residentFee: { ...amounts, ...given({ composition }) } },
    figures: [...numbersIn(amounts), ...when.flatMap(({ paid }) => (typeof paid === 'string' ? daysOf(paid) : []))],
    ...(typeof group.year === 'number' && { year: group.year }),
  })
}

function contributionLine(place: string, group: Group<'contributions'>, line: Line<'contributions'>): FigureLine {
  const { lower, upper, flexibleBase, employer, person, flexible, personFixed, flexibleAmount } = line
  const base = given({ lower, upper, flexible: flexibleBase })
  const shares = given({ employer, person, flexible })
  const amounts = given({ personFixed, flexibleAmount })
  const rate = {
    ...Object.fromEntries(Object.entries(shares).map(([field, text]) => [field, shareOf(text)])),
    ...amounts,
  }
  const [from, to] = group.months?.split('..') ?? []
  return lineOf(place, group, line, {
    id: [Object.keys(base).length > 0 ? 'base' : 'rate', from?.slice(0, 4)].filter(Boolean).join('-'),
    text: contributionText(group.months, line),
    when: whenOf(line, { insurance: WORKERS }),
    then: {
      ...(Object.keys(base).length > 0 && { contributionBase: base }),
      ...(Object.keys(rate).length > 0 && { contributionRate: rate }),
    },
    in: group.in ?? (from === undefined ? undefined : { from: `${from}-01`, ...(to && { to: dayAfter(to) }) }),
    figures: [...numbersIn(base), ...numbersIn(shares), ...numbersIn(amounts)],
  })
}

function retirementLine(place: string, group: Group<'retirement'>, line: Line<'retirement'>): FigureLine {
  const { required, actual, local, province, lumpSum, monthly } = line
  const asked = given({ required, actual, local, province })
  return lineOf(place, group, line, {
    id: ['retirement-years', group.retired?.slice(0, 4)].filter(Boolean).join('-'),
    text: retirementText(group.retired, line),
    when: whenOf(line, {
      insurance: WORKERS,
      retirementCategory: line.who ? SEXES[line.who] : EVERYBODY,
      ...(group.retired !== undefined && { retirementMonth: group.retired }),
    }),
    then: {
      retirementYears: {
        ...Object.fromEntries(Object.entries(asked).map(([field, years]) => [field, monthsOf(years)])),
        ...given({ lumpSum, monthly }),
      },
    },
    in: group.in,
    figures: numbersIn(asked),
  })
}

/** What a table makes of a line. */
interface Made extends Pick<FigureLine, 'figures' | 'year'> {
  readonly id: string
  readonly text: string
  readonly when: readonly When[]
  readonly then: Then
  readonly in?: Rule['in']
}

/** A line as the rule that it makes, with what it and its group say of where its figures stand. */
function lineOf(place: string, group: AnyGroup, line: AnyLine, made: Made): FigureLine {
  const id = line.id ?? [made.id, line.name].filter(Boolean).join('-')
  const said = <K extends keyof AnyGroup & keyof AnyLine>(key: K) => line[key] ?? group[key]
  const quote = line.quote === undefined ? group.quote : line.quote
  const grade = said('grade')
  const [when = {}, ...others] = made.when
  return {
    rule: {
      id: `${place}/${id}`,
      text: line.text ?? `${group.told === undefined ? '' : `${group.told}，`}${made.text}。`,
      when: (others.length === 0 ? when : made.when) as Rule['when'],
      then: made.then as Rule['then'],
      ...(made.in && { in: made.in }),
      source: line.source ?? group.source,
      article: line.article ?? group.article,
      ...given({ grade, checkedOn: said('checkedOn'), assumes: said('assumes') }),
      ...given({ disputes: line.disputes, because: line.because, quote: quote ?? undefined }),
      place,
    },
    figures: made.figures,
    ...(made.year !== undefined && { year: made.year }),
    quote,
    ...given({ record: said('record') }),
    derived: said('derived') ?? [],
    unquoted: said('unquoted') ?? {},
  }
}

/** Why figures of a line stand in no words of its source, by the figure. */
function reasonsOf(group: AnyGroup, line: AnyLine): Readonly<Record<string, string>> {
  const reasons = line.unquoted ?? group.unquoted ?? {}
  return typeof reasons === 'string' ? {} : reasons
}

/** The conditions of a line: those that its table implies, unless it says otherwise itself. */
const whenOf = (line: AnyLine, implied: When): When[] => [line.when ?? {}].flat().map((own) => ({ ...implied, ...own }))

/** What is given of some values. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const yearOf = (year: number | string): string => String(year).slice(0, 4)

const dayAfter = (month: Month): string => `${monthOf(monthNumber(month) + 1)}-01`

/** `9%` as a share, without the dust of division. */
const shareOf = (text: unknown): number => Number((Number.parseFloat(text as string) / 100).toFixed(6))

/** Years as the months that the rules count. */
function monthsOf(years: Years | undefined): unknown {
  if (typeof years !== 'object') return (years as number) * YEAR
  const { from, first, perYear, most } = years
  return {
    formula: 'ramp',
    args: { from, first: first * YEAR, perYear: perYear * YEAR, most: most * YEAR },
  }
}

/** The numbers in some fields, however deep. */
function numbersIn(fields: object): Figure[] {
  return Object.entries(fields).flatMap(([field, value]): Figure[] => {
    const found = (each: unknown): (number | string)[] =>
      typeof each === 'object' && each !== null
        ? Object.values(each).flatMap(found)
        : each === null
          ? []
          : [each as number]
    return found(value).map((number) => ({ field, value: number }))
  })
}

/** The days at the ends of a range. */
function daysOf(range: string): Figure[] {
  const [from, to] = range.split('..')
  return [...(from ? [{ field: 'from', value: from }] : []), ...(to ? [{ field: 'to', value: to }] : [])]
}
