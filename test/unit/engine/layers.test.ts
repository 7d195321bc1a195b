import { check, compile } from '../../../cloudfunctions/rules/engine'
import { answer, loan, model, read, row } from './library'

const findings = (...rows: Parameters<typeof model>[0]) => check(compile(model(rows))).findings

describe('places', () => {
  const country = row('country', { days: 28, renewals: 2 })
  const town = row('town', { days: 21 }, { place: 'town' })
  const branch = row('branch', { days: 7 }, { place: 'branch', when: [{ item: ['film'] }] })
  const rules = model([country, town, branch])

  test.each([
    ['branch', 'film', 7, 'branch', ['country', 'town']],
    ['branch', 'book', 21, 'town', ['country']],
    ['town', 'film', 21, 'town', ['country']],
    ['other-town', 'film', 28, 'country', []],
    ['country', 'film', 28, 'country', []],
  ])('in %s a %s is lent for %i days, by the row of %s', (place, item, days, by, overridden) => {
    const said = loan(rules, { item }, place)
    expect(said.values).toEqual([days])
    expect(said.rows).toEqual([[by]])
    expect(said.overridden.sort()).toEqual(overridden)
  })

  test('a local row that is silent on a field does not hide what the wider place says of it', () => {
    expect(read(answer(rules, { item: 'film' }, 'branch'), 'loan', 'renewals')).toMatchObject({
      values: [2],
      rows: [['country']],
      overridden: [],
    })
  })

  test('a place that the model does not know has no rows at all', () => {
    expect(loan(rules, { item: 'film' }, 'abroad').values).toEqual([])
  })
})

describe('exceptions', () => {
  const standard = row('standard', { days: 28, renewals: 2 })
  const film = row('film', { days: 7 }, { when: [{ item: ['film'] }], exceptionTo: ['standard'] })
  const member = row('member', { days: 14 }, { when: [{ member: [true] }], exceptionTo: ['film'] })

  test('an exception beats its default where it holds', () => {
    const rules = model([standard, film])
    expect(loan(rules, { item: 'film' })).toMatchObject({ values: [7], rows: [['film']], overridden: ['standard'] })
    expect(loan(rules, { item: 'book' })).toMatchObject({ values: [28], rows: [['standard']], overridden: [] })
  })

  test('an exception that is silent on a field leaves it to the default', () => {
    expect(read(answer(model([standard, film]), { item: 'film' }), 'loan', 'renewals').values).toEqual([2])
  })

  test('an exception to an exception beats the first default too, also where the one between does not hold', () => {
    const rules = model([standard, film, member])
    expect(loan(rules, { item: 'film', member: true }).values).toEqual([14])
    expect(loan(rules, { item: 'book', member: true })).toMatchObject({ values: [14], overridden: ['standard'] })
  })

  test('an exception beats a default of a better rank', () => {
    expect(loan(model([standard, { ...film, rank: 3 }]), { item: 'film' }).values).toEqual([7])
  })

  test('an exception of one place does not touch the row of the place around it', () => {
    const local = row('local', { days: 21 }, { place: 'town' })
    const rules = model([standard, film, local])
    expect(loan(rules, { item: 'film' }, 'town')).toMatchObject({ values: [21], rows: [['local']] })
    expect(loan(rules, { item: 'film' }).values).toEqual([7])
  })

  test('one row may be an exception to several', () => {
    const student = row('student', { days: 42 }, { when: [{ reader: ['student'] }], exceptionTo: ['standard', 'film'] })
    const said = loan(model([standard, film, student]), { item: 'film', reader: 'student' })
    expect(said.values).toEqual([42])
    expect(said.overridden.sort()).toEqual(['film', 'standard'])
  })
})

describe('rank', () => {
  const statute = row('statute', { days: 28 }, { rank: 0 })
  const poster = row('poster', { days: 30 }, { rank: 2 })

  test.each([
    ['first', [statute, poster]],
    ['last', [poster, statute]],
  ])('the better rank decides when it is written %s', (_, rows) => {
    expect(loan(model(rows))).toMatchObject({ values: [28], rows: [['statute']], overridden: ['poster'] })
  })

  test('a local row of a worse rank still decides over a wider one', () => {
    expect(loan(model([statute, { ...poster, place: 'town' }]), {}, 'town').values).toEqual([30])
  })

  test('rows of equal rank that disagree are a conflict that names both', () => {
    const [finding, ...others] = findings(statute, { ...poster, rank: 0, when: [{ item: ['map'] }] })
    expect(finding).toMatchObject({ kind: 'conflict', decision: 'loan', row: 'statute' })
    expect(finding?.message).toMatch(/statute, poster disagree on loan\.days.*item=map/)
    expect(others).toEqual([])
  })

  test('rows of equal rank that agree are both named, and are no conflict', () => {
    const same = row('handbook', { days: 28 })
    expect(loan(model([statute, same])).rows).toEqual([['statute', 'handbook']])
    expect(findings(statute, same)).toEqual([])
  })

  test('outcomes are the same whatever the order of their keys', () => {
    const a = row('a', { days: { first: 1, second: [2, 3] } })
    const b = row('b', { days: { second: [2, 3], first: 1 } })
    expect(loan(model([a, b])).rows).toEqual([['a', 'b']])
    expect(findings(a, b)).toEqual([])
  })

  test('the order in a list is part of an outcome', () => {
    expect(findings(row('a', { days: [1, 2] }), row('b', { days: [2, 1] }))).toMatchObject([{ kind: 'conflict' }])
  })
})

describe('disputes', () => {
  const one = row('one', { days: 28 })
  const other = row('other', { days: 30 }, { disputes: ['one'] })

  test('two rows that dispute each other give both outcomes, each with its row', () => {
    expect(loan(model([one, other]))).toMatchObject({ values: [28, 30], rows: [['one'], ['other']], unknown: [] })
    expect(findings(one, other)).toEqual([])
  })

  test('a third row that disagrees with one of them is still a conflict', () => {
    const third = row('third', { days: 35 }, { disputes: ['one'] })
    expect(findings(one, other, third)).toMatchObject([{ kind: 'conflict', row: 'other' }])
  })

  test('a local row that disputes a wider one gives both', () => {
    const local = row('local', { days: 21 }, { place: 'town', disputes: ['one'] })
    expect(loan(model([one, local]), {}, 'town')).toMatchObject({ values: [21, 28], rows: [['local'], ['one']] })
    expect(loan(model([one, local])).values).toEqual([28])
    expect(findings(one, local)).toEqual([])
  })

  test('a local row that disputes a wider one which does not hold stands alone', () => {
    const films = { ...one, when: [{ item: ['film'] }] }
    const books = row('books', { days: 20 }, { when: [{ item: ['book', 'map'] }] })
    const local = row('local', { days: 21 }, { place: 'town', disputes: ['one'] })
    expect(loan(model([films, books, local]), { item: 'book' }, 'town').values).toEqual([21])
  })

  test('a value that both sides leave open is one, with both rows', () => {
    const choice = row('choice', {}, { then: { loan: { days: { oneOf: [14, 28] } } }, disputes: ['one'] })
    const said = loan(model([one, choice]))
    expect(said.values).toEqual([28, 14])
    expect(said.rows).toEqual([['one', 'choice'], ['choice']])
  })

  test('a disputed row that lost in its own place says nothing', () => {
    const better = row('better', { days: 14 }, { exceptionTo: ['one'] })
    const local = row('local', { days: 21 }, { place: 'town', disputes: ['one'] })
    expect(loan(model([one, better, local]), {}, 'town')).toMatchObject({ values: [21], rows: [['local']] })
  })
})

describe('bounds', () => {
  const limit = row('limit', { days: { min: 7, max: 28 } }, { bound: true })
  const local = (id: string, days: unknown, rest = {}) => row(id, { days }, { place: 'town', ...rest })

  test('where no other row speaks, the limit is the outcome', () => {
    expect(loan(model([limit]), {}, 'town')).toMatchObject({ values: [{ min: 7, max: 28 }], rows: [['limit']] })
    expect(findings(limit)).toEqual([])
  })

  test('a local row decides within the limit, which is not called overridden', () => {
    expect(loan(model([limit, local('local', 14)]), {}, 'town')).toMatchObject({ values: [14], overridden: [] })
    expect(loan(model([limit, local('local', 14)])).values).toEqual([{ min: 7, max: 28 }])
  })

  test.each([
    ['its lower end', 7],
    ['its upper end', 28],
    ['a range inside', { min: 10, max: 28 }],
  ])('%s is within the limit', (_, days) => {
    expect(findings(limit, local('local', days))).toEqual([])
  })

  test.each([
    ['a number below', 6],
    ['a number above', 29],
    ['a range that begins below', { min: 6, max: 10 }],
    ['a range that ends above', { min: 10, max: 29 }],
    ['a range without an end', { min: 10, max: null }],
    ['a range without a beginning', { min: null, max: 10 }],
  ])('%s breaks the limit, and both rows are named', (_, days) => {
    const found = findings(limit, local('local', days))
    expect(found).toMatchObject([{ kind: 'bound', place: 'town', decision: 'loan', row: 'local' }])
    expect(found[0]?.message).toContain('row local breaks the bound limit on loan.days')
  })

  test('a choice breaks the limit when one of its values does', () => {
    const choice = (oneOf: unknown[]) => local('local', 0, { then: { loan: { days: { oneOf } } } })
    expect(findings(limit, choice([7, 14]))).toEqual([])
    expect(findings(limit, choice([14, 35]))).toMatchObject([{ kind: 'bound', row: 'local' }])
  })

  test('a limit with an open end limits only the other', () => {
    const least = row('least', { days: { min: 7, max: null } }, { bound: true })
    expect(findings(least, local('local', 400))).toEqual([])
    expect(findings(least, local('local', 3))).toMatchObject([{ kind: 'bound', row: 'local' }])
  })

  test('a limit that is an exception takes the place of its default', () => {
    const standard = row('standard', { days: { min: 0, max: null } })
    const films = { ...limit, when: [{ item: ['film'] }], exceptionTo: ['standard'] }
    expect(loan(model([standard, films]), { item: 'film' })).toMatchObject({
      values: [{ min: 7, max: 28 }],
      overridden: ['standard'],
    })
    expect(loan(model([standard, films]), { item: 'book' }).rows).toEqual([['standard']])
  })

  test('the most local limit is the outcome where only limits speak', () => {
    const closer = local('closer', { min: 14, max: 21 }, { bound: true })
    expect(loan(model([limit, closer]), {}, 'town')).toMatchObject({
      values: [{ min: 14, max: 21 }],
      rows: [['closer']],
    })
  })

  test('a more local limit that is wider breaks the limit around it', () => {
    const wider = local('wider', { min: 7, max: 35 }, { bound: true })
    expect(findings(limit, wider)).toMatchObject([{ kind: 'bound', place: 'town', row: 'wider' }])
    expect(findings(limit, local('closer', { min: 14, max: 21 }, { bound: true }))).toEqual([])
  })
})

describe('what binds', () => {
  const law = row('law', { days: 28 }, { when: [{ member: [true] }], binding: true })
  const local = (id: string, days: number, rest = {}) => row(id, { days }, { place: 'town', ...rest })
  const town = local('town', 14)

  test('wins over a narrower row that says otherwise, which is named as overridden', () => {
    const rules = model([law, town])
    expect(loan(rules, { member: true }, 'town')).toMatchObject({ values: [28], rows: [['law']], overridden: ['town'] })
    expect(loan(rules, { member: true }, 'branch').values).toEqual([28])
    expect(loan(rules, { member: false }, 'town')).toMatchObject({ values: [14], rows: [['town']], overridden: [] })
  })

  test('leaves what remains open to the narrower row', () => {
    expect(loan(model([law, town]), {}, 'town')).toMatchObject({ values: [28, 14] })
    const renewing = { ...town, then: { loan: { days: { constant: 14 }, renewals: { constant: 1 } } } }
    expect(read(answer(model([law, renewing]), { member: true }, 'town'), 'loan', 'renewals').values).toEqual([1])
  })

  test('a narrower row that says the same decides as the nearest one', () => {
    expect(loan(model([law, local('same', 28)]), { member: true }, 'town')).toMatchObject({
      rows: [['same']],
      overridden: ['law'],
    })
  })

  test('a narrower row that says the same by a worse rank leaves it to the law', () => {
    expect(loan(model([law, local('same', 28, { rank: 1 })]), { member: true }, 'town')).toMatchObject({
      rows: [['law']],
      overridden: ['same'],
    })
  })

  test('a narrower row that says it is an exception wins, and frees no other row', () => {
    const cinema = local('cinema', 7, { when: [{ item: ['film'] }], exceptionTo: ['law'] })
    const branch = row('branch', { days: 3 }, { place: 'branch' })
    const rules = model([law, cinema, branch])
    expect(findings(row('rest', { days: 30 }), law, cinema)).toEqual([])
    expect(loan(rules, { member: true, item: 'film' }, 'town').values).toEqual([7])
    expect(loan(rules, { member: true, item: 'book' }, 'town').values).toEqual([28])
    expect(loan(rules, { member: true, item: 'film' }, 'branch')).toMatchObject({ values: [7], rows: [['cinema']] })
  })

  test('a narrower row that disputes it stands beside it', () => {
    const other = local('other', 21, { disputes: ['law'] })
    expect(loan(model([law, other]), { member: true }, 'town')).toMatchObject({ values: [21, 28] })
  })

  test('a limit of a narrower place gives way too', () => {
    const limit = row('limit', { days: { min: 1, max: 7 } }, { place: 'town', bound: true })
    expect(loan(model([law, limit]), { member: true }, 'branch').values).toEqual([28])
    expect(findings(row('rest', { days: 5 }), law, limit)).toEqual([])
  })

  test('beats the plain rows and the limits of its own place, unlisted and whatever their rank', () => {
    const plain = row('plain', { days: 30 })
    const limit = row('limit', { days: { min: 0, max: 7 } }, { bound: true })
    expect(loan(model([plain, limit, { ...law, rank: 2 }]), { member: true })).toMatchObject({
      values: [28],
      overridden: ['plain'],
    })
    expect(findings(plain, { ...law, rank: 2 })).toEqual([])
  })

  test('two of one place that disagree are a conflict', () => {
    const second = row('second', { days: 7 }, { binding: true })
    expect(findings(law, second)).toMatchObject([{ kind: 'conflict', row: 'law' }])
  })

  test('two of a town may differ where one disputes a wider row that says the same as the other, also seen from its branch', () => {
    const standard = row('standard', { days: 30 })
    const same = local('same', 30, { binding: true })
    const other = local('other', 14, { binding: true, disputes: ['standard'] })
    const branch = row('branch', { days: 14 }, { place: 'branch' })
    expect(findings(standard, same, other, branch).filter(({ kind }) => kind === 'conflict')).toEqual([])
  })

  test('where an exception of its own place holds, it does not bind: the narrower row decides', () => {
    const standard = row('standard', { days: 30 })
    const film = row('film', { days: 5 }, { when: [{ item: ['film'] }], exceptionTo: ['law'] })
    const rules = model([{ ...standard, default: true }, law, film, town])
    expect(loan(rules, { member: true, item: 'film' }, 'town').values).toEqual([14])
    expect(loan(rules, { member: true, item: 'book' }, 'town').values).toEqual([28])
  })

  test('a town that binds gives way to the country, and binds its branch where the country is silent', () => {
    const decree = local('decree', 14, { binding: true })
    const branch = row('branch', { days: 3 }, { place: 'branch' })
    const rules = model([law, decree, branch])
    expect(loan(rules, { member: true }, 'branch').values).toEqual([28])
    expect(loan(rules, { member: false }, 'branch').values).toEqual([14])
  })
})

describe('defaults', () => {
  const standard = row('standard', { days: 28, renewals: 2 }, { default: true })
  const film = row('film', { days: 7 }, { when: [{ item: ['film'] }] })

  test('give way to every other row of their place, unlisted', () => {
    const rules = model([standard, { ...film, rank: 2 }])
    expect(loan(rules, { item: 'film' })).toMatchObject({ values: [7], rows: [['film']], overridden: ['standard'] })
    expect(loan(rules, { item: 'book' }).values).toEqual([28])
    expect(findings(standard, film)).toEqual([])
  })

  test('hold field by field', () => {
    expect(read(answer(model([standard, film]), { item: 'film' }), 'loan', 'renewals').values).toEqual([2])
  })

  test('do not settle what other rows disagree on', () => {
    const map = row('map', { days: 3 }, { when: [{ member: [true] }] })
    expect(findings(standard, film, map)).toMatchObject([{ kind: 'conflict', row: 'film' }])
    expect(findings(standard, row('second', { days: 1 }, { default: true }))).toMatchObject([{ kind: 'conflict' }])
  })

  test('may be exceptions to each other', () => {
    const member = row('member', { days: 35 }, { when: [{ member: [true] }], default: true, exceptionTo: ['standard'] })
    const rules = model([standard, member, film])
    expect(loan(rules, { member: true, item: 'book' }).values).toEqual([35])
    expect(loan(rules, { member: true, item: 'film' }).values).toEqual([7])
    expect(findings(standard, member, film)).toEqual([])
  })

  test('of a narrower place decide over plain rows of a wider one', () => {
    const town = row('town', { days: 14 }, { place: 'town', default: true })
    expect(loan(model([film, standard, town]), { item: 'film' }, 'town').values).toEqual([14])
  })
})
