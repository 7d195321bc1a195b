import { type Case, hull, recall } from './known'
import { type Call, textOf, unite } from './resolve'
import type { Alternative, FieldResult, Interval, Known, Scalar } from './types'

/** Computes a field's formulas and adds their values to its constant ones; an argument that is open gives a range or is missing. */
export function evaluate(known: Case, calls: readonly Call[], constant: FieldResult): FieldResult {
  if (calls.length === 1 && constant.alternatives.length === 0) {
    const call = calls[0] as Call
    const value = exact(call, known)
    if (value !== undefined)
      return {
        alternatives: [{ value, rows: call.rows }],
        overridden: constant.overridden,
        missing: constant.missing,
        open: constant.open,
        silent: false,
      }
  }
  const alternatives: Alternative[] = [...constant.alternatives]
  const missing = new Set<string>(constant.missing)
  const open = new Set<string>()
  for (const call of calls) {
    const { choices, ranged, lacking } = choicesOf(known, call)
    for (const parameter of lacking) missing.add(parameter)
    const results = new Map(
      (lacking.length > 0 ? [] : product(choices))
        .map((each) => call.formula.compute(...each))
        .map((result) => [textOf(result), result]),
    )
    const values = [...results.values()]
    // a result that all choices agree on is settled
    if (values.length !== 1)
      choices.forEach((choice, index) => {
        if (choice.length > 1) open.add(call.formula.parameters[index] as string)
      })
    for (const value of ranged && values.length > 1 ? [hull(values)] : values)
      alternatives.push({ value, rows: call.rows })
  }
  return {
    alternatives: unite(alternatives),
    overridden: constant.overridden,
    missing: [...missing],
    open: [...open],
    silent: false,
  }
}

/** What is known of a call's argument: given by the outcome, else by its fact. */
function argument({ formula, given }: Call, index: number, known: Case): Known {
  const constant = given[index]
  return constant === undefined ? recall(known, formula.facts[index] as number) : constant
}

const scratch: Scalar[] = []

/** The value when every argument is known exactly, else undefined. */
function exact(call: Call, known: Case): Scalar | undefined {
  const count = call.given.length
  for (let index = 0; index < count; index++) {
    const value = argument(call, index, known)
    if (value === undefined || typeof value === 'object') return undefined
    scratch[index] = value
  }
  const { compute } = call.formula
  if (count === 1) return compute(scratch[0])
  if (count === 2) return compute(scratch[0], scratch[1])
  return compute(...scratch.slice(0, count))
}

/** The values each parameter may have; the ends of an interval stand for it where the formula rises or falls with it. */
function choicesOf(known: Case, call: Call) {
  const { formula } = call
  const choices: (readonly Scalar[])[] = []
  const lacking: string[] = []
  let ranged = false
  for (const [index, parameter] of formula.parameters.entries()) {
    const value = argument(call, index, known)
    if (value !== undefined && typeof value !== 'object') choices.push([value])
    else if (value !== undefined && 'oneOf' in value) choices.push(value.oneOf)
    else {
      const fact = known.facts[formula.facts[index] as number]
      if (fact?.kind === 'enum') {
        choices.push(fact.values)
        continue
      }
      const limit: Interval = value ?? { min: fact?.min ?? null, max: fact?.max ?? null }
      if (limit.min !== null && limit.min === limit.max) choices.push([limit.min])
      else if (limit.min !== null && limit.max !== null && formula.direction?.[parameter]) {
        choices.push([limit.min, limit.max])
        ranged = true
      } else {
        choices.push([])
        lacking.push(parameter)
      }
    }
  }
  return { choices, ranged, lacking }
}

const product = (choices: readonly (readonly Scalar[])[]): Scalar[][] =>
  choices.reduce<Scalar[][]>((soFar, each) => soFar.flatMap((head) => each.map((value) => [...head, value])), [[]])
