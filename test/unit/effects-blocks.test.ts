import { Advice, type Money, parse, type Situation } from '@contract'
import fc from 'fast-check'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { effects } from '../../cloudfunctions/rules/advice/effects'
import { artefactOf, compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { soundRulebook } from '../support/sound'

const source = readRulebook()
const policy = readPolicy(source)
const rules = { policy, program: compilePolicy(policy) }
const TODAY = '2026-11-22'

/** The blocks alone: a whole advice takes several times as long. */
const effectsOf = (situation: Situation) => effects(caseOf(rules, situation, TODAY))

const region = fc.constantFrom('110000', '310000', '330100', '430200', '421000', '220200', '130200', '350200', '450900')
const months = fc.nat(480)
const yuan = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((fen) => fen / 100)
const month = fc
  .tuple(fc.integer({ min: 1955, max: 1990 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
/** A record in which any field may be missing. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields as never, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

const situations = fc
  .tuple(
    some({
      cumulativeMonths: months,
      actualMonths: months,
      localMonths: months,
      provinceMonths: months,
      monthlyBase: yuan,
    }),
    some({
      retirement: some({
        bornIn: month,
        category: fc.constantFrom('male', 'female-55', 'female-50'),
        baseGrowth: fc.double({ min: 0, max: 0.2, noNaN: true }),
      }),
      maternity: some({
        kind: fc.constantFrom('birth', 'miscarriage-before-4-months', 'miscarriage-from-4-months', 'family-planning'),
        difficult: fc.boolean(),
        babies: fc.integer({ min: 1, max: 10 }),
        continuousMonthsBefore: fc.nat(24),
        continuousMonthsAfter: fc.nat(24),
        employerAverageWage: yuan,
        days: fc.nat(200),
      }),
    }),
    some({
      continuousYears: fc.nat(20),
      zeroClaimYears: fc.nat(20),
      usedIncrement: fc.boolean(),
      catastrophicCap: yuan,
      annualFee: yuan,
      lapsedYears: fc.constantFrom([], [2025], [2025, 2026], [2026]),
      assistance: fc.constantFrom('none', 'dibao'),
      window: fc.constantFrom('inside', 'outside'),
    }),
    region,
    fc.constantFrom('employee', 'flexible', 'resident'),
    fc.constantFrom(undefined, '2026-10', '2026-05'),
  )
  .map(
    ([worker, life, resident, region, insurance, lastCoveredMonth]) =>
      ({
        ...worker,
        ...life,
        region,
        insurance,
        event: 'resume',
        payOn: TODAY,
        ...(lastCoveredMonth && { lastCoveredMonth }),
        ...(insurance === 'resident' && { resident: { ...resident, coverYear: 2027 } }),
      }) as Situation,
  )

/** The ends of an amount. */
const ends = (money: Money): [number, number] => (typeof money === 'number' ? [money, money] : [money.min, money.max])

test('whatever is told, the blocks are of the contract’s form, and each says where it comes from', () => {
  const { advise } = soundRulebook(artefactOf(source))
  fc.assert(
    fc.property(situations, (situation) => {
      const advice = advise(situation, TODAY)
      expect(parse(Advice, advice)).toMatchObject({ ok: true })
      const { resident, catastrophicCap, personalAccount, maternity, retirement } = advice
      for (const block of [resident, catastrophicCap, personalAccount, maternity, retirement])
        expect(block?.basis).not.toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('an added answer never widens the increment, and stays within what was said before', () => {
  const answers = ['continuousYears', 'zeroClaimYears', 'usedIncrement', 'lapsedYears'] as const
  const residents = situations.filter(({ resident }) => resident?.catastrophicCap !== undefined)
  fc.assert(
    fc.property(residents, fc.constantFrom(...answers), (situation, answer) => {
      const { [answer]: _, ...less } = situation.resident as NonNullable<Situation['resident']>
      const [before, after] = [{ ...situation, resident: less }, situation].map(
        (each) => effectsOf(each as Situation).catastrophicCap?.increment,
      )
      if (before === undefined || after === undefined) return
      const [[min, max], [least, most]] = [ends(before), ends(after)]
      expect(least).toBeGreaterThanOrEqual(min)
      expect(most).toBeLessThanOrEqual(max)
    }),
    { numRuns: 150 },
  )
})

test('more months held never leave a wider gap', () => {
  const asked = situations.filter(({ insurance, retirement }) => insurance !== 'resident' && retirement !== undefined)
  fc.assert(
    fc.property(asked, months, months, (situation, a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)].map(
        (cumulativeMonths) => effectsOf({ ...situation, cumulativeMonths }).retirement?.gapMonths,
      )
      if (few === undefined || many === undefined) return
      expect(ends(many)[0]).toBeLessThanOrEqual(ends(few)[0])
      expect(ends(many)[1]).toBeLessThanOrEqual(ends(few)[1])
    }),
    { numRuns: 150 },
  )
})
