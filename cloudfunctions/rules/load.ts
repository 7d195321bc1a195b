import { Grade, isRegion, Ruling } from '@contract'
import { z } from 'zod'
import { dayNumber } from './calendar'
import { decisions, definitions } from './decisions'
import {
  type Condition,
  compile,
  type Finding,
  type Impossible,
  type Model,
  type Outcome,
  type Program,
  type Row,
} from './engine'
import { facts, type Parameters } from './facts'
import { conditionsOf, Id, Names, When } from './forms'
import { formulas } from './formulas'
import { type Guide, guideOf, LetterFile, MaterialFile, StepFile } from './guide'
import type { RulebookSource } from './source'
import { sparseObject } from './sparse'

/** The nation's key among places: the layer around every province. */
export const NATION = '000000'

const Day = z.iso.date()
const ScalarValue = z.union([z.string(), z.number(), z.boolean()])

const Call = z.strictObject({ formula: z.string(), args: z.record(z.string(), ScalarValue).optional() })

/** What a field may be: a value of its form, a choice that the source leaves open, or a formula. */
const outcomeForm = (name: string, form: z.ZodType) =>
  z
    .union([form, z.strictObject({ oneOf: z.array(form).min(2) }), Call], {
      error: ({ input }) => `${name} cannot be ${JSON.stringify(input)}`,
    })
    .optional()

/** What is decided: decision → field → outcome. */
const Then = sparseObject(
  Object.fromEntries(
    Object.entries(definitions).map(([decision, { fields }]) => [
      decision,
      sparseObject(
        Object.fromEntries(
          Object.entries(fields).map(([field, form]) => [field, outcomeForm(`${decision}.${field}`, form)]),
        ),
      ).optional(),
    ]),
  ),
)
type Then = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

/** One rule as people write it: a sentence of a source, its conditions, what it decides, and when it is in force. */
export const RuleFile = z.array(
  z.strictObject({
    id: Id,
    /** What the sentence says, in plain Chinese; shown with the basis. */
    text: z.string(),
    when: z.union([When, z.array(When)]),
    then: Then,
    /**
     * [from, to): absent ends are those of the source, and open where the source has none. `from: unknown`: the source gives
     * no first day, and the rule is used from the day on which the text is known to have stood there.
     */
    in: z.strictObject({ from: z.union([Day, z.literal('unknown')]).optional(), to: Day.optional() }).optional(),
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

export const SourceFile = z.array(
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

export const ClaimFile = z.array(
  z.strictObject({
    id: z.string().regex(/^F\d-B?\d+[a-c]?$/),
    topic: z.string(),
    statement: z.string(),
    scope: z.string().regex(/^\d{6}$/),
    /** The cases that it touches: one set of conditions, or any of several. */
    when: z.union([When, z.array(When)]),
    /** Kept out of the claims of an advice: for the library only, or shown among the linked rights. */
    show: z.enum(['library', 'linked']).optional(),
    contradicts: z.array(z.string()),
    cluster: z.string().optional(),
    ruling: Ruling,
    why: z.string(),
    decidedBy: z.array(z.strictObject({ source: z.string(), article: z.string().optional() })),
  }),
)
/** A statement that circulates, its ruling, and the cases that it touches. */
export type Claim = Omit<z.infer<typeof ClaimFile>[number], 'when'> & {
  readonly when: readonly Readonly<Record<string, Condition>>[]
}

/** The source id of the article in which a claim stands: F4-12 stands in `seed-f4`. */
export const seedOf = (claim: Claim): string => `seed-${claim.id.slice(0, 2).toLowerCase()}`

export const ClusterFile = z.array(
  z.strictObject({
    id: z.string().regex(/^C\d+$/),
    /** The question, in plain Chinese. */
    title: z.string(),
    sides: z.array(z.strictObject({ says: z.string(), claims: z.array(z.string()).min(1) })).min(2),
    /** What holds, in plain Chinese. */
    ruling: z.string(),
    why: z.string(),
    decidedBy: z.array(z.strictObject({ source: z.string(), article: z.string().optional() })),
  }),
)
/** Claims that contradict each other, and what holds. */
export type Cluster = z.infer<typeof ClusterFile>[number]

const ContactForm = z.strictObject({ name: z.string(), phone: z.string(), for: z.string(), source: z.string() })
export const ContactFile = z.array(ContactForm)
/** An office to ask, and what about (`for`). */
export type Contact = z.infer<typeof ContactFile>[number]

export const NoticeFile = z.array(z.strictObject({ id: Id, text: z.string(), source: z.string(), from: Day }))
/** A law that is published and not yet in force. */
export type Notice = z.infer<typeof NoticeFile>[number]

const Cited = z.strictObject({ value: z.number().int(), source: z.string(), article: z.string() })
const CitedDay = z.strictObject({ value: Day, source: z.string(), article: z.string() })
export const ParameterFile = z.strictObject({
  residentLapseCountsFrom: Cited,
  firstPaidOn: CitedDay,
  firstArrearsFrom: CitedDay,
})

export const RegionFile = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  /** Its name, where the code table has none. */
  name: z.string().optional(),
  /** Places that follow its rules though their codes lie elsewhere. */
  covers: z.array(z.string().regex(/^\d{6}$/)).optional(),
  /** First day of the oldest rule that still holds, where that is known. */
  since: Day.optional(),
  /** What is known, and what is not. */
  note: z.string(),
  contacts: z.array(ContactForm).optional(),
})
/** What is known of a region, and how far its rules are verified. */
export type RegionNote = z.infer<typeof RegionFile> & { readonly verified: 'none' | 'partial' }

export const ImpossibleFile = z.array(z.strictObject({ when: When, reason: z.string() }))

/** The rulebook's files, read and cross-checked, before it is compiled. */
export interface Policy {
  readonly rules: ReadonlyMap<string, Rule & { readonly place: string }>
  readonly sources: ReadonlyMap<string, Source>
  readonly claims: readonly Claim[]
  readonly clusters: readonly Cluster[]
  readonly contacts: readonly Contact[]
  readonly notices: readonly Notice[]
  readonly guide: Guide
  readonly parameters: Parameters
  /** The first day of which the rulebook speaks. */
  readonly firstDay: string
  /** Sources that the parameters rest on. */
  readonly cited: readonly string[]
  readonly regions: ReadonlyMap<string, RegionNote>
  readonly model: Model
}

/** Thrown when files of the rulebook are not of their form; each finding names file and field, and the rule's place and id. */
export class InvalidRulebook extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ message }) => message).join('\n'))
    this.name = 'InvalidRulebook'
  }
}

/** The faults of what fits none of several forms: those of the form that reads furthest into it, where no words were given for all. */
function closest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [issue]
  const depth = (faults: readonly z.core.$ZodIssue[]) => Math.max(...faults.map(({ path }) => path.length))
  const faults = issue.errors.reduce((best, each) => (depth(each) > depth(best) ? each : best))
  if (depth(faults) === 0) return [issue]
  return faults.flatMap(closest).map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
}

/** Reads files of the rulebook by their forms, and keeps what is wrong with them. */
class Reader {
  readonly findings: Finding[] = []

  constructor(private readonly files: RulebookSource['files']) {}

  complain(path: string, message: string, row?: string): void {
    const place = placeOf(path)
    this.findings.push({
      kind: 'invalid',
      ...(place !== undefined && { place }),
      ...(row !== undefined && { row }),
      message: `${path}: ${message}`,
    })
  }

  take<T>(path: string, form: z.ZodType<T>): T | undefined {
    const parsed = form.safeParse(this.files[path])
    if (parsed.success) return parsed.data
    for (const { path: at, message } of parsed.error.issues.flatMap(closest)) {
      const [index, ...rest] = at
      // an entry of a list is found by its id
      const entry = (this.files[path] as Readonly<Record<PropertyKey, { id?: unknown } | undefined>> | null)?.[
        index ?? ''
      ]
      const id = typeof entry?.id === 'string' ? entry.id : undefined
      this.complain(path, `${[id ?? index, ...rest].filter((each) => each !== undefined).join('.')}: ${message}`, id)
    }
    return undefined
  }

  list<T extends { readonly id: string }>(path: string, form: z.ZodType<T[]>, to: Map<string, T>): void {
    for (const entry of this.take(path, form) ?? []) {
      if (to.has(entry.id)) this.complain(path, `${entry.id}: the id is used twice`, entry.id)
      to.set(entry.id, entry)
    }
  }
}

/** Reads the rulebook's files; throws {@link InvalidRulebook} naming file and field. Its rules are compiled by {@link compilePolicy}. */
export function readPolicy({ files }: RulebookSource): Policy {
  const reader = new Reader(files)
  const rules = new Map<string, Rule & { place: string }>()
  const notes = new Map<string, z.infer<typeof RegionFile>>()
  const sources = new Map<string, Source>()
  const told = new Map<string, z.infer<typeof ClaimFile>[number]>()
  const guide = { materials: new Map(), steps: new Map(), letters: new Map() }
  for (const path of Object.keys(files)) {
    const place = placeOf(path)
    if (path.startsWith('claims/')) reader.list(path, ClaimFile, told)
    else if (path === 'guide/materials.yaml') reader.list(path, MaterialFile, guide.materials)
    else if (path === 'guide/letters.yaml') reader.list(path, LetterFile, guide.letters)
    else if (path.startsWith('guide/')) reader.list(path, StepFile, guide.steps)
    else if (path === SOURCES || (place !== undefined && path.endsWith(`/${SOURCES}`)))
      reader.list(path, SourceFile, sources)
    else if (place === undefined) {
      if (!HEADS.includes(path))
        reader.complain(
          path,
          `stands in no place: national/, regions/<code>-<name>/, claims/, guide/, or ${HEADS.join(', ')}`,
        )
    } else if (path.endsWith('/region.yaml')) {
      const note = reader.take(path, RegionFile)
      if (note && note.code !== place) reader.complain(path, `code: ${note.code} is not the folder's`)
      if (note) notes.set(place, note)
    } else {
      const here = new Map<string, Rule>()
      reader.list(path, RuleFile, here)
      for (const [id, rule] of here) {
        if (rules.has(id)) reader.complain(path, `${id}: the id is used twice`, id)
        rules.set(id, { ...rule, place })
      }
    }
  }
  if (sources.size === 0) reader.complain(SOURCES, 'there are no sources')
  const parameters = reader.take('parameters.yaml', ParameterFile)
  const clusters = reader.take('clusters.yaml', ClusterFile)
  const contacts = reader.take('contacts.yaml', ContactFile)
  const notices = reader.take('notices.yaml', NoticeFile)
  const impossible = reader.take('impossible.yaml', ImpossibleFile)
  if (!parameters || !clusters || !contacts || !notices || !impossible || reader.findings.length > 0)
    throw new InvalidRulebook(reader.findings)
  const verified = verifiedPlaces(rules.values(), sources)
  return {
    rules,
    sources,
    claims: [...told.values()].map((claim) => ({ ...claim, when: [claim.when].flat().map(conditionsOf) })),
    clusters,
    contacts,
    notices,
    guide: guideOf(guide),
    parameters: { residentLapseCountsFrom: parameters.residentLapseCountsFrom.value },
    firstDay: parameters.firstPaidOn.value,
    cited: Object.values(parameters).map(({ source }) => source),
    regions: new Map(
      [...notes].map(([place, note]) => [place, { ...note, verified: verified.has(place) ? 'partial' : 'none' }]),
    ),
    model: {
      facts: facts.map(({ fact }) => fact),
      decisions,
      formulas,
      rows: [...rules.values()].map((rule) => rowOf(rule, sources.get(rule.source))),
      impossible: impossible.map(({ when, reason }): Impossible => ({ when: conditionsOf(when), reason })),
      parents: parentsOf(
        [...rules.values()].map(({ place }) => place),
        notes.values(),
      ),
      horizons: {
        ...Object.fromEntries(DAYS.map((day) => [day, dayNumber(parameters.firstPaidOn.value)])),
        arrearsFrom: dayNumber(parameters.firstArrearsFrom.value),
      },
    },
  }
}

/** Compiles the rules; throws the engine's InvalidModel naming place and row. */
export const compilePolicy = (policy: Policy): Program => compile(policy.model)

/** The file that lists documents: one for the nation and what several regions share, one in a region's folder. */
const SOURCES = 'sources.yaml'

/** The files beside the places' folders. */
const HEADS: readonly string[] = [
  'rulebook.yaml',
  'parameters.yaml',
  'clusters.yaml',
  'contacts.yaml',
  'notices.yaml',
  'impossible.yaml',
]

/** `national/…` speaks of the nation, `regions/<code>-<name>/…` of that region; other files hold no rules. */
function placeOf(path: string): string | undefined {
  if (path.startsWith('national/')) return NATION
  return /^regions\/(\d{6})-[^/]+\//.exec(path)?.[1]
}

/** County → city → province → nation, for every place that has a folder, and for those that another place covers. */
function parentsOf(places: readonly string[], regions: Iterable<z.infer<typeof RegionFile>>): Record<string, string> {
  const parents: Record<string, string> = {}
  for (const { code, covers } of regions) for (const covered of covers ?? []) parents[covered] = code
  for (const place of [...places, ...Object.keys(parents)])
    for (let each = place; each !== NATION && parents[each] === undefined; each = parents[each] as string)
      parents[each] = parentOf(each)
  return parents
}

/** The place around a region by its code: a county's city, a city's province, the nation. */
function parentOf(code: string): string {
  if (code.endsWith('0000')) return NATION
  const city = `${code.slice(0, 4)}00`
  // counties that the province administers itself, and the districts of a municipality, lie in no city
  return code === city || code.slice(2, 4) === '90' || !isRegion(city) ? `${code.slice(0, 2)}0000` : city
}

/** A region and the places around it, most local first, up to the nation. */
export function placesAround({ model }: Policy, region: string): string[] {
  const places = [region]
  for (let each = region; each !== NATION; ) {
    each = model.parents[each] ?? parentOf(each)
    places.push(each)
  }
  return places
}

/** The days on which decisions test a row, besides that of the arrears. */
const DAYS = ['paidOn', 'askedOn', 'contributionOn', 'maternityOn']

const GRADES: readonly Grade[] = ['law', 'official', 'reported', 'claimed']

/** The grade of a rule: its own, else its source's. */
export const gradeOf = (rule: Rule, source: Source | undefined): Grade => rule.grade ?? source?.grade ?? 'claimed'

/** What a person asks about first: a region is verified where an official text of its own decides one of these. */
const CORE = [
  'backPayment',
  'enrolmentPhase',
  'waitExemption',
  'waiting',
  'benefitStart',
  'retroactivity',
  'benefitShare',
]

/** The places that are verified in part: a rule of their own on the matters of a lapse rests on law or an official text. */
const verifiedPlaces = (
  rules: Iterable<Rule & { readonly place: string }>,
  sources: ReadonlyMap<string, Source>,
): Set<string> =>
  new Set(
    [...rules]
      .filter(
        (rule) =>
          inForceOf(rule, sources.get(rule.source)).to === undefined &&
          ['law', 'official'].includes(gradeOf(rule, sources.get(rule.source))) &&
          CORE.some((decision) => decision in rule.then),
      )
      .map(({ place }) => place),
  )

/** When a rule is in force: its own days, else its source's; from the day its text was first seen where that is all we know. */
export function inForceOf(rule: Rule, source: Source | undefined): { readonly from?: string; readonly to?: string } {
  const from = rule.in?.from ?? source?.inForce?.from
  const to = rule.in?.to ?? source?.inForce?.to
  const seen = source?.published ?? rule.checkedOn ?? source?.checkedOn
  const first = from === 'unknown' ? seen : from
  return { ...(first !== undefined && { from: first }), ...(to !== undefined && { to }) }
}

function rowOf(rule: Rule & { readonly place: string }, source: Source | undefined): Row {
  const { from, to } = inForceOf(rule, source)
  return {
    id: rule.id,
    place: rule.place,
    when: [rule.when].flat().map(conditionsOf),
    then: Object.fromEntries(
      Object.entries(rule.then as Then).map(([decision, fields]) => [
        decision,
        Object.fromEntries(Object.entries(fields ?? {}).map(([field, value]) => [field, outcomeOf(value)])),
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

/** An outcome as the engine takes it; its form was checked when it was read. */
function outcomeOf(value: unknown): Outcome {
  if (typeof value !== 'object' || value === null) return { constant: value }
  if ('formula' in value) return { args: {}, ...(value as z.infer<typeof Call>) }
  return 'oneOf' in value ? (value as { oneOf: unknown[] }) : { constant: value }
}
