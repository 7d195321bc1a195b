import { Remedy, Stage } from '@contract'
import { z } from 'zod'
import { definitions } from '../decisions'
import { PLACEHOLDERS, placeholdersOf } from '../placeholders'
import { Id, Names, When } from './conditions'

/** Outcomes of which one must remain possible: `backPayment.verdict: [allowed, depends]`. */
const May = z.strictObject(
  Object.fromEntries(
    Object.entries(definitions).flatMap(([decision, { fields }]) =>
      Object.entries(fields).map(([field, form]) => [`${decision}.${field}`, z.array(form).optional()]),
    ),
  ),
)

/** One set of conditions, or several. */
const Sets = z.union([When, z.array(When)])

/** When something is told. */
const occasion = {
  id: Id.startsWith('guide/'),
  /** What must be known to be so; a list: any of them. */
  when: Sets,
  /** What must not be known to be so; a list: none of them. */
  unless: Sets.optional(),
  may: May.optional(),
  /** Code of the place where it holds; the nation when absent. */
  place: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** Where in its list it stands. */
  order: z.number().int(),
}

const cited = {
  source: z.string(),
  /** Articles of the source, or the ids of the claims when the source is an article of the web. */
  article: Names,
}

/** What every entry says besides. */
const entry = {
  ...occasion,
  text: z.string().min(1),
  /** What it is good for. */
  why: z.string().optional(),
  ...cited,
}

/** Papers to bring; `optional`: not everywhere, or not for everyone. */
export const MaterialFile = z.array(z.strictObject({ ...entry, optional: z.boolean().optional() }))
/** A paper to bring, as it is written. */
export type MaterialEntry = z.infer<typeof MaterialFile>[number]

/** Things to do; `items`: what to tick off, in order. */
export const StepFile = z.array(
  z.strictObject({
    ...entry,
    stage: Stage,
    channel: z.string().optional(),
    items: z.array(z.string()).min(1).optional(),
  }),
)
/** Something to do, as it is written. */
export type StepEntry = z.infer<typeof StepFile>[number]

const Template = z
  .string()
  .min(1)
  .refine((text) => placeholdersOf(text).every((name) => PLACEHOLDERS.some((known) => known === name)), {
    error: `only ${PLACEHOLDERS.map((name) => `{${name}}`).join(' ')} can be filled in`,
  })

/** Letters, paragraph by paragraph. */
export const LetterFile = z.array(
  z.strictObject({
    ...occasion,
    title: z.string().min(1),
    to: Template,
    body: z
      .array(
        z.strictObject({
          text: Template,
          when: Sets.optional(),
          unless: Sets.optional(),
          may: May.optional(),
          source: z.string().optional(),
          article: Names.optional(),
        }),
      )
      .min(1),
  }),
)
/** A letter, as it is written. */
export type LetterEntry = z.infer<typeof LetterFile>[number]

/**
 * Sentences of the blocks about an employer that owes: what it bears, within which time, what to gather; and what who acts for
 * the firm must know. One with a `{…}` that is not known is left out.
 */
export const SentenceFile = z.array(
  z.strictObject({ ...occasion, part: z.enum(['covers', 'limit', 'evidence', 'clerk']), text: Template, ...cited }),
)
/** A sentence, as it is written. */
export type SentenceEntry = z.infer<typeof SentenceFile>[number]

/** What can be done against whom; `within`: the time limit, where the law gives one, with its own article. */
export const RecourseFile = z.array(
  z.strictObject({
    ...occasion,
    against: z.enum(Remedy.shape.against.options),
    text: z.string().min(1),
    where: z.string().optional(),
    ...cited,
    within: z.strictObject({ text: z.string().min(1), ...cited }).optional(),
  }),
)
/** Something that can be done, as it is written. */
export type RecourseEntry = z.infer<typeof RecourseFile>[number]
