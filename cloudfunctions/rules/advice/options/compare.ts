import { earlier, type Range } from '@contract'
import type { Days } from '../../anchors'

/** What decides between ways. */
export interface Contender<T> {
  readonly way: T
  /** Undefined: not known. */
  readonly starts: Days | undefined
  /** Whether it is sure that this way is open to the person. */
  readonly sure: boolean
  /** Of the expenses told, fen that this way lets claim; undefined: none. */
  readonly claimable: Range | undefined
  /** Twelve months of paying, in fen; undefined: not known. */
  readonly price: Range | undefined
}

/** Which way is better, and by what. */
export interface Verdict<T> {
  readonly by: 'expenses' | 'start' | 'nothing-else' | 'price' | 'open'
  /** The better way; with `price` the cheapest of equals; with `open` every way that may be the best. */
  readonly ways: readonly T[]
}

/**
 * Which of the ways is better: first the one that lets claim most of the expenses told, then the one with the earliest
 * guaranteed cover. Only what holds whatever is still open decides: a day or an amount that lies in another's range decides
 * nothing. Among ways that begin on one day the cheapest is named, if that is sure. Undefined: there is no way, or nothing tells
 * them apart.
 */
export function better<T>(all: readonly Contender<T>[]): Verdict<T> | undefined {
  const [only, ...others] = all
  if (!only) return undefined
  if (others.length === 0) return only.starts ? won('nothing-else', only) : open(all)
  const claiming = claimingMost(all)
  if (claiming.length === 1) return won('expenses', claiming[0] as Contender<T>)
  const front = earliest(claiming)
  const [first, ...rivals] = front
  if (first && rivals.length === 0 && claiming.every((one) => one === first || most(one) <= least(first)))
    return won('start', first)
  if (!claiming.every((one) => least(one) === most(one))) return open(claiming)
  return onOneDay(front) ? cheapest(front) : open(front)
}

/** The cheapest of ways that begin on one day; undefined: it is not sure, or there is none. */
function cheapest<T>(all: readonly Contender<T>[]): Verdict<T> | undefined {
  const found = all.find((one) =>
    all.every((other) => other === one || (one.price && other.price && one.price.max < other.price.min)),
  )
  return found && { by: 'price', ways: [found.way] }
}

/** A way that is not sure to be open to the person may be better, and is not to be counted on. */
const won = <T>(by: Verdict<T>['by'], one: Contender<T>): Verdict<T> =>
  one.sure ? { by, ways: [one.way] } : open([one])

const open = <T>(all: readonly Contender<T>[]): Verdict<T> => ({ by: 'open', ways: all.map(({ way }) => way) })

/** What a way lets claim, at least and at most. */
const least = ({ claimable }: Contender<unknown>): number => claimable?.min ?? 0
const most = ({ claimable }: Contender<unknown>): number => claimable?.max ?? 0

/** Those that may let claim most. */
function claimingMost<T>(all: readonly Contender<T>[]): readonly Contender<T>[] {
  const sure = Math.max(...all.map(least))
  return all.filter((one) => most(one) >= sure)
}

/** Those that may begin first. */
function earliest<T>(all: readonly Contender<T>[]): readonly Contender<T>[] {
  const guaranteed = all.flatMap(({ starts }) => starts?.latest ?? [])
  if (guaranteed.length === 0) return all
  const first = guaranteed.reduce(earlier)
  return all.filter(({ starts }) => !starts || starts.earliest <= first)
}

const onOneDay = <T>(all: readonly Contender<T>[]): boolean =>
  all.every(({ starts }) => starts && starts.earliest === starts.latest && starts.earliest === all[0]?.starts?.earliest)
