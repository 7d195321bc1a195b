import {
  type Basis,
  type CitedSource,
  type Day,
  dayNumber,
  firstOf,
  fullName,
  regionName,
  type Situation,
  type SituationPath,
  type TitledBasis,
} from '@contract'
import {
  type AnchorDays,
  type AnchorOutcome,
  type Days as DayRange,
  daysOf,
  MONTH_IN_DAYS,
  NEVER,
  rangeOfDays,
  type Wait,
} from '../anchors'
import {
  type Answer,
  at,
  type Decided,
  decidedOf,
  type FieldResult,
  hull,
  type Program,
  type Row,
  resultOf,
} from '../engine'
import { facts } from '../facts'
import { once, onceFor } from '../once'
import { gradeOf, NATION, type Policy, placesAround, type Rule } from '../policy'
import { type Reading, read } from '../situation'

/** One case being advised: what was told, what was decided, and the policy that decided it. */
export interface Case {
  readonly policy: Policy
  readonly reading: Reading
  readonly answer: Answer
  /** The region's name as people say it. */
  readonly place: string
  /** The region and the places around it, most local first. */
  readonly places: readonly string[]
  /** The documents that the answer names, by id; those of the same question {@link again} among them. */
  readonly cited: Map<string, CitedSource>
  /** The case that this one was made of by {@link again}. */
  readonly like: Case | undefined
  /** What outcomes mean in days, as far as it was asked for. */
  readonly days: Map<string, DayRange | undefined>
  /** The same question of another situation, or with rules tested on other days. */
  again(change: { readonly situation?: Situation; readonly days?: Partial<Days> }): Case
}

/** The days on which decisions test their rules, by the names that decisions give them. */
export interface Days {
  readonly paidOn: Day
  readonly askedOn: Day
  readonly arrearsFrom: Day
  readonly contributionOn: Day
  readonly maternityOn: Day
}

/** Reads a situation asked on `today`, and decides it. */
export function caseOf(
  rules: { readonly policy: Policy; readonly program: Program },
  situation: Situation,
  today: Day,
  days: Partial<Days> = {},
  like?: Case,
): Case {
  const { policy, program } = rules
  const reading = like?.reading.situation === situation ? like.reading : read(situation, today)
  const of: Case = {
    policy,
    reading,
    answer: decide(program, policy, reading, days, like?.answer),
    place: placeName(situation.region),
    places: placesOf(policy, situation.region),
    cited: like?.cited ?? new Map(),
    like,
    days: new Map(),
    again: (change) => caseOf(rules, change.situation ?? situation, today, change.days, of),
  }
  return of
}

const placesOf = onceFor(placesAround)

/** Situation → facts → decisions: everything the rulebook decides of a situation. */
export function decide(
  program: Program,
  policy: Policy,
  reading: Reading,
  days: Partial<Days> = {},
  like?: Answer,
): Answer {
  const known = facts.map(({ derive }) => derive?.(reading, policy.parameters))
  const places = placesOf(policy, reading.situation.region)
  // the most local one that has rules of its own
  const place = places.find((each) => program.model.parents[each] !== undefined) ?? NATION
  const { paidOn, asOf, firstLapsed, situation } = reading
  const tested = {
    paidOn: dayNumber(days.paidOn ?? paidOn),
    askedOn: dayNumber(days.askedOn ?? asOf),
    arrearsFrom: dayNumber(days.arrearsFrom ?? (firstLapsed ? firstOf(firstLapsed) : paidOn)),
    contributionOn: dayNumber(days.contributionOn ?? firstOf(paidOn)),
    maternityOn: dayNumber(days.maternityOn ?? situation.maternity?.on ?? paidOn),
  } satisfies Record<keyof Days, number>
  return at(program, place).decide(known, tested, like)
}

/** The field of a decision. */
export const field = (of: Case, decision: string, name: string): FieldResult =>
  resultOf(decidedOf(of.answer, decision), name)

/** The values that remain for a field. */
export const values = (of: Case, decision: string, name: string): unknown[] =>
  field(of, decision, name).alternatives.map(({ value }) => value)

/** The value when only one remains, and every case that remains has it. */
export function only<T>(of: Case, decision: string, name: string): T | undefined {
  const { alternatives, missing, silent } = field(of, decision, name)
  return alternatives.length === 1 && missing.length === 0 && !silent ? (alternatives[0]?.value as T) : undefined
}

/** The unit in which the rows of an alternative count. */
export const unitOf = (rows: readonly Row[]): unknown => {
  const unit = rows[0]?.then.waiting?.unit
  return unit && 'constant' in unit ? unit.constant : 'month'
}

/**
 * The waiting period, by all rows or by those of some places; in months unless all of them count days. Without an outcome
 * nothing is known of it.
 */
export function waiting(of: Case, places?: ReadonlySet<string>): Wait {
  const { alternatives, missing } = field(of, 'waiting', 'amount')
  // while an answer is open, a row of theirs may hold in other cases than those that count from it
  const settled = alternatives.length < 2 || decidedOf(of.answer, 'waiting').unknown.length === 0
  const own = settled ? alternatives.filter(({ rows }) => rows.some((row) => places?.has(row.place))) : []
  const counted = own.length > 0 ? own : alternatives
  if (counted.length === 0) return { min: 0, max: null, unit: 'month' }
  const inDays = counted.map(({ rows }) => unitOf(rows) === 'day')
  const unit = inDays.every((each) => each) ? 'day' : 'month'
  const ranges = counted.map(({ value }, index) => {
    const { min, max } = hull([value])
    if (unit === 'day' || !inDays[index]) return { min, max }
    return { min: Math.floor((min ?? 0) / MONTH_IN_DAYS), max: max === null ? null : Math.ceil(max / MONTH_IN_DAYS) }
  })
  const range = hull(ranges)
  return missing.length > 0 ? { min: range.min, max: null, unit } : { ...range, unit }
}

/**
 * The days an outcome may mean, over all that remain; undefined when it never happens or its day is not known. Every block
 * and every option asks for the same few: computed once a case, and not again for one like it that decides the same.
 */
export function daysFor(of: Case, decision: string, name: string): DayRange | undefined {
  const key = `${decision}.${name}`
  if (!of.days.has(key)) {
    const { like } = of
    const days =
      like && countsLike(of, like, decision) ? daysFor(like, decision, name) : daysOfOutcome(of, decision, name)
    of.days.set(key, days)
  }
  return of.days.get(key)
}

/** Whether all that {@link daysOfOutcome} counts with is the same in another case. */
function countsLike(of: Case, like: Case, decision: string): boolean {
  const [now, before] = [of.reading, like.reading]
  return (
    now.paidOn === before.paidOn &&
    now.firstLapsed === before.firstLapsed &&
    now.situation.registeredOn === before.situation.registeredOn &&
    now.situation.bornOn === before.situation.bornOn &&
    now.coverYears.join() === before.coverYears.join() &&
    [decision, 'waiting', 'retroactivity'].every((id) => decidedOf(of.answer, id) === decidedOf(like.answer, id))
  )
}

function daysOfOutcome(of: Case, decision: string, name: string): DayRange | undefined {
  const { reading } = of
  const days: Omit<AnchorDays, 'wait'> = {
    paidOn: reading.paidOn,
    registeredOn: reading.situation.registeredOn ?? reading.paidOn,
    firstLapsed: reading.firstLapsed,
    coverYears: reading.coverYears,
    bornOn: reading.situation.bornOn,
    reachesBack: values(of, 'retroactivity', 'retroactive').includes('yes'),
  }
  const { alternatives } = field(of, decision, name)
  const ranges = alternatives
    .filter(({ value }) => (value as AnchorOutcome).anchor !== NEVER)
    // a place that counts from its own wait does not count from another's
    .map(({ value, rows }) =>
      daysOf(value as AnchorOutcome, {
        ...days,
        wait: (value as AnchorOutcome).n === 'wait' ? waiting(of, new Set(rows.map((row) => row.place))) : NO_WAIT,
      }),
    )
  const known = ranges.filter((range) => range !== undefined)
  if (known.length === 0 || known.length < ranges.length) return undefined
  const range = rangeOfDays(known)
  // it may also never happen
  return ranges.length < alternatives.length ? { ...range, latest: null } : range
}

const NO_WAIT: Wait = { min: 0, max: 0, unit: 'month' }

/** The anchors that remain for an outcome. */
export const anchorsOf = (of: Case, decision: string, name: string): string[] =>
  (values(of, decision, name) as AnchorOutcome[]).map(({ anchor }) => anchor)

/** What a document of the rulebook says, as the basis of `rule`, an entry of the rulebook that rests on it. */
export function cite({ sources }: Policy, rule: string, source: string, article = ''): TitledBasis {
  const document = sources.get(source)
  return {
    rule,
    source,
    title: document?.title ?? source,
    article,
    grade: document?.grade ?? 'claimed',
    checkedOn: document?.checkedOn ?? '',
    ...(document?.url && { url: document.url }),
  }
}

/** A basis without its document, and the document. */
const apart = once(({ title, url, ...basis }: Basis) => ({
  basis: Object.freeze(basis),
  document: title === undefined ? undefined : { title, ...(url !== undefined && { url }) },
}))

/** A basis as an answer writes it, which names each document once, in its `sources`: hundreds of blocks rest on a few. */
export function quote({ cited }: Case, titled: Basis): Basis {
  const { basis, document } = apart(titled)
  if (document) cited.set(basis.source, document)
  return basis
}

/** The basis of an entry that is nothing but what its document says. */
export function sourceBasis(policy: Policy, id: string): TitledBasis {
  const note = policy.sources.get(id)?.note
  return { ...cite(policy, id, id), ...(note && { note }) }
}

const basesOf = once((policy: Policy) =>
  once(
    (rule: Rule): TitledBasis => ({
      ...cite(policy, rule.id, rule.source, rule.article),
      grade: gradeOf(rule, policy.sources.get(rule.source)),
      ...(rule.checkedOn && { checkedOn: rule.checkedOn }),
      note: rule.text,
    }),
  ),
)

/** What a rule rests on, for people to check. */
export const basisOf = (policy: Policy, rule: Rule): TitledBasis => basesOf(policy)(rule)

const rowsBasis = once((policy: Policy) => once((row: Row) => basisOf(policy, policy.rules.get(row.id) as Rule)))

/** What a row rests on: the rule that it was made of. */
export const rowBasis = (of: Case, row: Row): Basis => quote(of, rowsBasis(of.policy)(row))

/** A basis without its words, where the rule's own block or the library gives them. */
export const brief = once(({ note: _note, ...basis }: Basis): Basis => Object.freeze(basis))

/** The basis of one or more decisions' fields, each rule once. */
export function basis(of: Case, ...fields: readonly (readonly [decision: string, name: string])[]): Basis[] {
  const rows = new Set<Row>()
  for (const [decision, name] of fields)
    for (const alternative of field(of, decision, name).alternatives) for (const row of alternative.rows) rows.add(row)
  return [...rows].map((row) => rowBasis(of, row))
}

/** Who decides where the texts do not: said wherever a block stays open. */
export const office = ({ place, policy }: Case): string => {
  const hotline = policy.contacts[0]
  return `${place}的医保经办机构${hotline ? `（${hotline.name}${hotline.phone}）` : ''}`
}

/** The rows that decided something. */
export function rowsOf(decided: readonly Decided[]): ReadonlySet<Row> {
  const found = new Set<Row>()
  for (const { results } of decided)
    for (const { alternatives } of results) for (const { rows } of alternatives) for (const row of rows) found.add(row)
  return found
}

/** The rules that decided something, in these decisions or in all. */
export const rulesOf = ({ policy, answer }: Case, decided: readonly Decided[] = answer.decided): Rule[] =>
  [...rowsOf(decided)].flatMap(({ id }) => policy.rules.get(id) ?? [])

/** The region's name alone. */
const placeName = (code: string): string => regionName(code) ?? code

/** The region's name with its province's. */
export const fullPlaceName = (code: string): string => fullName(code) ?? code

/** What the person told of a field, by its dotted path; undefined: nothing. */
export function told(situation: Situation, path: SituationPath): unknown {
  let value: unknown = situation
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

const keys = new Map<SituationPath, readonly string[]>()

function keysOf(path: SituationPath): readonly string[] {
  const before = keys.get(path)
  if (before) return before
  const found = path.split('.')
  keys.set(path, found)
  return found
}
