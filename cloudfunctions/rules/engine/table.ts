import { build, type Clause, isBranch, type Node } from './diagram'
import { type Context, type Leaf, notAsked, resolve } from './resolve'
import type { Decision, Fact, Model, Row } from './types'

/** One decision in one chain of places: its diagrams, one per period. */
export interface Table {
  readonly decision: Decision
  readonly rows: readonly Row[]
  /** First days of the periods, ascending; the first is -Infinity. */
  readonly starts: readonly number[]
  /** The diagrams grown so far, by period; see {@link rootOf}. */
  readonly roots: (Node | undefined)[]
  grow(period: number): Node
}

/** Marks the clause of a decision's `only`, among rows and the reasons of impossible combinations. */
const ASKED = 0
type Owner = Row | string | typeof ASKED

/** Makes the table of a decision in a chain of places from all their rows. */
export function tableOf(
  model: Model,
  facts: readonly Fact[],
  factIndex: ReadonlyMap<string, number>,
  decision: Decision,
  chain: readonly string[],
  rows: readonly Row[],
  context: Context,
): Table {
  const starts = [
    ...new Set([Number.NEGATIVE_INFINITY, ...(decision.day ? rows.flatMap((row) => [row.from, row.to]) : [])]),
  ]
    .filter((day) => day !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
  const leaves = new Map<string, Leaf>()
  const asked = new Set([
    ...Object.keys(decision.only ?? {}),
    ...rows.flatMap((row) => row.when.flatMap((clause) => Object.keys(clause))),
  ])
  const impossible = model.impossible.filter(({ when }) => Object.keys(when).every((fact) => asked.has(fact)))

  const grow = (period: number): Node => {
    const day = starts[period] as number
    const inForce = decision.day ? rows.filter((row) => row.from <= day && day < row.to) : rows
    const owners: Owner[] = []
    const clauses: Clause[] = []
    const add = (owner: Owner, when: Row['when'][number]) => {
      owners.push(owner)
      clauses.push({
        conditions: new Map(
          Object.entries(when).map(([fact, condition]) => [factIndex.get(fact) as number, condition]),
        ),
      })
    }
    add(ASKED, decision.only ?? {})
    for (const row of inForce) for (const clause of row.when) add(row, clause)
    for (const { when, reason } of impossible) add(reason, when)
    return build(facts, clauses, (matching) => {
      const found = [...new Set(matching.map((index) => owners[index] as Owner))]
      const key = JSON.stringify(found.map((owner) => (typeof owner === 'object' ? owner.id : [owner])))
      let leaf = leaves.get(key)
      if (!leaf) {
        const matched = found.filter((owner) => typeof owner === 'object')
        const reason = found.find((owner) => typeof owner === 'string')
        leaf = found.includes(ASKED) ? resolve(decision, matched, chain, context, reason) : notAsked(decision)
        leaves.set(key, leaf)
      }
      return leaf
    })
  }
  return { decision, rows, starts, roots: starts.map(() => undefined), grow }
}

/** The diagram of a period, grown when it is first walked. */
export function rootOf(table: Table, period: number): Node {
  const root = table.roots[period]
  if (root !== undefined) return root
  const grown = table.grow(period)
  table.roots[period] = grown
  return grown
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
