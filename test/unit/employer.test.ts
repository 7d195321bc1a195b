import type { Benefits, Situation } from '@contract'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { employerLiability } from '../../cloudfunctions/rules/advice/employer-liability'
import { remedies } from '../../cloudfunctions/rules/advice/remedies'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const policy = readPolicy(readRulebook())
const rules = { policy, program: compilePolicy(policy) }
const TODAY = '2026-03-10'

type Bills = NonNullable<Benefits['expenses']>
type Told = NonNullable<Situation['expenses']>
const arrears: Situation = {
  region: '450900',
  insurance: 'employee',
  event: 'resume',
  cause: 'employer-arrears',
  lastCoveredMonth: '2025-12',
  payOn: TODAY,
}
const of = (situation: Partial<Situation> = {}) => caseOf(rules, { ...arrears, ...situation }, TODAY)
const bill = (status: Bills[number]['status'], on = '2026-01-20', amount = 1000.1): Bills[number] => ({
  on,
  amount,
  status,
})

describe('of the bills told the employer bears', () => {
  test('for certain those of days without cover', () => {
    const liability = employerLiability(of(), [bill('uncovered'), bill('uncovered', '2026-02-01', 0.2)])
    expect(liability).toMatchObject({ certain: true, expenses: 1000.3, until: '2027-01-20' })
    expect(liability?.undecided).toBeUndefined()
  })

  test('perhaps those of which it is open whether the fund pays: a range, and who settles it', () => {
    const liability = employerLiability(of(), [bill('uncovered'), bill('unknown', '2026-02-01', 500)])
    expect(liability).toMatchObject({ certain: false, expenses: { min: 1000.1, max: 1500.1 } })
    expect(liability?.undecided).toContain('玉林市的医保经办机构')
  })

  test('perhaps those of the wait that its arrears brought', () => {
    expect(employerLiability(of(), [bill('waiting')])).toMatchObject({ certain: false, expenses: 1000.1 })
  })

  test('none that the fund pays, and none before its arrears began', () => {
    const before = bill('uncovered', '2025-12-31')
    const liability = employerLiability(of(), [bill('covered'), bill('retroactive'), before])
    expect(liability?.expenses).toBeUndefined()
    expect(liability?.until).toBeUndefined()
    expect(liability?.certain).toBe(false)
  })

  test('what another scheme has not paid already', () => {
    const expenses: Told = [{ on: '2026-01-20', amount: 1000.1, reimbursed: 600 }]
    expect(employerLiability(of({ expenses }), [bill('uncovered')])?.expenses).toBe(400.1)
  })
})

test('the year is counted from the first of these days that has come', () => {
  const late = [bill('uncovered', '2026-02-28'), bill('uncovered', '2026-02-10'), bill('uncovered', '2026-04-01')]
  expect(employerLiability(of(), late)?.until).toBe('2027-02-10')
  expect(employerLiability(of(), [bill('uncovered', '2026-04-01')])?.until).toBeUndefined()
})

test('the office can refuse only what was asked of it', () => {
  const against = (expenses: Bills | undefined, situation: Partial<Situation> = {}) =>
    new Set(remedies(of(situation), expenses).map((remedy) => remedy.against))
  expect(against(undefined)).toEqual(new Set(['employer', 'collector']))
  expect(against([bill('covered')])).toEqual(new Set(['employer', 'collector']))
  expect(against([bill('unknown')])).toContain('office')
  expect(against(undefined, { maternity: { kind: 'birth' } })).toContain('office')
  expect(against([bill('uncovered')], { cause: 'personal' })).toEqual(new Set(['office']))
})
