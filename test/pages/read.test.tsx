import { noSuchDate, readCount, readDay, readMoney, readMonth, readMonths, readYear } from '../../src/interview/read'

test.each([
  ['2026-03', '2026-03'],
  ['202603', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2026年03', '2026-03'],
  ['2026/3', '2026-03'],
  ['2026.12', '2026-12'],
  [' ２０２６年 3月 ', '2026-03'],
  ['2026', undefined],
  ['20263', undefined],
  ['26年3月', '2026-03'],
  ['56年3月', '1956-03'],
  ['去年12月', '2025-12'],
  ['今年3月', '2026-03'],
  ['前年5月', '2024-05'],
  ['上个月', '2025-12'],
  ['这个月', '2026-01'],
  ['下个月', '2026-02'],
  ['3月', '2026-03'],
  ['9月', '2025-09'],
  ['13月', undefined],
  ['2026年13月', undefined],
  ['', undefined],
])('the month %j is read as %j', (text, month) => expect(readMonth(text, '2026-01-31')).toBe(month))

test.each([
  ['2026-03-10', '2026-03-10'],
  ['20260310', '2026-03-10'],
  ['2026年3月9日', '2026-03-09'],
  ['2026年3月9号', '2026-03-09'],
  ['2026/3/9', '2026-03-09'],
  ['2026.3.9', '2026-03-09'],
  ['26年3月9日', '2026-03-09'],
  ['去年12月31日', '2025-12-31'],
  ['今天', '2026-03-01'],
  ['昨天', '2026-02-28'],
  ['后天', '2026-03-03'],
  ['2026-02-30', undefined],
  ['2025年2月29日', undefined],
  ['2024年2月29日', '2024-02-29'],
  ['这个月最后一天', '2026-03-31'],
  ['202603', undefined],
  ['3月9日', '2026-03-09'],
  ['11月25号', '2025-11-25'],
  ['8月25日', '2026-08-25'],
  ['有空的时候', undefined],
])('the day %j is read as %j', (text, day) => expect(readDay(text, '2026-03-01')).toBe(day))

test.each([
  ['2026年2月30日', '2026年2月没有30日'],
  ['2月30日', '2026年2月没有30日'],
  ['20260431', '2026年4月没有31日'],
  ['2026年13月', '没有13月'],
  ['2026年2月28日', undefined],
  ['2026年2月', undefined],
  ['有空的时候', undefined],
])('what does not exist of %j is %j', (text, fault) => expect(noSuchDate(text, '2026-03-01')).toBe(fault))

test.each([
  // years or months: nobody knows
  ['27', undefined],
  ['27个月', 27],
  ['27月', 27],
  ['2年', 24],
  ['2年3个月', 27],
  ['2年零3个月', 27],
  ['0', 0],
  ['很久', undefined],
  ['', undefined],
])('the length %j is read as %j months', (text, months) => expect(readMonths(text)).toBe(months))

test.each([
  ['3', '个月', 3],
  ['3个月', '个月', 3],
  ['３月', '个月', 3],
  ['1年', '个月', undefined],
  ['2年', '年', 2],
  ['3个月', '年', undefined],
  ['60天', '天', 60],
  ['2个', '个', 2],
  ['0', '年', 0],
  ['-1', '年', undefined],
  ['两年', '年', undefined],
])('the count %j of %s is read as %j', (text, unit, count) => expect(readCount(text, unit)).toBe(count))

test.each([
  ['2027', 2027],
  ['2027年', 2027],
  ['2027年度', 2027],
  ['27', undefined],
])('the year %j is read as %j', (text, year) => expect(readYear(text)).toBe(year))

test.each([
  ['4500', 4500],
  ['4,500.50', 4500.5],
  ['４５００元', 4500],
  ['¥4500', 4500],
  ['４，５００．５０', 4500.5],
  ['30万', 300_000],
  ['1.25万元', 12_500],
  ['4500.123', undefined],
  ['四千', undefined],
])('the sum %j is read as %j yuan', (text, yuan) => expect(readMoney(text)).toBe(yuan))
