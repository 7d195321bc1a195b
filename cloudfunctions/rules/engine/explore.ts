import { type Branch, isBranch, type Node, openCells } from './diagram'
import { evaluate } from './evaluate'
import { type Case, OPEN } from './known'
import { cell } from './partition'
import type { Program } from './program'
import { type Leaf, type Resolved, unite, wordingOf } from './resolve'
import { leavesOf } from './table'
import type { Alternative, Decided, Fact, FieldResult, Row } from './types'

/** Computes the formulas of a leaf. */
export function finish(known: Case, { decided, calls }: Resolved): Decided {
  const results = new Array<FieldResult>(decided.results.length)
  for (let field = 0; field < results.length; field++) {
    const constant = decided.results[field] as FieldResult
    const called = calls?.[field]
    results[field] = called === undefined ? constant : evaluate(known, called, constant)
  }
  return { decision: decided.decision, results, unknown: decided.unknown }
}

/** Decides an incomplete case: all outcomes that remain, and the facts that split them. */
export function explore(program: Program, known: Case, root: Node, earlier: readonly (Decided | undefined)[]): Decided {
  const remaining = new Remaining(known, root)
  const merged = merge(remaining.all)
  let unknown: readonly string[] | undefined
  return {
    decision: merged.decision,
    results: merged.results,
    // what splits the outcome takes far longer to find than the outcome, and few ask
    get unknown() {
      unknown ??= splitting(program, remaining, merged, earlier)
      return unknown
    },
  }
}

/** Some of the leaves that remain: bit n stands for the n-th. */
type Leaves = bigint

/** The leaves of a diagram that agree with what is known of a case, and what they say. */
class Remaining {
  /** What the leaves that remain say, each once, in the order in which they are met. */
  readonly all: readonly Decided[]
  /** The open facts that were asked on the way. */
  readonly open = new Set<number>()
  readonly #below = new Map<Node, Leaves>()
  readonly #met: Leaf[] = []
  readonly #every: Leaves

  constructor(
    readonly known: Case,
    readonly root: Node,
  ) {
    this.#every = this.below(root)
    // where only combinations are left that cannot occur, they stand for the answer, and nothing tells them apart
    this.all = (this.#met.length > 0 ? this.#met : leavesOf(root)).map((leaf) =>
      leaf.said.calls === undefined ? leaf.said.decided : finish(known, leaf.said),
    )
  }

  /** Those below a node. */
  below(node: Node): Leaves {
    const before = this.#below.get(node)
    if (before !== undefined) return before
    let leaves = 0n
    if (isBranch(node)) for (const kid of this.kids(node)) leaves |= this.below(kid)
    else if (node.leaf.impossible === undefined) leaves = 1n << BigInt(this.#met.push(node.leaf) - 1)
    this.#below.set(node, leaves)
    return leaves
  }

  /** The ways on from a branch. */
  kids(branch: Branch): readonly Node[] {
    const at = this.known.values[branch.fact] as number
    if (at !== OPEN) return [kidAt(branch, at)]
    this.open.add(branch.fact)
    return this.cells(branch).map((index) => branch.kids[index] as Node)
  }

  /** Their cells. */
  cells = (branch: Branch): readonly number[] =>
    openCells(branch, this.known.facts[branch.fact] as Fact, this.known.open?.[branch.fact])

  /** Those below a node when one open fact is at one point. Along every path facts are asked in ascending order. */
  #at(node: Node, fact: number, point: number, seen: Set<Node>): Leaves {
    if (!isBranch(node) || node.fact > fact) return this.below(node)
    if (seen.has(node)) return 0n
    seen.add(node)
    if (node.fact === fact) return this.below(kidAt(node, point))
    let leaves = 0n
    for (const kid of this.kids(node)) leaves |= this.#at(kid, fact, point, seen)
    return leaves
  }

  /** Those that remain for each cell of one open fact, over all the branches that ask it. */
  splitBy(fact: number): Leaves[] {
    const points = new Set<number>()
    for (const branch of branchesOf(this.root).get(fact) ?? [])
      for (const index of this.cells(branch)) for (const point of pointsOf(this.known, branch, index)) points.add(point)
    return [...points].map((point) => this.#at(this.root, fact, point, new Set())).filter((leaves) => leaves !== 0n)
  }

  /** What these leaves say. */
  saidBy(leaves: Leaves): readonly Decided[] {
    return leaves === this.#every ? this.all : this.all.filter((_, index) => (leaves >> BigInt(index)) & 1n)
  }
}

/** Ids of the facts that split the outcome, the most decisive first. */
function splitting(
  program: Program,
  remaining: Remaining,
  merged: Decided,
  earlier: readonly (Decided | undefined)[],
): string[] {
  const before = spread(remaining.all)
  const spreads = new Map<Leaves, number>()
  const spreadOf = (leaves: Leaves): number => {
    const known = spreads.get(leaves) ?? spread(remaining.saidBy(leaves))
    spreads.set(leaves, known)
    return known
  }
  // how far each open fact would narrow the outcome, were it known: the mean over its cells of what would remain
  const scores = [...remaining.open].flatMap((fact) => {
    const left = remaining.splitBy(fact).map(spreadOf)
    const mean = left.reduce((sum, each) => sum + each, 0) / Math.max(1, left.length)
    return left.length > 1 && mean < before ? [{ fact, mean }] : []
  })
  scores.sort((a, b) => a.mean - b.mean || a.fact - b.fact)
  const missing = merged.results
    .flatMap((result) => [...result.missing, ...result.open])
    .map((id) => program.factIndex.get(id) as number)
  // a fact that is itself an outcome is settled by what would settle that decision
  const found = scores.length > 0 ? scores.map(({ fact }) => fact) : turns(remaining)
  const unknown = [...found, ...missing].flatMap((index) => {
    const fact = program.facts[index] as Fact
    return fact.from ? (earlier.find((each) => each?.decision.id === fact.from?.decision)?.unknown ?? []) : [fact.id]
  })
  return [...new Set(unknown)]
}

/** Where a branch leads for a value, or for a point of a cell. */
const kidAt = ({ cuts, kids }: Branch, at: number): Node => kids[cuts === null ? at : cell(cuts, at)] as Node

const branches = new WeakMap<Node, ReadonlyMap<number, readonly Branch[]>>()

/** The branches of a diagram by the fact that they ask, found once for each. */
function branchesOf(root: Node): ReadonlyMap<number, readonly Branch[]> {
  const before = branches.get(root)
  if (before) return before
  const found = new Map<number, Branch[]>()
  const seen = new Set<Node>()
  const visit = (node: Node) => {
    if (!isBranch(node) || seen.has(node)) return
    seen.add(node)
    const same = found.get(node.fact)
    if (same) same.push(node)
    else found.set(node.fact, [node])
    node.kids.forEach(visit)
  }
  visit(root)
  branches.set(root, found)
  return found
}

/** Points that stand for what a cell of an open fact has in common with what is known of it. */
function pointsOf(known: Case, { fact, cuts }: Branch, index: number): readonly number[] {
  if (cuts === null) return [index]
  const said = known.open?.[fact]
  if (said !== undefined && 'oneOf' in said)
    return said.oneOf.map(Number).filter((value) => cell(cuts, value) === index)
  const start = index === 0 ? Number.NEGATIVE_INFINITY : (cuts[index - 1] as number)
  return [Math.max(start, said?.min ?? Number.NEGATIVE_INFINITY)]
}

/** Open facts whose cells lead to different outcomes somewhere: what splits the outcome where no fact narrows it alone. */
function turns(remaining: Remaining): number[] {
  const facts = new Set<number>()
  const seen = new Set<Node>()
  const visit = (node: Node) => {
    if (!isBranch(node) || seen.has(node)) return
    seen.add(node)
    const kids = remaining.kids(node)
    const ways = new Set(kids.map((kid) => remaining.below(kid)).filter((leaves) => leaves !== 0n))
    if (ways.size > 1 && new Set([...ways].map((leaves) => outcomesOf(remaining.saidBy(leaves)))).size > 1)
      facts.add(node.fact)
    kids.forEach(visit)
  }
  visit(remaining.root)
  return [...facts]
}

/** All outcomes of what these leaves say as one answer. */
function merge(all: readonly Decided[]): Decided {
  const first = all[0] as Decided
  if (all.length === 1) return first
  const results = first.results.map((_, field): FieldResult => {
    const found: Alternative[] = []
    const beaten = new Set<Row>()
    const missing = new Set<string>()
    const open = new Set<string>()
    let silent = false
    for (const decided of all) {
      const result = decided.results[field] as FieldResult
      for (const alternative of result.alternatives) found.push(alternative)
      for (const row of result.overridden) beaten.add(row)
      for (const fact of result.missing) missing.add(fact)
      for (const fact of result.open) open.add(fact)
      silent ||= result.silent
    }
    const alternatives = unite(found)
    const winning = new Set(alternatives.flatMap((alternative) => alternative.rows))
    return {
      alternatives,
      overridden: [...beaten].filter((row) => !winning.has(row)),
      missing: [...missing],
      open: [...open],
      silent,
    }
  })
  return { decision: first.decision, results, unknown: [] }
}

/** A text of the outcomes that remain in what these leaves say: equal where they are, whichever rows say so. */
function outcomesOf(all: readonly Decided[]): string {
  return (all[0] as Decided).results
    .map((_, field) => {
      const outcomes = new Set<string>()
      for (const decided of all) {
        const { alternatives, silent } = decided.results[field] as FieldResult
        for (const alternative of alternatives) outcomes.add(wordingOf(alternative))
        if (silent) outcomes.add('')
      }
      return [...outcomes].sort().join()
    })
    .join(';')
}

/** How many outcomes remain in what these leaves say, over all fields. */
function spread(all: readonly Decided[]): number {
  let sum = 0
  for (let field = 0; field < (all[0] as Decided).results.length; field++) {
    const outcomes = new Set<string>()
    const missing = new Set<string>()
    for (const decided of all) {
      const result = decided.results[field] as FieldResult
      for (const alternative of result.alternatives) outcomes.add(wordingOf(alternative))
      for (const fact of result.missing) missing.add(fact)
    }
    sum += Math.max(1, outcomes.size + missing.size)
  }
  return sum
}
