import type { Advice } from './advice'

/** Something an answer tells. */
export interface Told<A = Advice> {
  /** What it is called. */
  readonly label: string
  /** What is said of it; undefined: nothing. Two answers tell the same when these words are the same. */
  readonly words: (of: A) => string | undefined
}

/** Something that two answers tell otherwise. */
export interface Difference<T> {
  readonly told: T
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What two answers tell otherwise, in the order of what is asked of them. */
export const differences = <A, T extends Told<A>>(all: readonly T[], before: A, after: A): Difference<T>[] =>
  all
    .map((told) => ({ told, before: told.words(before), after: told.words(after) }))
    .filter((each) => each.before !== each.after)

const ABSENT = '没有给出'

/** 「等待期：原来要等3个月，现在不用等。」 */
export const differenceWords = ({
  told,
  before = ABSENT,
  after = ABSENT,
}: Difference<{ readonly label: string }>): string => `${told.label}：原来${before}，现在${after}。`
