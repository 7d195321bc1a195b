import { Grade, Ruling } from '@contract'
import { z } from 'zod'
import { dayNumber } from './calendar'
import { decisions } from './decisions'
import {
  type Condition,
  compile,
  type Impossible,
  type Model,
  type Outcome,
  type Program,
  type Row,
  type Scalar,
} from './engine'
import { facts, type Parameters } from './facts'
import { formulas } from './formulas'
import type { RulebookSource } from './source'

/** The nation's key among places: the layer around every province. */
export const NATION = '000000'

const Day = z.iso.date()
const Id = z.string().regex(/^[a-z0-9][a-z0-9/-]*$/, 'ids are lower case, with - and /')
const Names = z
  .union([z.string(), z.array(z.string())])
  .transform((names) => (typeof names === 'string' ? [names] : names))
const ScalarValue = z.union([z.string(), z.number(), z.boolean()])
const When = z.record(z.string(), z.union([ScalarValue, z.array(ScalarValue)]))

/** One rule as people write it: a sentence of a source, its conditions, what it decides, and when it is in force. */
const RuleFile = z.array(
  z.strictObject({
    id: Id,
    /** What the sentence says, in plain Chinese; shown with the basis. */
    text: z.string(),
    when: z.union([When, z.array(When)]),
    then: z.record(z.string(), z.record(z.string(), z.unknown())),
    /** [from, to): absent ends are those of the source, and open where the source has none. */
    in: z.strictObject({ from: Day.optional(), to: Day.optional() }).optional(),
    source: z.string(),
    article: z.string(),
    grade: z.optional(Grade),
    checkedOn: Day.optional(),
    exceptionTo: Names.optional(),
    /** Why it is an exception, or a dispute. */
    because: z.string().optional(),
    disputes: Names.optional(),
    /** A reading of ours that stands in for what the text does not say; told among the assumptions. */
    assumes: z.string().optional(),
    bound: z.boolean().optional(),
  }),
)
/** One rule, as it is written. */
export type Rule = z.infer<typeof RuleFile>[number]

const SourceFile = z.array(
  z.strictObject({
    id: Id,
    title: z.string(),
    issuer: z.string(),
    number: z.string().optional(),
    grade: Grade,
    inForce: z.strictObject({ from: Day.optional(), to: Day.optional() }).optional(),
    published: Day.optional(),
    url: z.url().optional(),
    read: z.enum(['full-text', 'excerpt', 'quoted', 'not-read']),
    checkedOn: Day,
    note: z.string(),
  }),
)
/** A document that rules and claims rest on, and how far it was read. */
export type Source = z.infer<typeof SourceFile>[number]

const ClaimFile = z.array(
  z.strictObject({
    id: z.string().regex(/^F\d-B?\d+[a-c]?$/),
    topic: z.string(),
    statement: z.string(),
    scope: z.string().regex(/^\d{6}$/),
    when: When,
    show: z.literal('library').optional(),
    contradicts: z.array(z.string()),
    cluster: z.string().optional(),
    ruling: Ruling,
    why: z.string(),
    decidedBy: z.array(z.strictObject({ source: z.string(), article: z.string().optional() })),
  }),
)
/** A statement that circulates, its ruling, and the cases that it touches. */
export type Claim = Omit<z.infer<typeof ClaimFile>[number], 'when'> & {
  readonly when: Readonly<Record<string, Condition>>
}

/** The source id of the article in which a claim stands: F4-12 stands in `seed-f4`. */
export const seedOf = (claim: Claim): string => `seed-${claim.id.slice(0, 2).toLowerCase()}`

const ContactFile = z.array(
  z.strictObject({ name: z.string(), phone: z.string(), for: z.string(), source: z.string() }),
)
/** An office to ask, and what about (`for`). */
export type Contact = z.infer<typeof ContactFile>[number]

const NoticeFile = z.array(z.strictObject({ id: Id, text: z.string(), source: z.string(), from: Day }))
/** A law that is published and not yet in force. */
export type Notice = z.infer<typeof NoticeFile>[number]

const Cited = z.strictObject({ value: z.number().int(), source: z.string(), article: z.string() })
const CitedDay = z.strictObject({ value: Day, source: z.string(), article: z.string() })
const ParameterFile = z.strictObject({
  residentLapseCountsFrom: Cited,
  firstPaidOn: CitedDay,
  firstArrearsFrom: CitedDay,
})

const RegionFile = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  verified: z.enum(['partial', 'full']),
  since: Day,
  note: z.string(),
})
/** How far the rules of a region are verified, and since when they hold. */
export type RegionNote = z.infer<typeof RegionFile>

const ImpossibleFile = z.array(z.strictObject({ when: When, reason: z.string() }))

/** The rulebook's files, read and cross-checked, before it is compiled. */
export interface Policy {
  readonly rules: ReadonlyMap<string, Rule & { readonly place: string }>
  readonly sources: ReadonlyMap<string, Source>
  readonly claims: readonly Claim[]
  readonly contacts: readonly Contact[]
  readonly notices: readonly Notice[]
  readonly parameters: Parameters
  /** The first day of which the rulebook speaks. */
  readonly firstDay: string
  /** Sources that the parameters rest on. */
  readonly cited: readonly string[]
  readonly regions: ReadonlyMap<string, RegionNote>
  readonly model: Model
}

/** Thrown when a file of the rulebook is not of its form; the message names file and field. */
export class InvalidRulebook extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InvalidRulebook'
  }
}

/** Reads the rulebook's files; throws {@link InvalidRulebook} naming file and field. Its rules are compiled by {@link compilePolicy}. */
export function readPolicy({ files }: RulebookSource): Policy {
  const take = <T>(path: string, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(files[path])
    if (parsed.success) return parsed.data
    throw new InvalidRulebook(
      `${path}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    )
  }
  const rules = new Map<string, Rule & { place: string }>()
  const regions = new Map<string, RegionNote>()
  for (const path of Object.keys(files)) {
    const place = placeOf(path)
    if (place === undefined && !HEADS.includes(path))
      throw new InvalidRulebook(
        `${path}: stands in no place: national/, regions/<code>-<name>/, or ${HEADS.join(', ')}`,
      )
    if (place === undefined) continue
    if (path.endsWith('/region.yaml')) {
      const note = take(path, RegionFile)
      if (note.code !== place) throw new InvalidRulebook(`${path}: code: ${note.code} is not the folder's`)
      regions.set(place, note)
    } else
      for (const rule of take(path, RuleFile)) {
        if (rules.has(rule.id)) throw new InvalidRulebook(`${path}: ${rule.id}: the id is used twice`)
        rules.set(rule.id, { ...rule, place })
      }
  }
  const listed = take('sources.yaml', SourceFile)
  const sources = new Map(listed.map((source) => [source.id, source]))
  const claims = take('claims.yaml', ClaimFile)
  for (const [path, ids] of [
    ['sources.yaml', listed.map(({ id }) => id)],
    ['claims.yaml', claims.map(({ id }) => id)],
  ] as const)
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index) throw new InvalidRulebook(`${path}: ${id}: the id is used twice`)
  const parameters = take('parameters.yaml', ParameterFile)
  return {
    rules,
    sources,
    claims: claims.map((claim) => ({ ...claim, when: conditionsOf(claim.when) })),
    contacts: take('contacts.yaml', ContactFile),
    notices: take('notices.yaml', NoticeFile),
    parameters: { residentLapseCountsFrom: parameters.residentLapseCountsFrom.value },
    firstDay: parameters.firstPaidOn.value,
    cited: Object.values(parameters).map(({ source }) => source),
    regions,
    model: {
      facts: facts.map(({ fact }) => fact),
      decisions,
      formulas,
      rows: [...rules.values()].map((rule) => rowOf(rule, sources.get(rule.source))),
      impossible: take('impossible.yaml', ImpossibleFile).map(
        ({ when, reason }): Impossible => ({ when: conditionsOf(when), reason }),
      ),
      parents: parentsOf([...rules.values()].map(({ place }) => place)),
      horizons: {
        paidOn: dayNumber(parameters.firstPaidOn.value),
        arrearsFrom: dayNumber(parameters.firstArrearsFrom.value),
      },
    },
  }
}

/** Compiles the rules; throws the engine's InvalidModel naming place and row. */
export const compilePolicy = (policy: Policy): Program => compile(policy.model)

/** The files beside the places' folders. */
const HEADS: readonly string[] = [
  'rulebook.yaml',
  'parameters.yaml',
  'sources.yaml',
  'claims.yaml',
  'contacts.yaml',
  'notices.yaml',
  'impossible.yaml',
]

/** `national/…` speaks of the nation, `regions/<code>-<name>/…` of that region; other files hold no rules. */
function placeOf(path: string): string | undefined {
  if (path.startsWith('national/')) return NATION
  return /^regions\/(\d{6})-[^/]+\//.exec(path)?.[1]
}

/** City → province → nation, for every place that has a folder. */
function parentsOf(places: readonly string[]): Record<string, string> {
  const parents: Record<string, string> = {}
  for (const place of places) if (place !== NATION) parents[place] = parentOf(place)
  for (const parent of Object.values(parents)) if (parent !== NATION) parents[parent] = NATION
  return parents
}

/** The place around a region: its province, or the nation. */
export const parentOf = (code: string): string => (code.endsWith('0000') ? NATION : `${code.slice(0, 2)}0000`)

const GRADES: readonly Grade[] = ['law', 'official', 'reported', 'claimed']

/** The grade of a rule: its own, else its source's. */
export const gradeOf = (rule: Rule, source: Source | undefined): Grade => rule.grade ?? source?.grade ?? 'claimed'

function rowOf(rule: Rule & { readonly place: string }, source: Source | undefined): Row {
  const from = rule.in?.from ?? source?.inForce?.from
  const to = rule.in?.to ?? source?.inForce?.to
  return {
    id: rule.id,
    place: rule.place,
    when: [rule.when].flat().map(conditionsOf),
    then: Object.fromEntries(
      Object.entries(rule.then).map(([decision, fields]) => [
        decision,
        Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, outcomeOf(value)])),
      ]),
    ),
    from: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to),
    source: rule.source,
    rank: GRADES.indexOf(gradeOf(rule, source)),
    exceptionTo: rule.exceptionTo ?? [],
    disputes: rule.disputes ?? [],
    bound: rule.bound ?? false,
  }
}

const conditionsOf = (when: z.infer<typeof When>): Record<string, Condition> =>
  Object.fromEntries(Object.entries(when).map(([fact, condition]) => [fact, conditionOf(condition)]))

/** `3`, `0..3`, `4..`, `..12`, a value, or a list of values. */
function conditionOf(condition: Scalar | readonly Scalar[]): Condition {
  if (typeof condition === 'object') return condition
  const range = typeof condition === 'string' ? /^(\d*)\.\.(\d*)$/.exec(condition) : null
  if (!range) return [condition]
  const [, min, max] = range
  return { min: min ? Number(min) : null, max: max ? Number(max) : null }
}

const Call = z.strictObject({ formula: z.string(), args: z.record(z.string(), ScalarValue).optional() })
const Choice = z.strictObject({ oneOf: z.array(z.unknown()).min(2) })

function outcomeOf(value: unknown): Outcome {
  const call = Call.safeParse(value)
  if (call.success) return { formula: call.data.formula, args: call.data.args ?? {} }
  const choice = Choice.safeParse(value)
  return choice.success ? { oneOf: choice.data.oneOf } : { constant: value }
}
