import fc from 'fast-check'
import {
  at,
  check,
  compile,
  type Decided,
  type Known,
  type Model,
  type Program,
} from '../../../cloudfunctions/rules/engine'
import { decide, type Said } from './naive'
import { asked, completeIn, completions, daysOf, knownIn, models, PLACES } from './random'

const CASES = 6

/** A field's outcome in a form that can be compared: each value with the rows that say so, in no order. */
type Form = { values: Record<string, string[]>; overridden: string[] }

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()

function form(decided: Decided): Form[] {
  return decided.results.map(({ alternatives, overridden }) => {
    const values: Record<string, string[]> = {}
    for (const { value, rows } of alternatives)
      values[String(value)] = sorted([...(values[String(value)] ?? []), ...rows.map(({ id }) => id)])
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
        const program = compile(model)
        for (const [values, { place, day }] of cases) {
          const decided = byEngine(program, values, place, day)
          expect(form(decided)).toEqual(naively(model, [values], place, day))
          expect(decided.unknown).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives every incomplete case the outcomes of all the complete ones it may be', () => {
    fc.assert(
      fc.property(withCases(knownIn), ([model, cases]) => {
        const program = compile(model)
        for (const [known, { place, day }] of cases) {
          const possible = completions(model, known)
          // knowledge that no value agrees with says nothing
          if (possible.length === 0) continue
          expect(form(byEngine(program, known, place, day))).toEqual(naively(model, possible, place, day))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('names every fact whose answer may leave fewer outcomes, and none where only one is left', () => {
    const partly = (model: Model) =>
      completeIn(model).chain((values) =>
        fc.tuple(...values.map((value) => fc.option(fc.constant(value), { nil: undefined }))),
      )
    fc.assert(
      fc.property(withCases(partly), ([model, cases]) => {
        const program = compile(model)
        for (const [known, { place, day }] of cases) {
          const { unknown } = byEngine(program, known, place, day)
          const before = open(naively(model, completions(model, known), place, day))
          const fewer = model.facts.filter((_, index) => {
            if (known[index] !== undefined) return false
            const answers = new Set(completions(model, known).map((values) => values[index]))
            return [...answers].some((value) => {
              const then = known.map((each, other) => (other === index ? value : each))
              return open(naively(model, completions(model, then), place, day)) < before
            })
          })
          expect(unknown).toEqual(expect.arrayContaining(fewer.map(({ id }) => id)))
          if (before === model.decisions[0]?.fields.length) expect(unknown).toEqual([])
          for (const id of unknown) expect(known[model.facts.findIndex((fact) => fact.id === id)]).toBeUndefined()
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
          let known: Known[] = values.map(() => undefined)
          let before = form(byEngine(program, known, place, day))
          for (const index of values.keys()) {
            known = known.map((each, other) => (other === index ? values[index] : each))
            const after = form(byEngine(program, known, place, day))
            for (const [field, { values }] of after.entries())
              expect(Object.keys(before[field]?.values ?? {})).toEqual(expect.arrayContaining(Object.keys(values)))
            before = after
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('its check finds a gap, a conflict or a dead row exactly where some complete case has one', () => {
    fc.assert(
      fc.property(models, (model) => {
        const found = new Set<string>()
        const winners = new Set<string>()
        for (const place of PLACES)
          for (const day of daysOf(model))
            for (const values of completions(model))
              for (const [field, { fault, values: said }] of decide(model, values, place, day)) {
                if (fault) found.add(`${fault} asked.${field}`)
                for (const ids of said.values()) for (const id of ids) winners.add(id)
              }
        for (const { id } of model.rows) if (!winners.has(id)) found.add(`dead-row ${id}`)
        const { findings } = check(compile(model))
        expect(
          sorted(
            findings.map(({ kind, row, message }) =>
              kind === 'dead-row' ? `dead-row ${row}` : `${kind} ${/asked\.(first|second)/.exec(message)?.[0]}`,
            ),
          ),
        ).toEqual(sorted(found))
      }),
      { numRuns: 300 },
    )
  })
})
