import { weakMark } from '../../src/components/Basis/words'
import {
  countWords,
  dailyRateWords,
  lapseWords,
  moneyWords,
  percentWords,
  rangeWords,
  waitWords,
} from '../../src/pages/advice/words'
import { law, reported } from './advice.sample'

describe('amounts in words', () => {
  test('money has two decimals and grouped thousands', () => {
    expect(moneyWords(0)).toBe('0.00元')
    expect(moneyWords(1234567.5)).toBe('1,234,567.50元')
    expect(moneyWords(999)).toBe('999.00元')
  })

  test('uncertain money names both bounds, and one when they agree', () => {
    expect(moneyWords({ min: 180, max: 1360.4 })).toBe('180.00元到1,360.40元')
    expect(moneyWords({ min: 180, max: 180 })).toBe('180.00元')
  })

  test('a range names both bounds, and one when they agree', () => {
    expect(rangeWords({ min: 3, max: 5 }, '天')).toBe('3到5天')
    expect(rangeWords({ min: 3, max: 3 }, '天')).toBe('3天')
    expect(countWords(3, '个月')).toBe('3个月')
    expect(countWords({ min: 0, max: 2 }, '个月')).toBe('0到2个月')
  })

  test('a share is a percentage without a tail of decimals', () => {
    expect(percentWords(0.5)).toBe('50%')
    expect(percentWords(0.29)).toBe('29%')
    expect(percentWords({ min: 0.125, max: 0.5 })).toBe('12.5到50%')
  })

  test('a daily rate is told in ten thousandths', () => {
    expect(dailyRateWords(0.0005)).toBe('万分之5')
    expect(dailyRateWords(0.00025)).toBe('万分之2.5')
  })

  test.each([
    [{ min: 0, max: 0, unit: 'month' }, '不用等'],
    [{ min: 3, max: 3, unit: 'month' }, '3个月'],
    [{ min: 0, max: 3, unit: 'month' }, '最短不用等，最长3个月'],
    [{ min: 0, max: null, unit: 'month' }, '最短不用等，最长多久还不能确定'],
    [{ min: 30, max: 90, unit: 'day' }, '30到90天'],
    [{ min: 3, max: null, unit: 'month' }, '至少3个月'],
  ] as const)('the wait %o is %s', (waiting, words) => {
    expect(waitWords(waiting)).toBe(words)
  })
})

test('a lapse names its length, its first and its last month', () => {
  const lapse = { months: 2, from: '2026-01', to: '2026-02', basis: [] }
  expect(lapseWords(lapse)).toBe('断缴2个月：2026年1月至2026年2月')
  expect(lapseWords({ ...lapse, months: 1, to: '2026-01' })).toBe('断缴1个月：2026年1月')
  expect(lapseWords({ months: 0, basis: [] })).toBe('没有断缴的月份')
})

describe('the mark of what nothing official stands behind', () => {
  const claimed = { ...reported, grade: 'claimed' as const }

  test('is absent when there is a law or an official text, or nothing at all', () => {
    expect(weakMark([reported, law])).toBeUndefined()
    expect(weakMark([{ ...law, grade: 'official' }, reported])).toBeUndefined()
    expect(weakMark([])).toBeUndefined()
  })

  test('says the better of what there is', () => {
    expect(weakMark([reported])).toBe('据报道')
    expect(weakMark([claimed, reported])).toBe('据报道')
    expect(weakMark([claimed])).toBe('网上说法')
  })
})
