import { Stage } from '@contract'
import { conditionsOf, type When } from './conditions'
import type { Condition } from './engine'
import type { LetterEntry, MaterialEntry, StepEntry } from './load/guide'

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

/** The entries of the guide's files, as they are written. */
export interface WrittenGuide {
  readonly materials: readonly MaterialEntry[]
  readonly steps: readonly StepEntry[]
  readonly letters: readonly LetterEntry[]
}

/** The guide of its files' entries. */
export const guideOf = ({ materials, steps, letters }: WrittenGuide): Guide => ({
  materials: materials.map(told).sort((a, b) => a.order - b.order),
  steps: steps
    .map(told)
    .sort((a, b) => Stage.options.indexOf(a.stage) - Stage.options.indexOf(b.stage) || a.order - b.order),
  letters: letters
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
type Written = Pick<Paragraph, 'when' | 'unless'>

const setsOf = (sets: NonNullable<Paragraph['when']>) => [sets].flat().map((set) => conditionsOf(set as When))

const circumstancesOf = ({ when = {}, unless = [] }: Written): Circumstances => ({
  when: setsOf(when),
  unless: setsOf(unless),
})

const told = <T extends Written & Pick<MaterialEntry, 'may'>>(entry: T): Told<T> => ({
  ...entry,
  ...circumstancesOf(entry),
  may: Object.entries(entry.may ?? {}).map(([name, values]) => {
    const [decision = '', field = ''] = name.split('.')
    return { decision, field, values: values ?? [] }
  }),
})
