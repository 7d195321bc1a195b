import fc from 'fast-check'
import {
  catastrophicIncrement,
  catastrophicPenalty,
  type Increments,
} from '../../cloudfunctions/rules/formulas/catastrophic-increment'
import { maternityAllowance } from '../../cloudfunctions/rules/formulas/maternity-allowance'
import { lumpSum, monthlyToGap, retirementGap } from '../../cloudfunctions/rules/formulas/retirement-gap'

const fen = fc.nat(10_000_000)
const years = fc.nat(60)

describe('what continuous years and years without a claim add to the ceiling', () => {
  const increments: fc.Arbitrary<Increments> = fc.record({
    step: fen,
    zeroClaimStep: fen,
    afterYears: fc.constant(4),
    continuousYears: years,
    zeroClaimYears: years,
    used: fc.boolean(),
    most: fc.oneof(fen, fc.constant(Number.POSITIVE_INFINITY)),
  })

  test.each([
    [4, 0, false, 0],
    [5, 0, false, 100_000],
    [7, 2, false, 500_000],
    [7, 2, true, 300_000],
    [0, 3, false, 300_000],
  ])('%i years, %i without a claim, used: %s → %i fen', (continuousYears, zeroClaimYears, used, expected) => {
    const most = Number.POSITIVE_INFINITY
    const of = { step: 100_000, zeroClaimStep: 100_000, afterYears: 4, continuousYears, zeroClaimYears, used, most }
    expect(catastrophicIncrement(of)).toBe(expected)
  })

  test('is never more than the most, never negative, and never less for one more year', () => {
    fc.assert(
      fc.property(increments, (of) => {
        const sum = catastrophicIncrement(of)
        expect(sum).toBeGreaterThanOrEqual(0)
        expect(sum).toBeLessThanOrEqual(of.most)
        expect(catastrophicIncrement({ ...of, continuousYears: of.continuousYears + 1 })).toBeGreaterThanOrEqual(sum)
        expect(catastrophicIncrement({ ...of, zeroClaimYears: of.zeroClaimYears + 1 })).toBeGreaterThanOrEqual(sum)
        expect(catastrophicIncrement({ ...of, used: true })).toBeLessThanOrEqual(sum)
      }),
    )
  })

  test('a step without bounds adds nothing where there is no year for it', () => {
    const unbounded = Number.POSITIVE_INFINITY
    const of = { step: unbounded, zeroClaimStep: unbounded, afterYears: 4, used: false, most: unbounded }
    expect(catastrophicIncrement({ ...of, continuousYears: 4, zeroClaimYears: 0 })).toBe(0)
  })

  test('a lapse takes its amount for each year missed, up to the most', () => {
    expect(catastrophicPenalty(400_000, 3, 8_000_000)).toBe(1_200_000)
    expect(catastrophicPenalty(400_000, 30, 8_000_000)).toBe(8_000_000)
    expect(catastrophicPenalty(Number.POSITIVE_INFINITY, 0, 8_000_000)).toBe(0)
  })
})

describe('the maternity allowance', () => {
  test('is, to the fen, what whole-number arithmetic says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 100 }),
        (wage, days, percent) => {
          const [numerator, denominator] = [BigInt(wage) * BigInt(days) * BigInt(percent), 3000n]
          const halfUp = (2n * numerator + denominator) / (2n * denominator)
          expect(maternityAllowance(wage, days, percent / 100)).toBe(Number(halfUp))
        },
      ),
    )
  })

  test('a half of a fen is rounded up', () => {
    expect(maternityAllowance(15, 1, 1)).toBe(1)
    expect(maternityAllowance(14, 1, 1)).toBe(0)
  })
})

describe('the gap before retirement', () => {
  const months = fc.nat(480)

  test('is nothing once the months are held, and with them it makes up what is required', () => {
    fc.assert(
      fc.property(months, months, (required, held) => {
        expect(held + retirementGap(required, held)).toBe(Math.max(required, held))
      }),
    )
  })

  const month = fc.nat(1_000_000)

  test('costs the same at once and month by month where the base stands still', () => {
    fc.assert(
      fc.property(months, month, (gap, each) => {
        expect(monthlyToGap(gap, each, 0).at(-1) ?? 0).toBe(lumpSum(gap, each))
      }),
    )
  })

  test('costs no less month by month where the base grows, and what was paid never shrinks', () => {
    fc.assert(
      fc.property(months, month, fc.double({ min: 0, max: 0.2, noNaN: true }), (gap, each, growth) => {
        const paid = monthlyToGap(gap, each, growth)
        expect(paid).toHaveLength(Math.ceil(gap / 12))
        expect(paid).toEqual([...paid].sort((a, b) => a - b))
        expect(paid.at(-1) ?? 0).toBeGreaterThanOrEqual(lumpSum(gap, each))
      }),
    )
  })

  test('what a month costs rises after twelve payments, rounded to the fen', () => {
    expect(monthlyToGap(25, 105, 0.1)).toEqual([1260, 2652, 2779])
  })
})
