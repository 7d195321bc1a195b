import type { Situation } from '@contract'
import { createRulebook } from '../../cloudfunctions/rules'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { readScenarios } from '../../config/rulebook/scenarios'

const rulebook = createRulebook(artefactOf(readRulebook()))
const scenarios = readScenarios(__dirname, new Set(rulebook.policy.rules.keys()))

/** WeChat refuses what is far above this, and a slow phone should not wait for it. */
const MOST_BYTES = 60_000

const bytesOf = (situation: Situation, today: string): number =>
  Buffer.byteLength(JSON.stringify(rulebook.advise(situation, today)))

test('the advice of every scenario stays under 60 KB', () => {
  const sizes = scenarios.map(({ name, situation, today }) => ({ name, bytes: bytesOf(situation, today) }))
  expect(sizes.filter(({ bytes }) => bytes >= MOST_BYTES)).toEqual([])
})

/** Much is told, little is decided, and the arrears are long: the largest of 8,000 random situations. */
const LARGEST: [string, Situation][] = [
  [
    'arrears of twenty years',
    {
      region: '110000',
      insurance: 'employee',
      lastCoveredMonth: '2005-03',
      orderedToPay: 'not-ordered',
      monthlyBase: 4340,
      continuousMonths: 3,
      maternity: { on: '2026-10-01', kind: 'birth' },
      retirement: { bornIn: '1972-05', category: 'female-50' },
      cumulativeMonths: 200,
    },
  ],
  [
    'a birth and a retirement in a place that disputes much',
    {
      region: '420100',
      insurance: 'employee',
      backPays: true,
      continuousMonths: 70,
      maternity: { on: '2026-10-01', kind: 'birth' },
      retirement: { bornIn: '1972-05', category: 'female-50' },
      cumulativeMonths: 200,
      bornOn: '1968-05-01',
      expenses: [
        { on: '2026-09-01', amount: 20000 },
        { on: '2026-11-01', amount: 100 },
      ],
    },
  ],
  [
    'one of whom hardly anything about the lapse is known',
    {
      region: '350200',
      insurance: 'employee',
      orderedToPay: 'within-deadline',
      maternity: { on: '2026-10-01', kind: 'birth' },
      retirement: { bornIn: '1972-05', category: 'female-50' },
      cumulativeMonths: 200,
      bornOn: '1968-05-01',
    },
  ],
]

test.each<[string, Situation]>(LARGEST)('so does that of %s', (_, situation) => {
  expect(bytesOf(situation, '2026-11-22')).toBeLessThan(MOST_BYTES)
})
