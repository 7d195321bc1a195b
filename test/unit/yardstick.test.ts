import { check, compile } from '../../cloudfunctions/rules/engine'
import { inputs } from '../bench/yardstick/inputs'
import { model, ours } from '../bench/yardstick/model'
import { plain } from '../bench/yardstick/plain'

test('the yardstick model answers all its inputs like the plain function', () => {
  const all = inputs(10_000)
  expect(all).toHaveLength(10_000)
  const decide = ours()
  const different = all
    .map((input) => ({ input, ours: decide(input), plain: plain(input) }))
    .filter(({ ours, plain }) => JSON.stringify(ours) !== JSON.stringify(plain))
  expect(different).toEqual([])
})

test('the yardstick inputs are the same in every run, and reach every outcome', () => {
  expect(inputs(100)).toEqual(inputs(100))
  expect(inputs(100, 1)).not.toEqual(inputs(100))
  const outcomes = inputs(10_000).map(plain)
  expect(new Set(outcomes.map(({ backPay }) => backPay))).toEqual(new Set([true, false]))
  expect([...new Set(outcomes.map(({ wait }) => wait))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(outcomes.some(({ fee }) => fee > 0)).toBe(true)
})

test('the check of the yardstick model finds nothing', () => {
  expect(check(compile(model)).findings).toEqual([])
})
