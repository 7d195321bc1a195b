import { cell, cuts, holds, interval } from './partition'
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

/** Whether a node asks a fact; an end's index is negative, so that one integer tells. */
export const isBranch = (node: Node): node is Branch => node.fact >= 0

/** One conjunction of a row (or of an impossible combination), with its conditions by index of the fact. */
export interface Clause {
  readonly conditions: ReadonlyMap<number, Condition>
}

/** What a fact's cell is: a value of an enumeration, or an interval of integers. */
export function cellValue(
  fact: Fact,
  branch: { readonly cuts: readonly number[] | null },
  index: number,
): Scalar | Interval {
  return fact.kind === 'enum' ? (fact.values[index] as Scalar) : interval(fact, branch.cuts ?? [], index)
}

/** Builds the diagram of these clauses; `leafOf` decides what a set of matching clauses means. */
export function build(
  facts: readonly Fact[],
  clauses: readonly Clause[],
  leafOf: (matching: readonly number[]) => Leaf,
): Node {
  const memo = new Map<string, Node>()
  const ends = new Map<Leaf, End>()
  const endOf = (leaf: Leaf): End => {
    const end = ends.get(leaf) ?? { fact: -1, cuts: null, kids: [], leaf }
    ends.set(leaf, end)
    return end
  }
  const grow = (alive: readonly number[], from: number): Node => {
    let fact = Number.POSITIVE_INFINITY
    for (const index of alive)
      for (const asked of (clauses[index] as Clause).conditions.keys()) if (asked >= from && asked < fact) fact = asked
    if (fact === Number.POSITIVE_INFINITY) return endOf(leafOf(alive))
    const key = `${fact}:${alive.join()}`
    const known = memo.get(key)
    if (known) return known
    const spec = facts[fact] as Fact
    const conditions = alive.map((index) => (clauses[index] as Clause).conditions.get(fact))
    const cellCuts =
      spec.kind === 'enum'
        ? null
        : cuts(
            spec,
            conditions.filter((condition) => condition !== undefined),
          )
    const count = spec.kind === 'enum' ? spec.values.length : (cellCuts as number[]).length + 1
    const kids = Array.from({ length: count }, (_, index) => {
      const value = cellValue(spec, { cuts: cellCuts }, index)
      return grow(
        alive.filter((_, i) => conditions[i] === undefined || holds(conditions[i] as Condition, value)),
        fact + 1,
      )
    })
    const node: Node = kids.every((kid) => kid === kids[0])
      ? (kids[0] as Node)
      : { fact, cuts: cellCuts, kids, leaf: undefined }
    memo.set(key, node)
    return node
  }
  return grow(
    clauses.map((_, index) => index),
    0,
  )
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
