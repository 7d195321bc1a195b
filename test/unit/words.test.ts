import { daysText, dayText, moneyText, monthsText, monthText, waitText } from '../../cloudfunctions/rules/words'

test.each([
  ['2026-03-10', '2026年3月10日'],
  ['2026-11-02', '2026年11月2日'],
])('the day %s is read %s', (day, text) => {
  expect(dayText(day)).toBe(text)
})

test.each([
  ['2026-03', '2026年3月'],
  ['2025-12', '2025年12月'],
])('the month %s is read %s', (month, text) => {
  expect(monthText(month)).toBe(text)
})

test.each([
  ['2026-01', '2026-02', '2026年1月到2月'],
  ['2025-12', '2026-01', '2025年12月到2026年1月'],
  ['2026-02', '2026-02', '2026年2月'],
])('the months from %s to %s are read %s', (from, to, text) => {
  expect(monthsText(from, to)).toBe(text)
})

test.each([
  ['2027-04-01', '2027-04-01', '2027年4月1日'],
  ['2027-04-01', '2027-06-01', '最早2027年4月1日，最晚2027年6月1日'],
  ['2027-04-01', null, '最早2027年4月1日'],
])('a beginning from %s to %s is read %s', (earliest, latest, text) => {
  expect(daysText({ earliest, latest })).toBe(text)
})

test.each([
  [0, 0, '不用等'],
  [3, 3, '要等3个月'],
  [3, 5, '要等3到5个月'],
  [0, 6, '等待期最长6个月'],
  [3, null, '至少要等3个月'],
  [0, null, '要等多久还不知道'],
])('a wait from %s to %s months is read %s', (min, max, text) => {
  expect(waitText({ min, max, unit: 'month' })).toBe(text)
})

test('a wait that is counted in days is read in days', () => {
  expect(waitText({ min: 90, max: 120, unit: 'day' })).toBe('要等90到120天')
})

test.each([
  [400, '400元'],
  [173.6, '173.60元'],
  [{ min: 400, max: 1070 }, '400到1070元'],
  [{ min: 2.25, max: 12 }, '2.25到12元'],
])('the amount %j is read %s', (money, text) => {
  expect(moneyText(money)).toBe(text)
})
