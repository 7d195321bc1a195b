import { check, compile } from '../../../cloudfunctions/rules/engine'
import { model, row } from './library'

const books = row('books', { days: 28 }, { when: [{ item: ['book', 'map'] }] })
const films = row('films', { days: 7 }, { when: [{ item: ['film'] }] })
const findings = (...asked: Parameters<typeof model>) => check(compile(model(...asked))).findings

test('a model that decides every case once has no finding', () => {
  expect(findings([books, films])).toEqual([])
})

test('a case without a row is a gap, with an example', () => {
  const [gap, ...others] = findings([books])
  expect(gap).toMatchObject({ kind: 'gap', decision: 'loan' })
  expect(gap?.message).toMatch(/no row in force decides loan\.days — on any day, for example item=film/)
  expect(others).toEqual([])
})

test('an optional field may stay open, another may not', () => {
  expect(findings([row('r', { days: 1 })])).toEqual([])
  expect(findings([row('r', { renewals: 1 })])).toMatchObject([{ kind: 'gap', decision: 'loan' }])
})

test('a gap between two thresholds is found', () => {
  const rows = [
    row('early', { days: 28 }, { when: [{ late: { min: null, max: 2 } }] }),
    row('late', { days: 7 }, { when: [{ late: { min: 4, max: null } }] }),
  ]
  expect(findings(rows)[0]?.message).toContain('late=3..3')
  expect(
    findings([rows[0], row('late', { days: 7 }, { when: [{ late: { min: 3, max: null } }] })] as typeof rows),
  ).toEqual([])
})

test('cells outside the limits of a fact are no gap', () => {
  expect(findings([row('r', { days: 1 }, { when: [{ late: { min: 0, max: null } }] })])).toEqual([])
})

test('a gap and a conflict of one place are no finding of another', () => {
  const town = row('town', { days: 5 }, { place: 'town', when: [{ item: ['film'] }] })
  const again = row('again', { days: 6 }, { place: 'town', when: [{ item: ['film'], member: [true] }] })
  const conflicts = findings([books, films, town, again])
  expect(conflicts.map(({ kind, place }) => [kind, place])).toEqual([['conflict', 'town']])
  expect(conflicts[0]?.message).toMatch(/^town: rows town, again disagree on loan\.days.*item=film.*member=true/)
})

test('a row that an exception always beats never decides', () => {
  const all = row('all', { days: 1 }, { exceptionTo: ['books'] })
  expect(findings([books, all])).toEqual([
    {
      kind: 'dead-row',
      place: 'country',
      decision: 'loan',
      row: 'books',
      message: 'country: row books never decides loan',
    },
  ])
})

test('a row whose condition holds nowhere never decides', () => {
  const nowhere = row('nowhere', { days: 1 }, { when: [{ late: { min: 5, max: 3 } }], exceptionTo: ['books'] })
  expect(findings([books, films, nowhere])).toMatchObject([{ kind: 'dead-row', row: 'nowhere' }])
})

test('a row that decides in one place only is alive', () => {
  const town = row('town', { days: 5 }, { place: 'town' })
  expect(findings([books, films, town])).toEqual([])
})

test('a row of several decisions is dead in that one which it never decides', () => {
  const both = row('both', {}, { then: { loan: { days: { constant: 1 } }, fine: { cents: { constant: 5 } } } })
  const better = row('better', { days: 2 }, { exceptionTo: ['both'] })
  const decisions = [
    { id: 'loan', fields: ['days'] },
    { id: 'fine', fields: ['cents'] },
  ]
  expect(findings([both, better], { decisions })).toMatchObject([{ kind: 'dead-row', row: 'both', decision: 'loan' }])
})

test('a source that does not exist is dangling, one that nothing cites is unused', () => {
  const { findings } = check(compile(model([books, { ...films, source: 'rumour' }])), {
    known: new Set(['statutes', 'poster', 'flyer']),
    cited: new Set(['flyer']),
  })
  expect(findings).toEqual([
    {
      kind: 'dangling',
      place: 'country',
      row: 'films',
      message: 'country: row films cites the source rumour, which does not exist',
    },
    { kind: 'unused', message: 'source poster is cited by nothing' },
  ])
})

test('a formula that nothing calls is unused', () => {
  const fine = { parameters: ['late'], compute: (late: number) => late }
  expect(findings([books, films], { formulas: { fine } })).toEqual([
    { kind: 'unused', message: 'formula fine is called by nothing' },
  ])
})

test('it counts what it walked', () => {
  // three items in the country; three items by two kinds of member in the town; the other places have the same tables
  const town = row('town', { days: 5 }, { place: 'town', when: [{ member: [true] }] })
  expect(check(compile(model([books, films, town]))).counts).toEqual({
    decisions: 1,
    rows: 3,
    places: 4,
    tables: 2,
    cells: 9,
  })
})

describe('a row that says otherwise than a binding one of a wider place', () => {
  const law = row('law', { days: 1 }, { when: [{ item: ['film'], member: [true] }], binding: true })
  const rest = row('rest', { days: 28 })
  const town = (when: (typeof law)['when'], more: Partial<typeof law> = {}) =>
    row('town', { days: 7 }, { place: 'town', when, ...more })
  const report = (...rows: Parameters<typeof model>[0]) => check(compile(model([rest, law, ...rows])))

  test('and asks all that it asks has just that case in mind, and is named', () => {
    const { findings, yields } = report(town([{ item: ['film', 'book'], member: [true], late: [0] }]))
    expect(findings).toEqual([
      {
        kind: 'binding',
        place: 'town',
        row: 'town',
        message: 'town: row town says otherwise than law, which binds it, and names it in no exceptionTo',
      },
    ])
    expect(yields).toEqual([])
  })

  test('and asks less gives way, which is told and no finding', () => {
    const { findings, yields } = report(town([{ item: ['film', 'book'] }]))
    expect(findings).toEqual([])
    expect(yields.map(({ row, to }) => [row.id, to.id])).toEqual([['town', 'law']])
  })

  test.each<[string, Partial<typeof law>]>([
    ['as an exception', { exceptionTo: ['law'] }],
    ['as a dispute', { disputes: ['law'] }],
    ['where the other never holds', { when: [{ item: ['book'], member: [true] }] }],
    ['with the same words', { then: law.then }],
  ])('%s is neither', (_, more) => {
    expect(report(town(law.when, more))).toMatchObject({ findings: [], yields: [] })
  })

  test('everywhere is dead besides', () => {
    expect(report(town(law.when)).findings.map(({ kind }) => kind)).toEqual(['binding', 'dead-row'])
  })
})
