import { REGIONS, type Situation } from '@contract'
import fc from 'fast-check'
import { mismatches } from '../../config/tools/scenarios'
import { adviseAll } from '../support/advised'
import { situations, TODAY } from '../support/situations'
import { speaksPlainly } from './judges/plain-words'
import { staysSmall } from './judges/size'

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

/** In every place that one can be insured in, somebody who by turns told all, or little more than the scheme. */
const everywhere = REGIONS.map(({ code, name }, seed): [string, Situation] => {
  const [full] = fc.sample(situations([code]), { numRuns: 1, seed }) as [Situation]
  const { region, insurance, event } = full
  const situation = seed % 2 === 0 ? full : { region, insurance, ...(seed % 4 === 1 && { event }) }
  return [`${name} ${JSON.stringify(situation)}`, situation]
})
const advised = adviseAll([...LARGEST, ...everywhere].map(([name, situation]) => ({ name, situation, today: TODAY })))

test('whoever asks, wherever, gets an advice of the contract’s form, whose blocks say where they come from', () => {
  const faults = advised.map(({ name, advice }) => ({ name, found: mismatches({ expect: {} }, advice) }))
  expect(faults.filter(({ found }) => found.length > 0)).toEqual([])
})

test('where no rule of the place was verified, the summary says so, and nowhere else', () => {
  const says = ({ summary }: (typeof advised)[number]['advice']) => summary.lines.join('').includes('还没有核实')
  const wrong = advised.filter(({ advice }) => says(advice) !== (advice.region.verified === 'none'))
  expect(wrong.map(({ name }) => name)).toEqual([])
})

staysSmall(advised)
speaksPlainly(advised)
