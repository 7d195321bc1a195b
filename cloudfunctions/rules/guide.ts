import { Stage } from '@contract'
import { z } from 'zod'
import { definitions } from './decisions'
import type { Condition } from './engine'
import { conditionsOf, Id, Names, When } from './forms'

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

/** What every entry says besides. */
const entry = {
  ...occasion,
  text: z.string().min(1),
  /** What it is good for. */
  why: z.string().optional(),
  source: z.string(),
  /** Articles of the source, or the ids of the claims when the source is an article of the web. */
  article: Names,
}

/** Papers to bring; `optional`: not everywhere, or not for everyone. */
export const MaterialFile = z.array(z.strictObject({ ...entry, optional: z.boolean().optional() }))
type MaterialEntry = z.infer<typeof MaterialFile>[number]

/** Things to do; `items`: what to tick off, in order. */
export const StepFile = z.array(
  z.strictObject({
    ...entry,
    stage: Stage,
    channel: z.string().optional(),
    items: z.array(z.string()).min(1).optional(),
  }),
)
type StepEntry = z.infer<typeof StepFile>[number]

/** What a letter's `{…}` may stand for; a blank where it is not known, or else the paragraph is left out. */
export const PLACEHOLDERS = ['region', 'months', 'payOn', 'employer', 'person', 'lateFee'] as const
/** What a letter's `{…}` may stand for. */
export type Placeholder = (typeof PLACEHOLDERS)[number]
const Template = z
  .string()
  .min(1)
  .refine((text) => placeholdersOf(text).every((name) => PLACEHOLDERS.some((known) => known === name)), {
    error: `only ${PLACEHOLDERS.map((name) => `{${name}}`).join(' ')} can be filled in`,
  })

/** The names in braces of a text. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')

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
          source: z.string().optional(),
          article: Names.optional(),
        }),
      )
      .min(1),
  }),
)
type LetterEntry = z.infer<typeof LetterFile>[number]
type Paragraph = LetterEntry['body'][number]

/** Sets of conditions as the engine takes them: one of `when` holds, and none of `unless`. */
export interface Circumstances {
  readonly when: readonly Readonly<Record<string, Condition>>[]
  readonly unless: readonly Readonly<Record<string, Condition>>[]
}

/** An entry with its conditions as they are tested. */
type Told<T> = Omit<T, 'when' | 'unless' | 'may'> &
  Circumstances & {
    readonly may: readonly { readonly decision: string; readonly field: string; readonly values: readonly unknown[] }[]
  }
/** A paper to bring. */
export type GuideMaterial = Told<MaterialEntry>
/** Something to do. */
export type GuideStep = Told<StepEntry>
/** A letter to be filled in. */
export type GuideLetter = Told<Omit<LetterEntry, 'body'>> & {
  readonly body: readonly (Omit<Paragraph, 'when' | 'unless'> & Circumstances)[]
}

/** What to do, by case: papers, steps, letters, each list in its order. */
export interface Guide {
  readonly materials: readonly GuideMaterial[]
  readonly steps: readonly GuideStep[]
  readonly letters: readonly GuideLetter[]
}

/** The guide of its files' entries. */
export const guideOf = (files: {
  readonly materials: ReadonlyMap<string, MaterialEntry>
  readonly steps: ReadonlyMap<string, StepEntry>
  readonly letters: ReadonlyMap<string, LetterEntry>
}): Guide => ({
  materials: [...files.materials.values()].map(told).sort((a, b) => a.order - b.order),
  steps: [...files.steps.values()]
    .map(told)
    .sort((a, b) => Stage.options.indexOf(a.stage) - Stage.options.indexOf(b.stage) || a.order - b.order),
  letters: [...files.letters.values()]
    .map((letter) => ({
      ...told(letter),
      body: letter.body.map((paragraph) => ({ ...paragraph, ...circumstancesOf(paragraph) })),
    }))
    .sort((a, b) => a.order - b.order),
})

/** What each entry and each paragraph rests on. */
export const citationsOf = ({ materials, steps, letters }: Guide) => [
  ...[...materials, ...steps].map(({ id, source, article }) => ({ id, source, article })),
  ...letters.flatMap(({ id, body }) =>
    body.flatMap(({ source, article = [] }) => (source === undefined ? [] : [{ id, source, article }])),
  ),
]

/** Conditions as people write them; none are always fulfilled. */
interface Written {
  readonly when?: z.infer<typeof Sets> | undefined
  readonly unless?: z.infer<typeof Sets> | undefined
}

const setsOf = (sets: z.infer<typeof Sets>) => [sets].flat().map((set) => conditionsOf(set as When))

const circumstancesOf = ({ when = {}, unless = [] }: Written): Circumstances => ({
  when: setsOf(when),
  unless: setsOf(unless),
})

const told = <T extends Written & { readonly may?: z.infer<typeof May> | undefined }>(entry: T): Told<T> => ({
  ...entry,
  ...circumstancesOf(entry),
  may: Object.entries(entry.may ?? {}).map(([name, values]) => {
    const [decision = '', field = ''] = name.split('.')
    return { decision, field, values: values ?? [] }
  }),
})
