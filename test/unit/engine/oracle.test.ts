import fc from 'fast-check'
import {
  at,
  check,
  compile,
  type Decided,
  type Finding,
  type Known,
  type Model,
  type Program,
} from '../../../cloudfunctions/rules/engine'
import { chainOf } from '../../../cloudfunctions/rules/engine/places'
import { judge } from '../../../cloudfunctions/rules/engine/resolve'
import { leavesOf, rootOf } from '../../../cloudfunctions/rules/engine/table'
import { decide, type Said } from './naive'
import { asked, completeIn, completions, daysOf, knownIn, limitedModels, models, PLACES, valuesOf } from './random'

const CASES = 5

/** A field's outcome in a form that can be compared: each value with the rows that say so, in no order. */
type Form = { values: Record<string, string[]>; overridden: string[] }

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()

function form(decided: Decided): Form[] {
  return decided.results.map(({ alternatives, overridden }) => {
    const values: Record<string, string[]> = {}
    for (const { value, rows } of alternatives) {
      if (String(value) in values) throw new Error(`${value} is said twice`)
      values[String(value)] = sorted(rows.map(({ id }) => id))
    }
    return { values, overridden: sorted(overridden.map(({ id }) => id)) }
  })
}

/** All that remains of a field over several complete cases. */
function union(all: readonly Said[]): Form {
  const values: Record<string, string[]> = {}
  for (const said of all)
    for (const [value, ids] of said.values) values[value] = sorted([...(values[value] ?? []), ...ids])
  const winning = new Set(Object.values(values).flat())
  return { values, overridden: sorted(all.flatMap((said) => [...said.overridden])).filter((id) => !winning.has(id)) }
}

const naively = (model: Model, cases: ReturnType<typeof completions>, place: string, day: number): Form[] => {
  const said = cases.map((values) => decide(model, values, place, day))
  return (model.decisions[0]?.fields ?? []).map((field) => union(said.map((fields) => fields.get(field) as Said)))
}

const byEngine = (program: Program, known: readonly Known[], place: string, day: number): Decided =>
  at(program, place).decide(known, { when: day }).decided[0] as Decided

/** The model, compiled twice: in the first, cases are followed through seeds; in the second all diagrams are grown before. */
function compiled(model: Model): [seeds: Program, grown: Program] {
  const [seeds, grown] = [compile(model), compile(model)]
  for (const place of PLACES)
    for (const decision of grown.decisions) {
      const table = grown.table(decision, chainOf(model, place))
      for (const period of table.starts.keys()) rootOf(table, period)
    }
  return [seeds, grown]
}

/** How many outcomes remain, over all fields. */
const open = (forms: readonly Form[]) =>
  forms.reduce((sum, { values }) => sum + Math.max(1, Object.keys(values).length), 0)

const withCases = <Case>(of: (model: Model) => fc.Arbitrary<Case>) =>
  models.chain((model) =>
    fc.tuple(fc.constant(model), fc.array(fc.tuple(of(model), asked), { minLength: CASES, maxLength: CASES })),
  )

describe('the engine against an interpreter that goes through the rows one by one', () => {
  test('gives every complete case the same values, by the same rows, over the same others', () => {
    fc.assert(
      fc.property(withCases(completeIn), ([model, cases]) => {
        for (const program of compiled(model)) {
          const decided = cases.map(([values, { place, day }]) => byEngine(program, values, place, day))
          expect(decided.map(form)).toEqual(
            cases.map(([values, { place, day }]) => naively(model, [values], place, day)),
          )
          expect(decided.flatMap(({ unknown }) => unknown)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives every incomplete case the outcomes of all the complete ones it may be', () => {
    fc.assert(
      fc.property(withCases(knownIn), ([model, cases]) => {
        const [followed, walked] = compiled(model).map((program) =>
          cases.map(([known, { place, day }]) => byEngine(program, known, place, day)),
        ) as [Decided[], Decided[]]
        expect(walked.map(form)).toEqual(
          cases.map(([known, { place, day }]) => naively(model, completions(model, known), place, day)),
        )
        expect(followed.map(form)).toEqual(walked.map(form))
        expect(followed.map(({ unknown }) => unknown)).toEqual(walked.map(({ unknown }) => unknown))
      }),
      { numRuns: 400 },
    )
  })

  test('names every fact whose answer may leave fewer outcomes, and none where all cases come to the same', () => {
    const partly = (model: Model) =>
      completeIn(model).chain((values) =>
        fc.tuple(...values.map((value) => fc.option(fc.constant(value), { nil: undefined }))),
      )
    fc.assert(
      fc.property(withCases(partly), ([model, cases]) => {
        const program = compile(model)
        for (const [known, { place, day }] of cases) {
          const { unknown } = byEngine(program, known, place, day)
          const remaining = (known: readonly Known[]) => open(naively(model, completions(model, known), place, day))
          const before = remaining(known)
          const narrowing = model.facts.filter(
            (fact, index) =>
              known[index] === undefined &&
              valuesOf(fact).some(
                (value) => remaining(known.map((each, other) => (other === index ? value : each))) < before,
              ),
          )
          const missed = narrowing.filter(({ id }) => !unknown.includes(id))
          const told = model.facts.filter(({ id }, index) => unknown.includes(id) && known[index] !== undefined)
          const outcomes = completions(model, known).map((values) =>
            naively(model, [values], place, day)
              .map(({ values }) => Object.keys(values).sort().join())
              .join(';'),
          )
          const needless = new Set(outcomes).size === 1 ? unknown : []
          expect({ missed, told, needless }).toEqual({ missed: [], told: [], needless: [] })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never adds an outcome when an answer is added', () => {
    fc.assert(
      fc.property(withCases(completeIn), ([model, cases]) => {
        const program = compile(model)
        for (const [values, { place, day }] of cases) {
          // nothing known, then the first fact, then the first two …
          const steps = Array.from({ length: values.length + 1 }, (_, count) =>
            form(byEngine(program, values.slice(0, count), place, day)).map(({ values }) => Object.keys(values)),
          )
          const added = steps.flatMap((fields, step) =>
            fields.map((values, field) =>
              values.filter((value) => step > 0 && !steps[step - 1]?.[field]?.includes(value)),
            ),
          )
          expect(added.flat()).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('its check finds a gap, a conflict, a dead row or a row that gives way exactly where some complete case has one', () => {
    fc.assert(
      fc.property(models, (model) => {
        const faults = new Set<string>()
        const alive = new Set<string>()
        const giving = new Set<string>()
        for (const place of PLACES)
          for (const day of daysOf(model))
            for (const values of completions(model))
              for (const [field, { fault, values: said, yields }] of decide(model, values, place, day)) {
                if (fault) faults.add(`${fault} asked.${field}`)
                for (const each of yields) giving.add(each)
                for (const ids of said.values()) for (const id of ids) alive.add(id)
              }
        const dead = model.rows.filter(({ id }) => !alive.has(id)).map(({ id }) => `dead-row ${id}`)
        const { findings, yields } = check(compile(model))
        const found = others(findings).map(({ kind, row, message }) =>
          kind === 'dead-row' ? `dead-row ${row}` : `${kind} ${/asked\.(first|second)/.exec(message)?.[0]}`,
        )
        expect(sorted(found)).toEqual(sorted([...faults, ...dead]))
        const bound = findings.flatMap(({ kind, row, message }) =>
          kind === 'binding' ? [`${row} < ${/than (\w+)/.exec(message)?.[1]}`] : [],
        )
        expect(sorted([...bound, ...yields.map(({ row, to }) => `${row.id} < ${to.id}`)])).toEqual(sorted(giving))
      }),
      { numRuns: 300 },
    )
  })

  test('its check, which walks of each place the part that its own rows change, finds what a walk of every table finds', () => {
    fc.assert(
      fc.property(limitedModels, (model) => {
        const program = compile(model)
        const found = others(check(program).findings).map(({ kind, row, message }) => {
          const field = /asked\.(first|second)/.exec(message)?.[1]
          // a gap names what is out of force in the place where it is found
          const rows = kind === 'dead-row' ? [row] : kind === 'gap' ? [] : sorted(message.match(/row\d+/g) ?? [])
          return [kind, field ?? 'asked', ...rows].join(' ')
        })
        expect(sorted(found)).toEqual(everyFault(program))
      }),
      { numRuns: 1000 },
    )
  })
})

/** All but rows that give way to a binding one. */
const others = (findings: readonly Finding[]) => findings.filter(({ kind }) => kind !== 'binding')

/** What is wrong in the diagrams by which cases are decided, walked whole: place by place, period by period. */
function everyFault(program: Program): string[] {
  const { model } = program
  const faults = new Set<string>()
  const alive = new Set<string>()
  for (const place of PLACES)
    for (const decision of model.decisions) {
      const table = program.table(decision, chainOf(model, place))
      const horizon = model.horizons[decision.day ?? ''] ?? Number.NEGATIVE_INFINITY
      const periods = table.starts.filter(
        (_, period) => (table.starts[period + 1] ?? Number.POSITIVE_INFINITY) > horizon,
      )
      for (const leaf of periods.flatMap((start) => leavesOf(rootOf(table, table.starts.indexOf(start))))) {
        if (leaf.impossible !== undefined || leaf.rows === undefined) continue
        const { effective, faults: found } = judge(decision, leaf.rows, table.chain, program.context, undefined)
        for (const { id } of effective) alive.add(id)
        for (const { kind, field, rows } of found)
          faults.add([kind, field, ...sorted(kind === 'gap' ? [] : rows.map(({ id }) => id))].join(' '))
      }
    }
  const spoken = model.rows.filter(({ then }) => then.asked)
  return sorted([...faults, ...spoken.filter(({ id }) => !alive.has(id)).map(({ id }) => `dead-row asked ${id}`)])
}
