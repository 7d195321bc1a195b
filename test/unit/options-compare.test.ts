import { better, type Contender } from '../../cloudfunctions/rules/advice/options/compare'

const exactly = (yuan: number) => ({ min: yuan * 100, max: yuan * 100 })

function contender(
  way: string,
  earliest: string,
  latest: string | null = earliest,
  more: Partial<Contender<string>> = {},
) {
  return { way, starts: { earliest, latest }, sure: true, claimable: undefined, price: undefined, ...more }
}

test('the earliest guaranteed cover is better, also where it is a range', () => {
  const early = contender('early', '2026-03-01', '2026-04-01')
  expect(better([contender('late', '2026-04-02'), early])).toEqual({ by: 'start', ways: ['early'] })
})

test('ranges that touch in one day decide nothing', () => {
  const early = contender('early', '2026-03-01', '2026-04-01')
  const late = contender('late', '2026-04-01', '2026-06-01')
  expect(better([early, late])).toEqual({ by: 'open', ways: ['early', 'late'] })
})

test('a start that nothing bounds is never better, and one that is not known may be', () => {
  const open = contender('open', '2026-03-01', null)
  const unknown = { ...contender('unknown', ''), starts: undefined }
  expect(better([open, contender('late', '2026-05-01')])?.by).toBe('open')
  expect(better([unknown, contender('sure', '2026-05-01')])).toEqual({ by: 'open', ways: ['unknown', 'sure'] })
})

test('what lets claim the expenses goes before what begins earlier', () => {
  const early = contender('early', '2026-03-01', '2026-03-01', { claimable: exactly(0) })
  const paying = contender('paying', '2026-06-01', '2026-06-01', { claimable: exactly(500) })
  expect(better([early, paying])).toEqual({ by: 'expenses', ways: ['paying'] })
})

test('where another way may let claim as much, the start decides; where it may let claim more, nothing does', () => {
  const sure = contender('sure', '2026-01-01', '2026-01-01', { claimable: exactly(500) })
  const asMuch = contender('as-much', '2026-06-01', '2026-06-01', { claimable: { min: 0, max: 50_000 } })
  const more = contender('more', '2026-06-01', '2026-06-01', { claimable: { min: 0, max: 50_001 } })
  expect(better([sure, asMuch])).toEqual({ by: 'start', ways: ['sure'] })
  expect(better([sure, more])).toEqual({ by: 'open', ways: ['sure', 'more'] })
})

test('among ways of one day the cheapest is named only where prices do not touch', () => {
  const dear = contender('dear', '2026-04-01', '2026-04-01', { price: { min: 40_000, max: 50_000 } })
  const cheap = (max: number) => contender('cheap', '2026-04-01', '2026-04-01', { price: { min: 0, max } })
  expect(better([dear, cheap(39_999)])).toEqual({ by: 'price', ways: ['cheap'] })
  expect(better([dear, cheap(40_000)])).toBeUndefined()
  expect(better([dear, contender('unpriced', '2026-04-01')])).toBeUndefined()
})

test('a way that is not sure to be open is not to be counted on', () => {
  const unsure = contender('unsure', '2026-01-01', '2026-01-01', { sure: false })
  expect(better([unsure, contender('late', '2026-06-01')])).toEqual({ by: 'open', ways: ['unsure'] })
})

test('a single way is better than none, if it brings cover', () => {
  expect(better([contender('only', '2026-04-01', null)])).toEqual({ by: 'nothing-else', ways: ['only'] })
  expect(better([{ ...contender('only', ''), starts: undefined }])).toEqual({ by: 'open', ways: ['only'] })
  expect(better([])).toBeUndefined()
})
