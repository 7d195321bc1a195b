import { type Case, hull, recall } from './known'
import type { CompiledFormula, Program } from './program'
import { type Call, type Computed, textOf } from './resolve'
import type { Alternative, FieldResult, Interval, Known, Scalar } from './types'

/** Computes a field's formulas and adds their values to its constant ones; an argument that is open gives a range or is missing. */
export function evaluate(program: Program, known: Case, { calls }: Computed, constant: FieldResult): FieldResult {
  const only = calls.length === 1 && constant.alternatives.length === 0 ? (calls[0] as Call) : undefined
  if (only) {
    const value = exact(program.formulas.get(only.formula) as CompiledFormula, only, known)
    if (value !== undefined)
      return { alternatives: [{ value, rows: only.rows }], overridden: constant.overridden, missing: constant.missing }
  }
  const alternatives: Alternative[] = [...constant.alternatives]
  const missing = new Set<string>(constant.missing)
  for (const call of calls) {
    const formula = program.formulas.get(call.formula) as CompiledFormula
    const { choices, ranged, lacking } = choicesOf(program, known, formula, call)
    for (const parameter of lacking) missing.add(parameter)
    if (lacking.length > 0) continue
    const results = new Map(
      product(choices)
        .map((each) => formula.compute(...each))
        .map((result) => [textOf(result), result]),
    )
    const values = [...results.values()]
    for (const value of ranged && values.length > 1 ? [hull(values)] : values)
      alternatives.push({ value, rows: call.rows })
  }
  return { alternatives, overridden: constant.overridden, missing: [...missing] }
}

const scratch: Scalar[] = []

/** The value when every argument is known exactly, else undefined. */
function exact(formula: CompiledFormula, call: Call, known: Case): Scalar | undefined {
  const { parameters, facts } = formula
  for (let index = 0; index < parameters.length; index++) {
    const value = call.args[parameters[index] as string] ?? recall(known, facts[index] as number)
    if (value === undefined || typeof value === 'object') return undefined
    scratch[index] = value
  }
  return formula.compute(scratch[0], scratch[1], scratch[2], scratch[3], scratch[4], scratch[5], scratch[6], scratch[7])
}

/** The values each parameter may have; the ends of an interval stand for it where the formula rises or falls with it. */
function choicesOf(program: Program, known: Case, formula: CompiledFormula, call: Call) {
  const choices: (readonly Scalar[])[] = []
  const lacking: string[] = []
  let ranged = false
  for (const [index, parameter] of formula.parameters.entries()) {
    const fact = formula.facts[index] as number
    const value: Known = call.args[parameter] ?? recall(known, fact)
    if (value !== undefined && typeof value !== 'object') choices.push([value])
    else if (value !== undefined && 'oneOf' in value) choices.push(value.oneOf)
    else {
      const spec = program.facts[fact]
      if (spec?.kind === 'enum') {
        choices.push(spec.values)
        continue
      }
      const limit: Interval = value ?? { min: spec?.min ?? null, max: spec?.max ?? null }
      if (limit.min !== null && limit.max !== null && formula.direction?.[parameter]) {
        choices.push([limit.min, limit.max])
        ranged = true
      } else lacking.push(parameter)
    }
  }
  return { choices, ranged, lacking }
}

const product = (choices: readonly (readonly Scalar[])[]): Scalar[][] =>
  choices.reduce<Scalar[][]>((soFar, each) => soFar.flatMap((head) => each.map((value) => [...head, value])), [[]])
