import type { Condition, Model, Outcome, Row, Scalar } from '../../../cloudfunctions/rules/engine'

/** What a field comes to, found by going through the rows one by one: the slow way, from the definitions alone. */
export interface Said {
  /** value → ids of the rows that say so */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>
  readonly overridden: ReadonlySet<string>
  /** `row < law`: a row that would have spoken, and a binding one that it gives way to. */
  readonly yields: ReadonlySet<string>
  readonly fault: 'gap' | 'conflict' | undefined
}

function fulfils(condition: Condition, value: Scalar): boolean {
  if ('min' in condition)
    return (
      typeof value === 'number' &&
      !(condition.min !== null && value < condition.min) &&
      !(condition.max !== null && value > condition.max)
    )
  return condition.includes(value)
}

const words = (outcome: Outcome): string[] =>
  'constant' in outcome ? [String(outcome.constant)] : 'oneOf' in outcome ? outcome.oneOf.map(String) : []

/** Decides a complete case of a model with one decision and without bounds, formulas and impossible combinations. */
export function decide(model: Model, values: readonly Scalar[], place: string, day: number): Map<string, Said> {
  const [decision] = model.decisions
  if (decision === undefined) throw new Error('a model has a decision')
  const known = new Map(model.facts.map(({ id }, index) => [id, values[index] as Scalar]))
  const places: string[] = []
  for (let each: string | undefined = place; each !== undefined; each = model.parents[each]) places.push(each)
  const holding = model.rows.filter(
    (row) =>
      places.includes(row.place) &&
      (decision.day === undefined || (row.from <= day && day < row.to)) &&
      row.when.some((clause) =>
        Object.entries(clause).every(([fact, condition]) => fulfils(condition, known.get(fact) as Scalar)),
      ),
  )
  const says = (row: Row, field: string) => row.then[decision.id]?.[field]
  const byId = (id: string) => model.rows.find((row) => row.id === id) as Row
  const isExceptionTo = (row: Row, other: Row): boolean =>
    row.exceptionTo.some((id) => id === other.id || isExceptionTo(byId(id), other))

  const decideField = (field: string): Said => {
    const speaking = holding.filter((row) => says(row, field) !== undefined)
    const force = (row: Row) => (row.binding ? 'binds' : row.default ? 'by default' : 'says')
    /** The rows of one place that speak, are not excepted from, give way to no other, and have the best rank of these. */
    const standing = (where: string): Row[] => {
      const here = speaking.filter(({ place }) => place === where)
      const free = here.filter((row) => !here.some((other) => isExceptionTo(other, row)))
      const first = ['binds', 'says', 'by default'].find((each) => free.some((row) => force(row) === each))
      const left = free.filter((row) => force(row) === first && !overruled(row))
      return left.filter((row) => left.every(({ rank }) => row.rank <= rank))
    }
    const yields = new Set<string>()
    /** Whether a binding row that stands in a wider place says otherwise, or the same by a better rank, and the row says nothing of that. */
    const overruled = (row: Row): boolean => {
      const saying = (of: Row) => words(says(of, field) as Outcome).join()
      const laws = places
        .slice(places.indexOf(row.place) + 1)
        .flatMap(standing)
        .filter((law) => law.binding && !isExceptionTo(row, law) && !row.disputes.includes(law.id))
      for (const law of laws) if (saying(law) !== saying(row)) yields.add(`${row.id} < ${law.id}`)
      return laws.some((law) => saying(law) !== saying(row) || law.rank < row.rank)
    }
    for (const where of places) standing(where)
    const speaker = places.find((where) => standing(where).length > 0)
    const winners = speaker === undefined ? [] : standing(speaker)
    for (const { disputes } of [...winners])
      for (const id of disputes) {
        const row = byId(id)
        if (!winners.includes(row) && standing(row.place).includes(row)) winners.push(row)
      }

    const said = new Map<string, Set<string>>()
    const sides = new Map<string, Row[]>()
    for (const row of winners) {
      const outcome = says(row, field) as Outcome
      const side = words(outcome).join(' or ')
      sides.set(side, [...(sides.get(side) ?? []), row])
      for (const word of words(outcome)) said.set(word, (said.get(word) ?? new Set()).add(row.id))
    }
    const disputed = (a: Row, b: Row) => a.disputes.includes(b.id) || b.disputes.includes(a.id)
    const apart = [...sides.values()].some((side) =>
      [...sides.values()].some((other) => side !== other && !side.some((a) => other.some((b) => disputed(a, b)))),
    )
    const gap = winners.length === 0 && !decision.optional?.includes(field)
    return {
      values: said,
      overridden: new Set(speaking.filter((row) => !winners.includes(row)).map(({ id }) => id)),
      yields,
      fault: gap ? 'gap' : apart ? 'conflict' : undefined,
    }
  }
  return new Map(decision.fields.map((field) => [field, decideField(field)]))
}
