import { Grade, Ruling } from '@contract'
import { z } from 'zod'
import { definitions } from '../decisions'
import { Id, Names, When } from './conditions'

const Day = z.iso.date()
const ScalarValue = z.union([z.string(), z.number(), z.boolean()])

/** A formula, by its name. */
export const Call = z.strictObject({ formula: z.string(), args: z.record(z.string(), ScalarValue).optional() })

/** What a field may be: a value of its form, a choice that the source leaves open, or a formula. */
const outcomeForm = (name: string, form: z.ZodType) =>
  z
    .union([form, z.strictObject({ oneOf: z.array(form).min(2) }), Call], {
      error: ({ input }) => `${name} cannot be ${JSON.stringify(input)}`,
    })
    .optional()

/** What is decided: decision → field → outcome. */
const Then = z.strictObject(
  Object.fromEntries(
    Object.entries(definitions).map(([decision, { fields }]) => [
      decision,
      z
        .strictObject(
          Object.fromEntries(
            Object.entries(fields).map(([field, form]) => [field, outcomeForm(`${decision}.${field}`, form)]),
          ),
        )
        .optional(),
    ]),
  ),
)
/** What is decided, as it is written. */
export type Then = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

/** One rule as people write it: a sentence of a source, its conditions, what it decides, and when it is in force. */
export const RuleFile = z.array(
  z.strictObject({
    id: Id,
    /** Where one sentence holds that speaks of several places, by their codes; only in `shared/`. */
    places: z
      .array(z.string().regex(/^\d{6}$/, '要写六位的地区代码'))
      .min(2)
      .optional(),
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
    /** The words of the source that the rule rests on. */
    quote: z.string().optional(),
    grade: z.optional(Grade),
    checkedOn: Day.optional(),
    /** A name for several rules of a place, by which an exception names them all. */
    group: Id.optional(),
    /** Rules and groups of the same place, or binding rules of a wider one. */
    exceptionTo: Names.optional(),
    /** Why it is an exception, or a dispute. */
    because: z.string().optional(),
    disputes: Names.optional(),
    /** A reading of ours that stands in for what the text does not say; told among the assumptions. */
    assumes: z.string().optional(),
    bound: z.boolean().optional(),
    /** The layers below may not say otherwise, unless as a stated exception. */
    binding: z.boolean().optional(),
    /** Holds where no other row of its place speaks. */
    default: z.boolean().optional(),
  }),
)
/** One rule, as it is written. */
export type Rule = z.infer<typeof RuleFile>[number]
/** A rule, and where it holds. */
export type PlacedRule = Rule & { readonly place: string }

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
/** A statement that circulates, as it is written. */
export type ClaimEntry = z.infer<typeof ClaimFile>[number]

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
  arbitrationMonths: Cited,
  mostBenefitMonths: Cited,
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
/** What is known of a region, as it is written. */
export type RegionEntry = z.infer<typeof RegionFile>

export const ImpossibleFile = z.array(z.strictObject({ when: When, reason: z.string() }))
