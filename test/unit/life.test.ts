import type { Situation } from '@contract'
import { advise } from '../../cloudfunctions/rules'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { retirement, retirementHeadline, retirementWays } from '../../cloudfunctions/rules/advice/retirement'
import { switchUntil } from '../../cloudfunctions/rules/advice/switch'
import { search } from '../../cloudfunctions/rules/library'
import { rulebook } from '../support/advised'

const TODAY = '2026-11-22'
const asked = (situation: Situation) => caseOf(rulebook, situation, TODAY)

describe('the last day on which who changes the scheme still joins', () => {
  const leaver: Situation = {
    region: '620200',
    insurance: 'resident',
    event: 'switch',
    previous: { insurance: 'employee' },
    cause: 'left-job',
    lastCoveredMonth: '2024-08',
    payOn: '2024-10-10',
    exemptions: [],
    resident: { coverYear: 2024, window: 'outside' },
  }
  test('is the end of the month up to which three months are missing', () => {
    // 医保发〔2021〕32号, up to cover year 2024: within three months of a gap no wait; August paid, September to November missing, paid in December
    expect(switchUntil(asked(leaver))).toBe('2024-12-31')
  })
  test('does not move with the planned day of payment', () => {
    expect(switchUntil(asked({ ...leaver, payOn: '2024-12-31' }))).toBe('2024-12-31')
  })
  test('is gone once a fourth month is missing', () => {
    expect(
      switchUntil(asked({ ...leaver, payOn: '2027-01-01', resident: { coverYear: 2027, window: 'outside' } })),
    ).toBe(undefined)
  })
  test('is not known where the last month paid is not', () => {
    const { lastCoveredMonth: _unknown, ...open } = leaver
    expect(switchUntil(asked(open))).toBe(undefined)
  })
  test('is nothing to who goes on in the same scheme', () => {
    expect(
      switchUntil(asked({ region: '620200', insurance: 'employee', event: 'resume', lastCoveredMonth: '2024-10' })),
    ).toBe(undefined)
  })
})

describe('retirement in one sentence', () => {
  const headline = (situation: Situation) => {
    const of = asked(situation)
    return retirementHeadline(of, retirement(of))
  }
  const nearly: Situation = {
    region: '310000',
    insurance: 'flexible',
    event: 'resume',
    lastCoveredMonth: '2026-10',
    payOn: TODAY,
    monthlyBase: 8000,
    retirement: { category: 'male', bornIn: '1970-05' },
  }
  test('names the gap and the month', () => {
    expect(headline({ ...nearly, region: '370600', cumulativeMonths: 200, monthlyBase: 5000 })).toBe(
      '医保还差160个月（13年4个月）（据报道）；2031年10月（61岁5个月）到退休年龄。',
    )
  })
  test('is followed by each way with its price', () => {
    const ways = (situation: Situation) => retirementWays(retirement(asked(situation)))
    expect(ways({ ...nearly, region: '370600', cumulativeMonths: 200, monthlyBase: 5000 })).toEqual([
      '可以按月接着缴。',
      '也可以一次缴足，按现在的价钱共72,000元。',
    ])
    expect(ways({ ...nearly, cumulativeMonths: 150 })).toContain('可以按月接着缴，现在一个月800元。')
  })
  test('says so when nothing is missing', () => {
    expect(headline({ ...nearly, region: '330300', cumulativeMonths: 250 })).toBe(
      '医保的年限已经缴够（估计），2031年10月（61岁5个月）到退休年龄后不用再缴。',
    )
  })
  test('says what the gap depends on where the years are not known', () => {
    expect(headline({ ...nearly, region: '450900' })).toBe(
      '2031年10月（61岁5个月）到退休年龄；医保还差多少年，要看玉林市的规定。',
    )
  })
  test('is nothing for who is retired already', () => {
    expect(headline({ ...nearly, retired: true })).toBe(undefined)
  })
})

test('the library finds the rules on paying back a second fee by the word people use', () => {
  const { hits } = search(rulebook.policy, '退费')
  expect(hits.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['nation/double-cover-refund-before-the-year', '500000/double-cover-refund']),
  )
})

test('who says that a child born long ago is a newborn is told how it is counted', () => {
  const { assumptions } = advise(
    rulebook,
    {
      region: '620200',
      insurance: 'resident',
      event: 'first',
      exemptions: ['newborn'],
      bornOn: '1955-03-01',
      payOn: TODAY,
      resident: { coverYear: 2027 },
    },
    TODAY,
  )
  expect(assumptions).toContain('孩子不是参保年度或者上一年出生的，不按新生儿算。')
})
