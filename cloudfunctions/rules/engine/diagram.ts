import { cell, cuts, holds, interval, memberOf } from './partition'
import type { Leaf } from './resolve'
import type { Condition, Fact, Interval, Scalar } from './types'

/**
 * A decision diagram: each branch asks one fact and leads on by its cell; branches that ask nothing are left out and equal
 * parts are shared. One walk decides a case, a walk over all open branches decides an incomplete one, and a walk over the
 * whole proves the table. (R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986, for many values.)
 */
export type Node = Branch | End

/** Asks one fact, and leads on by its cell. */
export interface Branch {
  /** Index of the fact in the program. */
  readonly fact: number
  /** First integers of the cells, or null for an enumeration, whose cells are its values. */
  readonly cuts: readonly number[] | null
  readonly kids: readonly Node[]
  readonly leaf: undefined
}

/** The end of a path. It has the shape of a branch, because a walk over mixed shapes is much slower. */
export interface End {
  readonly fact: -1
  readonly cuts: null
  readonly kids: readonly never[]
  readonly leaf: Leaf
}

/** A path that ends before it begins. */
export const endAt = (leaf: Leaf): End => ({ fact: -1, cuts: null, kids: [], leaf })

/** Whether a node asks a fact; an end's index is negative, so that one integer tells. */
export const isBranch = (node: Node): node is Branch => node.fact >= 0

/** A condition of a clause. */
interface Term {
  readonly fact: number
  readonly condition: Condition
  /** Where it cuts its fact; nowhere if that is an enumeration. */
  readonly cuts: readonly number[]
}

/** One conjunction of a row (or of an impossible combination). */
export type Clause = readonly Term[]

/** A conjunction with its facts by index. */
export const clauseOf = (
  facts: readonly Fact[],
  factIndex: ReadonlyMap<string, number>,
  when: Readonly<Record<string, Condition>>,
): Clause =>
  Object.entries(when).map(([id, condition]) => {
    const fact = factIndex.get(id) as number
    const spec = facts[fact] as Fact
    return { fact, condition, cuts: spec.kind === 'enum' ? [] : cuts(spec, condition) }
  })

/** How many cells the partition has that these clauses cut: the product over the facts that they ask. */
export function cellsIn(facts: readonly Fact[], clauses: readonly Clause[]): number {
  const starts = new Map<number, Set<number>>()
  for (const clause of clauses)
    for (const term of clause) {
      const before = starts.get(term.fact) ?? new Set()
      starts.set(term.fact, before)
      for (const start of term.cuts) before.add(start)
    }
  return [...starts].reduce((product, [fact, each]) => {
    const spec = facts[fact] as Fact
    return product * (spec.kind === 'enum' ? spec.values.length : each.size + 1)
  }, 1)
}

/** What a fact's cell is: a value of an enumeration, or an interval of integers. */
export function cellValue(
  fact: Fact,
  branch: { readonly cuts: readonly number[] | null },
  index: number,
): Scalar | Interval {
  return fact.kind === 'enum' ? (fact.values[index] as Scalar) : interval(fact, branch.cuts ?? [], index)
}

/** A set of clauses: bit n stands for the n-th. */
export type Clauses = bigint

/** A fact that clauses ask, cut as all of them cut it. */
interface Asked {
  readonly fact: number
  readonly by: Clauses
  readonly cuts: readonly number[] | null
  /** For each cell, the clauses that do not hold there. */
  readonly excluded: readonly Clauses[]
}

function askedIn(facts: readonly Fact[], clauses: readonly Clause[]): Asked[] {
  const terms = new Map<number, { readonly clause: Clauses; readonly term: Term }[]>()
  clauses.forEach((clause, index) => {
    const bit = 1n << BigInt(index)
    for (const term of clause) {
      const one = { clause: bit, term }
      const before = terms.get(term.fact)
      if (before) before.push(one)
      else terms.set(term.fact, [one])
    }
  })
  return [...terms]
    .sort(([a], [b]) => a - b)
    .map(([fact, asking]) => {
      const spec = facts[fact] as Fact
      const starts = [...new Set(asking.flatMap(({ term }) => term.cuts))].sort((a, b) => a - b)
      const members =
        spec.kind === 'enum' ? spec.values : [null, ...starts].map((_, index) => memberOf(spec, starts, index))
      return {
        fact,
        by: union(asking),
        cuts: spec.kind === 'enum' ? null : starts,
        excluded: members.map((member) => union(asking.filter(({ term }) => !holds(term.condition, member)))),
      }
    })
}

const union = (all: readonly { readonly clause: Clauses }[]): Clauses =>
  all.reduce((set, { clause }) => set | clause, 0n)

/** The indexes of a set's clauses, ascending. */
function membersOf(set: Clauses): number[] {
  const members: number[] = []
  // a text's digits: shifting would make a number for each bit
  const bits = set.toString(2)
  for (let at = bits.length - 1; at >= 0; at--) if (bits[at] === '1') members.push(bits.length - 1 - at)
  return members
}

/** The diagram of some clauses, which need not be grown to follow one case through it. */
export interface Seed {
  /** The leaf to which a case leads; undefined where it leaves open (`open` in place of its value) what may decide. */
  follow(values: readonly number[], open: number): Leaf | undefined
  /** The root of the whole diagram. */
  grow(): Node
}

/**
 * The diagram of these clauses. `leafOf` decides what a set of matching clauses means; `settled`, whether what may still match
 * means the same whatever else is asked.
 */
export function seedOf(
  facts: readonly Fact[],
  clauses: readonly Clause[],
  settled: (alive: Clauses) => Leaf | undefined,
  leafOf: (matching: readonly number[]) => Leaf,
): Seed {
  const asked = askedIn(facts, clauses)
  const all = (1n << BigInt(clauses.length)) - 1n
  const ends = new Map<Leaf, End>()
  const endOf = (leaf: Leaf): End => {
    const end = ends.get(leaf) ?? endAt(leaf)
    ends.set(leaf, end)
    return end
  }
  // one for each fact, and one for the ends
  const memos = Array.from({ length: asked.length + 1 }, () => new Map<Clauses, Node>())
  const grow = (alive: Clauses, from: number): Node => {
    const early = settled(alive)
    if (early) return endOf(early)
    let next = from
    while (next < asked.length && ((asked[next] as Asked).by & alive) === 0n) next++
    const memo = memos[next] as Map<Clauses, Node>
    const known = memo.get(alive)
    if (known) return known
    const node = next === asked.length ? endOf(leafOf(membersOf(alive))) : ask(asked[next] as Asked, alive, next + 1)
    memo.set(alive, node)
    return node
  }
  const ask = ({ fact, cuts, excluded }: Asked, alive: Clauses, next: number): Node => {
    const left = excluded.map((each) => alive & ~each)
    // without the cuts of clauses that can no longer match
    const cells = [...left.keys()].filter((index) => cuts === null || index === 0 || left[index] !== left[index - 1])
    const kids = cells.map((index) => grow(left[index] as Clauses, next))
    return kids.every((kid) => kid === kids[0])
      ? (kids[0] as Node)
      : { fact, cuts: cuts && cells.slice(1).map((index) => cuts[index - 1] as number), kids, leaf: undefined }
  }
  return {
    follow(values, open) {
      let alive = all
      for (const { fact, by, cuts, excluded } of asked) {
        const early = settled(alive)
        if (early) return early
        if ((by & alive) === 0n) continue
        const value = values[fact] as number
        if (value === open) return undefined
        alive &= ~(excluded[cuts === null ? value : cell(cuts, value)] as Clauses)
      }
      return settled(alive) ?? leafOf(membersOf(alive))
    },
    grow: () => grow(all, 0),
  }
}

/** The cells of a branch that agree with what is known of its fact: all when nothing is. */
export function openCells(
  branch: Branch,
  fact: Fact,
  known: { oneOf: readonly Scalar[] } | Interval | undefined,
): number[] {
  const all = branch.kids.map((_, index) => index)
  if (known === undefined) return all
  if ('oneOf' in known) {
    const cells = known.oneOf.map((value) =>
      fact.kind === 'enum' ? fact.values.indexOf(value) : cell(branch.cuts ?? [], Number(value)),
    )
    return all.filter((index) => cells.includes(index))
  }
  return all.filter((index) => holds(known, cellValue(fact, branch, index)))
}
