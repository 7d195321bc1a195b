import {
  type Advice,
  dayBefore,
  firstOf,
  isResident,
  monthIn,
  monthsBetween,
  parse,
  REGIONS,
  Situation,
} from '@contract'
import fc from 'fast-check'
import { benefits } from '../../cloudfunctions/rules/advice/benefits'
import { type Case, caseOf, only } from '../../cloudfunctions/rules/advice/case'
import { cost } from '../../cloudfunctions/rules/advice/cost'
import { effects } from '../../cloudfunctions/rules/advice/effects'
import { headline } from '../../cloudfunctions/rules/advice/headline'
import { options } from '../../cloudfunctions/rules/advice/options'
import { history } from '../../cloudfunctions/rules/history'
import { lapse } from '../../cloudfunctions/rules/situation'
import { type Stretch, statusOn, stretchOn } from '../../cloudfunctions/rules/timeline'
import { openRulebook } from '../../config/tools/open'
import { situations as situationsIn, TODAY } from '../support/situations'

const rules = openRulebook()

const month = fc.constantFrom('2024-03', '2025-02', '2025-09', '2026-02', '2026-04', '2026-08', '2026-10')
const day = fc.constantFrom(
  '2024-02-10',
  '2025-06-15',
  '2026-01-05',
  '2026-03-10',
  '2026-08-20',
  '2026-12-15',
  '2027-03-01',
)
const optional = <T>(value: fc.Arbitrary<T>, freq = 3) => fc.option(value, { nil: undefined, freq })

/** Lives that the plain ones lack: several gaps, benefit, a birth, expenses, a pension, an employer that never enrolled. */
const lives = fc.record({
  gaps: optional(
    fc
      .uniqueArray(month, { maxLength: 3 })
      .map((months) =>
        [...months].sort().map((from, index) => ({ from, to: from, ...(index === 1 && { paidBackOn: '2026-11-01' }) })),
      ),
  ),
  unemployment: optional(fc.record({ from: month, to: optional(month, 1) })),
  maternity: optional(
    fc.record({
      on: optional(day, 5),
      kind: fc.constantFrom('birth' as const, 'miscarriage-from-4-months' as const),
      continuousMonthsBefore: optional(fc.constantFrom(0, 7, 14)),
      employerAverageWage: fc.constant(8000),
    }),
  ),
  retirement: optional(fc.record({ bornIn: fc.constant('1966-06'), category: fc.constant('male' as const) })),
  cumulativeMonths: optional(fc.constantFrom(200, 400)),
  retired: optional(fc.boolean(), 1),
  neverEnrolled: optional(fc.record({ workedFrom: optional(month), waiver: optional(fc.boolean()) }), 1),
  spouseInsured: optional(fc.boolean(), 1),
  expenses: fc.array(fc.record({ on: day, amount: fc.constant(1000), reimbursed: optional(fc.constant(300), 1) }), {
    maxLength: 3,
  }),
})

const situations = fc
  .tuple(situationsIn([...rules.policy.regions.keys(), ...REGIONS.slice(0, 40).map(({ code }) => code)]), lives)
  .map(([plain, life]) => JSON.parse(JSON.stringify({ ...plain, ...life })) as Situation)
  .filter((situation) => parse(Situation, { asOf: TODAY, ...situation }).ok)

/** The blocks of an answer that speak of days, as the answer has them; the others would only take time. */
function blocksOf(of: Case) {
  const blocks = { benefits: benefits(of, undefined), cost: cost(of), ...effects(of) }
  const by = only<NonNullable<NonNullable<Advice['backPay']>['by']>>(of, 'backPayment', 'by')
  const verdict = only<NonNullable<Advice['backPay']>['verdict']>(of, 'backPayment', 'verdict') ?? 'depends'
  const backPay = { verdict, ...(by && { by }), basis: [] }
  const ways = options(of, blocks.cost)
  return {
    ...blocks,
    backPay,
    options: ways,
    lapse: isResident(of.reading.situation) ? undefined : lapse(of.reading),
    title: headline(of, { ...blocks, backPay, ...(ways && { options: ways }) }),
  }
}
type Blocks = ReturnType<typeof blocksOf>

/** Where two parts of an answer say different things of the person's cover. */
function contradictions(situation: Situation): string[] {
  const of = caseOf(rules, situation, TODAY)
  const advice = blocksOf(of)
  const line = history(of)
  const { benefits: said } = advice
  const isCovered = (on: string) => ['covered', 'retroactive'].includes(statusOn(line, on))
  const found = {
    'the history has a hole': line.some(
      ({ from, to }, index) => from >= to || (index > 0 && line[index - 1]?.to !== from),
    ),
    'the timeline is another history': said?.timeline?.some(
      ({ from, to, status }) => statusOn(line, from) !== status || statusOn(line, dayBefore(to)) !== status,
    ),
    'an expense has another status': said?.expenses?.some(({ on, status }) => statusOn(line, on) !== status),
    'cover before its first day': startsEarlier(line, advice),
    'no cover after its last first day': startsLater(line, advice, of.reading.asOf),
    'the gap is paid, and is not': line.some(
      ({ status, reason, from }) =>
        reason === 'gap' &&
        from >= firstOf(advice.lapse?.from ?? '2100-01') &&
        (said?.retroactive === 'yes' ? status === 'uncovered' : said?.retroactive === 'no' && status === 'retroactive'),
    ),
    'a lapsed month was paid': lapsedMonthsOf(advice).some(
      (lapsed) => stretchOn(line, `${lapsed}-15`)?.reason === 'paid',
    ),
    'a gap that was told was paid': (of.reading.situation.gaps ?? []).some(({ from, to }) =>
      monthsBetween(from, to).some((gap) => stretchOn(line, `${gap}-15`)?.reason === 'paid'),
    ),
    'the fund pays for a birth without cover':
      advice.maternity?.payer === 'fund' && situation.maternity?.on && !isCovered(situation.maternity.on),
    'the way as told begins on another day': advice.options?.some(
      ({ asTold, startsOn }) => asTold && JSON.stringify(startsOn) !== JSON.stringify(said?.startsOn),
    ),
    'nothing is owed, and months are': advice.backPay?.by === 'nobody' && advice.lapse !== undefined,
    'more is claimable than was paid': advice.options?.some(
      ({ claimable }) => most(claimable) > paidByPerson(situation),
    ),
    'covered throughout, it says, and is not':
      advice.title.includes('一直有保障') &&
      line.some(({ status, from }) => status === 'uncovered' && from >= firstOf(monthIn(of.reading.paidOn))),
  }
  return Object.entries(found).flatMap(([name, contradicts]) => (contradicts ? [name] : []))
}

const lapsedMonthsOf = ({ lapse: missed }: Blocks): string[] => (missed ? monthsBetween(missed.from, missed.to) : [])

/** Cover that the payment brings, on a day before the first one that it may begin on. */
const startsEarlier = (line: readonly Stretch[], { benefits }: Blocks): boolean =>
  line.some(
    ({ from, status, reason }) =>
      status === 'covered' && reason === 'payment' && (!benefits?.startsOn || from < benefits.startsOn.earliest),
  )

/** A day after the last on which cover may begin that is not covered. */
const startsLater = (line: readonly Stretch[], { benefits }: Blocks, asOf: string): boolean => {
  const latest = benefits?.startsOn?.latest
  return (
    latest != null &&
    line.some(
      ({ to, status, reason }) =>
        to > latest && reason !== 'after-benefit' && to > asOf && !['covered', 'retroactive'].includes(status),
    )
  )
}

const most = (money: number | { max: number } | undefined): number =>
  typeof money === 'object' ? money.max : (money ?? 0)

const paidByPerson = ({ expenses = [] }: Situation): number =>
  expenses.reduce((sum, { amount, reimbursed = 0 }) => sum + amount - reimbursed, 0)

test('no two blocks of an answer contradict each other, nor the history of the person’s cover (10,000 situations)', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      expect(contradictions(situation)).toEqual([])
    }),
    { numRuns: 10_000, seed: 20261201 },
  )
})
