import { Stage } from '@contract'
import { conditionsOf, type When } from './conditions'
import type { Condition } from './engine'
import type { LetterEntry, MaterialEntry, RecourseEntry, SentenceEntry, StepEntry } from './load/guide'

type Paragraph = LetterEntry['body'][number]

/** Conditions as the engine takes them: one set of `when` holds, none of `unless`, and every outcome of `may` may still be. */
export interface Circumstances {
  readonly when: readonly Readonly<Record<string, Condition>>[]
  readonly unless: readonly Readonly<Record<string, Condition>>[]
  readonly may: readonly { readonly decision: string; readonly field: string; readonly values: readonly unknown[] }[]
}

/** An entry with its conditions as they are tested. */
type Told<T> = Omit<T, 'when' | 'unless' | 'may'> & Circumstances
/** A paper to bring. */
export type GuideMaterial = Told<MaterialEntry>
/** Something to do. */
export type GuideStep = Told<StepEntry>
/** A letter to be filled in. */
export type GuideLetter = Told<Omit<LetterEntry, 'body'>> & {
  readonly body: readonly Told<Paragraph>[]
}
/** A sentence of a block about an employer that owes. */
export type GuideSentence = Told<SentenceEntry>
/** Something that can be done against somebody. */
export type GuideRecourse = Told<RecourseEntry>

/** What to do, by case: papers, steps, letters, what an employer bears, what can be done, each list in its order. */
export interface Guide {
  readonly materials: readonly GuideMaterial[]
  readonly steps: readonly GuideStep[]
  readonly letters: readonly GuideLetter[]
  readonly sentences: readonly GuideSentence[]
  readonly recourses: readonly GuideRecourse[]
}

/** The entries of the guide's files, as they are written. */
export interface WrittenGuide {
  readonly materials: readonly MaterialEntry[]
  readonly steps: readonly StepEntry[]
  readonly letters: readonly LetterEntry[]
  readonly sentences: readonly SentenceEntry[]
  readonly recourses: readonly RecourseEntry[]
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }) => a.order - b.order

/** The guide of its files' entries. */
export const guideOf = ({ materials, steps, letters, sentences, recourses }: WrittenGuide): Guide => ({
  materials: materials.map(told).sort(byOrder),
  steps: steps
    .map(told)
    .sort((a, b) => Stage.options.indexOf(a.stage) - Stage.options.indexOf(b.stage) || byOrder(a, b)),
  letters: letters.map((letter) => ({ ...told(letter), body: letter.body.map(told) })).sort(byOrder),
  sentences: sentences.map(told).sort(byOrder),
  recourses: recourses.map(told).sort(byOrder),
})

/** The ids of all entries. */
export const idsOf = ({ materials, steps, letters, sentences, recourses }: Guide): string[] =>
  [...materials, ...steps, ...letters, ...sentences, ...recourses].map(({ id }) => id)

/** What each entry, each paragraph and each time limit rests on. */
export const citationsOf = ({ materials, steps, letters, sentences, recourses }: Guide) => [
  ...[...materials, ...steps, ...sentences, ...recourses].map(({ id, source, article }) => ({ id, source, article })),
  ...recourses.flatMap(({ id, within }) => (within ? [{ id, source: within.source, article: within.article }] : [])),
  ...letters.flatMap(({ id, body }) =>
    body.flatMap(({ source, article = [] }) => (source === undefined ? [] : [{ id, source, article }])),
  ),
]

/** Conditions as people write them; none are always fulfilled. */
type Written = Pick<Paragraph, 'when' | 'unless' | 'may'>

const setsOf = (sets: NonNullable<Paragraph['when']>) => [sets].flat().map((set) => conditionsOf(set as When))

const told = <T extends Written>(entry: T): Told<T> => ({
  ...entry,
  when: setsOf(entry.when ?? {}),
  unless: setsOf(entry.unless ?? []),
  may: Object.entries(entry.may ?? {}).map(([name, values]) => {
    const [decision = '', field = ''] = name.split('.')
    return { decision, field, values: values ?? [] }
  }),
})
