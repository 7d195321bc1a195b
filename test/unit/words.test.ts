import {
  boundsWords,
  countWords,
  coverBounds,
  dateWords,
  dayRangeWords,
  moneyWords,
  monthCountWords,
  monthSpanWords,
  periodWords,
  perTenThousandWords,
  shareWords,
  startWords,
  waitWords,
} from '@contract'

test.each([
  ['2026-03-10', '2026年3月10日'],
  ['2026-11-02', '2026年11月2日'],
])('the day %s is read %s', (day, text) => {
  expect(dateWords(day)).toBe(text)
})

test.each([
  ['2026-03', '2026年3月'],
  ['2025-12', '2025年12月'],
])('the month %s is read %s', (month, text) => {
  expect(dateWords(month)).toBe(text)
})

test.each([
  ['2026-01', '2026-02', '2026年1月到2月'],
  ['2025-12', '2026-01', '2025年12月到2026年1月'],
  ['2026-02', '2026-02', '2026年2月'],
])('the months from %s to %s are read %s', (from, to, text) => {
  expect(monthSpanWords(from, to)).toBe(text)
})

test.each([
  ['2027-04-01', '2027-04-01', '2027年4月1日'],
  ['2027-04-01', '2027-06-01', '最早2027年4月1日，最晚2027年6月1日'],
  ['2027-04-01', null, '最早2027年4月1日'],
])('a beginning from %s to %s is read %s', (earliest, latest, text) => {
  expect(startWords({ earliest, latest })).toBe(text)
})

test.each([
  [0, 0, '不用等'],
  [3, 3, '要等3个月'],
  [3, 5, '要等3到5个月'],
  [0, 6, '等待期最长6个月'],
  [3, null, '至少要等3个月'],
  [0, null, '要等多久还不知道'],
])('a wait from %s to %s months is read %s', (min, max, text) => {
  expect(waitWords({ min, max, unit: 'month' })).toBe(text)
})

test('a wait that is counted in days is read in days', () => {
  expect(waitWords({ min: 90, max: 120, unit: 'day' })).toBe('要等90到120天')
})

test.each([
  [400, '400元'],
  [173.6, '173.60元'],
  [{ min: 400, max: 1070 }, '400到1070元'],
  [{ min: 180, max: 180 }, '180元'],
  [1_234_567.5, '1,234,567.50元'],
  [0, '0元'],
  [{ min: 2.25, max: 12 }, '2.25到12元'],
])('the amount %j is read %s', (money, text) => {
  expect(moneyWords(money)).toBe(text)
})

test.each([
  [3, '个月', '3个月'],
  [{ min: 0, max: 2 }, '个月', '0到2个月'],
  [{ min: 3, max: 3 }, '天', '3天'],
])('%j of %s is read %s', (count, unit, text) => {
  expect(countWords(count, unit)).toBe(text)
})

test.each([
  [11, '11个月'],
  [24, '24个月（2年）'],
  [27, '27个月（2年3个月）'],
  [{ min: 180, max: 181 }, '180到181个月'],
])('%j months of paying are read %s', (months, text) => {
  expect(monthCountWords(months)).toBe(text)
})

test.each([
  [0.5, '50%'],
  [0.29, '29%'],
  [{ min: 0.125, max: 0.5 }, '12.5%到50%'],
])('the share %j is read %s', (share, text) => {
  expect(shareWords(share)).toBe(text)
})

test.each([
  [0.0005, '万分之5'],
  [0.00025, '万分之2.5'],
])('the share %d of a day is read %s', (share, text) => {
  expect(perTenThousandWords(share)).toBe(text)
})

test.each([
  ['2026-02-15', '2026-02-15', '2026年2月15日'],
  ['2026-02-15', '2026-02-28', '2026年2月15日到2026年2月28日'],
])('a day from %s to %s is read %s', (earliest, latest, text) => {
  expect(dayRangeWords({ earliest, latest })).toBe(text)
})

test.each([
  [{ from: '2020-01-01', to: '2024-07-01' }, '2020年1月1日到2024年6月30日'],
  [{ from: '2020-01-01' }, '2020年1月1日起'],
  [{ to: '2024-07-01' }, '到2024年6月30日为止'],
  [{}, undefined],
])('what holds in %j is read %s', (period, text) => {
  expect(periodWords(period)).toBe(text)
})

describe('the first day of cover of whoever pays on 10 March', () => {
  const words = (earliest: string, latest: string | null, retroactive: 'yes' | 'no' | 'depends') =>
    boundsWords(coverBounds({ earliest, latest }, retroactive, '2026-03-10'))

  test('is named where expenses of before are paid, or it is certain', () => {
    expect(words('2026-01-01', '2026-06-01', 'yes')).toBe('最早2026年1月1日，最晚2026年6月1日')
    expect(words('2026-01-01', '2026-01-01', 'depends')).toBe('2026年1月1日')
  })

  test('is the day of payment at the earliest where that is open', () => {
    expect(words('2026-01-01', '2026-06-01', 'depends')).toBe('最早缴费当天，最晚2026年6月1日')
    expect(words('2026-01-01', null, 'depends')).toBe('最早缴费当天')
    expect(words('2026-01-01', '2026-03-10', 'depends')).toBe('最早缴费当天')
  })
})
