import fc from 'fast-check'
import {
  type Answer,
  at,
  compile,
  type Decided,
  decidedOf,
  type Formula,
  type Known,
} from '../../../cloudfunctions/rules/engine'
import { item, late, member, model, reader, row } from './library'
import { asked, knownIn, models } from './random'

const fine: Formula = {
  parameters: ['late'],
  direction: { late: 'up' },
  compute: (late: number) => late * 2,
}
/** The level of a reader hangs on membership for a book, on who reads for a map; the loan on the level; the fine on the delay. */
const level = {
  id: 'level',
  kind: 'enum',
  values: ['gold', 'plain'],
  from: { decision: 'standing', field: 'level' },
} as const
const standing = (id: string, level: string, when: Record<string, readonly (string | boolean)[]>) =>
  row(id, {}, { when: [when], then: { standing: { level: { constant: level } } } })
const rules = model(
  [
    standing('member', 'gold', { item: ['book'], member: [true] }),
    standing('stranger', 'plain', { item: ['book'], member: [false] }),
    standing('grown', 'gold', { item: ['map', 'film'], reader: ['adult'] }),
    standing('young', 'plain', { item: ['map', 'film'], reader: ['child', 'student'] }),
    row('long', { days: 42 }, { when: [{ level: ['gold'] }] }),
    row('short', { days: 14 }, { when: [{ level: ['plain'] }] }),
    row('fine', {}, { then: { fine: { amount: { formula: 'fine', args: {} } } }, to: 10 }),
    row('none', {}, { then: { fine: { amount: { constant: 0 } } }, from: 10 }),
  ],
  {
    facts: [level, reader, item, member, late],
    decisions: [
      { id: 'standing', fields: ['level'] },
      { id: 'loan', fields: ['days'] },
      { id: 'fine', fields: ['amount'], day: 'returned' },
    ],
    formulas: { fine },
  },
)

type Told = Readonly<Record<string, Known>>
const library = at(compile(rules), 'country')
const decide = (told: Told, returned: number, like?: Answer) =>
  library.decide(
    rules.facts.map(({ id }) => told[id]),
    { returned },
    like,
  )
const said = (decided: readonly Decided[]) =>
  decided.map(({ decision, results, unknown }) => ({ decision: decision.id, results, unknown }))

const told: Told = { reader: 'adult', item: 'book', member: true, late: 3 }

describe('a case like another', () => {
  test('takes over what the difference does not touch', () => {
    const one = decide(told, 0)
    const other = decide({ ...told, reader: 'child', late: 4 }, 0, one)
    expect(decidedOf(other, 'loan')).toBe(decidedOf(one, 'loan'))
    expect(decidedOf(other, 'standing').results).toEqual(decidedOf(one, 'standing').results)
  })

  test.each<[string, [Told, number], [Told, number]]>([
    ['only an argument of a formula differs', [told, 0], [{ ...told, late: 4 }, 0]],
    ['only the day differs, and with it the rules', [told, 0], [told, 10]],
    ['a range differs', [{ late: { min: 1, max: 4 } }, 0], [{ late: { min: 1, max: 6 } }, 0]],
    ['some values differ', [{ late: { oneOf: [1, 4] } }, 0], [{ late: { oneOf: [1, 5] } }, 0]],
    ['a range stands for some values', [{ late: { min: 1, max: 4 } }, 0], [{ late: { oneOf: [1, 4] } }, 0]],
    ['what was known is open', [told, 0], [{ item: 'map' }, 0]],
    [
      'an outcome is open for another reason',
      [{ ...told, member: undefined }, 0],
      [{ ...told, item: 'map', reader: undefined }, 0],
    ],
  ])('is decided anew where %s', (_, one, other) => {
    expect(said(decide(...other, decide(...one)).decided)).toEqual(said(decide(...other).decided))
    expect(said(decide(...one, decide(...other)).decided)).toEqual(said(decide(...one).decided))
    expect(said(decide(...one).decided)).not.toEqual(said(decide(...other).decided))
  })

  test('says what it would say on its own, whatever the rules', () => {
    fc.assert(
      fc.property(
        models.chain((m) => fc.tuple(fc.constant(m), knownIn(m), knownIn(m), asked, asked)),
        ([m, known, other, { place, day }, { day: otherDay }]) => {
          const here = at(compile(m), place)
          const like = here.decide(known, { when: day })
          const made = here.decide(other, { when: otherDay }, like)
          expect(said(made.decided)).toEqual(said(here.decide(other, { when: otherDay }).decided))
        },
      ),
      { numRuns: 300 },
    )
  })
})
