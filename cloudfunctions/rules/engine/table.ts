import { type Clause, type Clauses, endAt, isBranch, type Node, type Seed, seedOf } from './diagram'
import { type Context, Leaf, notAsked, resolve, strengthOf } from './resolve'
import type { Decision, Fact, Row } from './types'

/** What the tables of a program are made with. */
export interface Parts {
  readonly facts: readonly Fact[]
  /** The conditions of each row, and of each decision that is only asked of some cases. */
  clausesOf(of: Row | Decision): readonly Clause[]
  readonly impossible: readonly Unmet[]
  readonly context: Context
}

/** A combination that cannot occur. */
interface Unmet {
  readonly clause: Clause
  readonly reason: string
}

/** One decision in one chain of places: its diagrams, one per period. */
export interface Table {
  readonly decision: Decision
  /** The places that speak of the decision, most local first. */
  readonly chain: readonly string[]
  /** In the order of their places. */
  readonly rows: readonly Row[]
  /** Combinations that cannot occur, of the facts that the rows ask. */
  readonly impossible: readonly Unmet[]
  /** First days of the periods, ascending; the first is -Infinity. */
  readonly starts: readonly number[]
  /** The diagrams grown so far, by period; see {@link rootOf}. */
  readonly roots: (Node | undefined)[]
  /** How often a case was followed through a period's seed; see {@link leafOn}. */
  readonly followed: number[]
  /** The place whose part of a larger table this is, for the proof; see {@link localPart}. */
  readonly local: string | undefined
  seed(period: number): Seed
}

/** Makes the table of a decision in a chain of places from all their rows. */
export function tableOf(parts: Parts, decision: Decision, chain: readonly string[], rows: readonly Row[]): Table {
  const asked = new Set<number>()
  for (const each of [decision, ...rows])
    for (const clause of parts.clausesOf(each)) for (const { fact } of clause) asked.add(fact)
  const impossible = parts.impossible.filter(({ clause }) => clause.every(({ fact }) => asked.has(fact)))
  return made(parts, decision, chain, rows, impossible)
}

/**
 * The part of a table that its most local place can change. Where none of that place's rows speaks of a field, the table says
 * what the table of the places around it says; where one does, it decides over all wider rows but those that bind or limit it, or
 * that it or a binding one disputes or limits. So only these rows are walked, and only where one of its own holds.
 */
export function localPart(parts: Parts, { decision, chain, rows, impossible }: Table): Table {
  const [local] = chain
  const own = rows.filter((row) => row.place === local)
  const limiting = own.some((row) => row.bound)
  const fields = new Set(own.flatMap((row) => Object.keys(row.then[decision.id] ?? {})))
  const wider = rows.filter(
    (row) => row.place !== local && Object.keys(row.then[decision.id] ?? {}).some((field) => fields.has(field)),
  )
  // a binding row may win here too, together with what it disputes
  const disputed = new Set([...own, ...wider.filter(({ binding }) => binding)].flatMap((row) => row.disputes))
  const met = wider.filter((row) => limiting || row.bound || row.binding || disputed.has(row.id))
  // what wins over them in their own place: a better rank or the stronger over a row that is disputed, an exception over each
  const better = wider.filter((row) =>
    met.some(
      (other) =>
        disputed.has(other.id) &&
        row.place === other.place &&
        (row.rank < other.rank || strengthOf(row) > strengthOf(other)),
    ),
  )
  const contested = [...met, ...better]
  const excepted = wider.filter((row) => contested.some((other) => parts.context.beats.get(row.id)?.has(other.id)))
  const walked = new Set([...own, ...contested, ...excepted])
  return made(
    parts,
    decision,
    chain,
    rows.filter((row) => walked.has(row)),
    impossible,
    local,
  )
}

function made(
  { facts, clausesOf, context }: Parts,
  decision: Decision,
  chain: readonly string[],
  rows: readonly Row[],
  impossible: readonly Unmet[],
  local?: string,
): Table {
  const days = decision.day ? rows.flatMap((row) => [row.from, row.to]) : []
  const starts = [...new Set([Number.NEGATIVE_INFINITY, ...days])]
    .filter((day) => day !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
  const nothing = notAsked(decision)
  const leaves = new Map<string, Leaf>()

  const seed = (period: number): Seed => {
    // whose the clauses are: first the decision itself, then its rows, then the impossible combinations
    const owners: number[] = [0]
    const clauses: Clause[] = [clausesOf(decision)[0] ?? []]
    let own: Clauses = 0n
    rows.forEach((row, index) => {
      if (!isInForce(decision, row, starts[period] as number)) return
      for (const clause of clausesOf(row)) {
        owners.push(index + 1)
        clauses.push(clause)
        if (row.place === local) own |= 1n << BigInt(clauses.length - 1)
      }
    })
    if (local !== undefined && own === 0n) return { follow: () => nothing, grow: () => endAt(nothing) }
    impossible.forEach(({ clause }, index) => {
      owners.push(rows.length + 1 + index)
      clauses.push(clause)
    })
    const settled = (alive: Clauses): Leaf | undefined =>
      (alive & ASKED) === 0n || (local !== undefined && (alive & own) === 0n) ? nothing : undefined
    const leafOf = (matching: readonly number[]): Leaf => {
      const found = [...new Set(matching.map((index) => owners[index] as number))]
      const key = found.join()
      let leaf = leaves.get(key)
      if (!leaf) {
        const matched = found.flatMap((owner) => rows[owner - 1] ?? [])
        const reason = impossible[(found.at(-1) as number) - rows.length - 1]?.reason
        leaf = new Leaf(() => resolve(decision, matched, chain, context), matched, reason)
        leaves.set(key, leaf)
      }
      return leaf
    }
    return seedOf(facts, clauses, settled, leafOf)
  }
  const seeds: (Seed | undefined)[] = starts.map(() => undefined)
  return {
    decision,
    chain,
    rows,
    impossible,
    starts,
    roots: starts.map(() => undefined),
    followed: starts.map(() => 0),
    local,
    seed(period) {
      seeds[period] ??= seed(period)
      return seeds[period]
    },
  }
}

/** The clause of a decision's `only`, before those of rows and impossible combinations. */
const ASKED: Clauses = 1n

/** Whether a row of a decision is in force on a day; where the decision names none, always. */
export const isInForce = (decision: Decision, row: Row, day: number): boolean =>
  decision.day === undefined || (row.from <= day && day < row.to)

/** The diagram of a period, grown when it is first walked. */
export function rootOf(table: Table, period: number): Node {
  const root = table.roots[period]
  if (root !== undefined) return root
  const grown = table.seed(period).grow()
  table.roots[period] = grown
  return grown
}

/** After so many cases a diagram is worth growing: to grow it takes as long as to follow about so many through its seed. */
const WORTH_GROWING = 50

/**
 * The leaf to which a case leads through a diagram that is not grown yet: a function that just started is asked little.
 * Undefined where the case leaves open what may decide (`open` in place of its value), and when it is time to grow the diagram.
 */
export function leafOn(table: Table, period: number, values: readonly number[], open: number): Leaf | undefined {
  if ((table.followed[period] as number) >= WORTH_GROWING) return undefined
  table.followed[period] = (table.followed[period] as number) + 1
  return table.seed(period).follow(values, open)
}

/** The period of a table on a day: the last that starts on or before it. */
export function periodOn(table: Table, day: number): number {
  let period = 0
  while (period + 1 < table.starts.length && (table.starts[period + 1] as number) <= day) period++
  return period
}

/** Every leaf below a node, each once. */
export function leavesOf(root: Node, seen = new Set<Node>()): Leaf[] {
  if (seen.has(root)) return []
  seen.add(root)
  return isBranch(root) ? root.kids.flatMap((kid) => leavesOf(kid, seen)) : [root.leaf]
}
