import { dayInShanghai } from '../../cloudfunctions/platform/clock'

describe('the day in Shanghai', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T23:00:00.000Z', '2024-02-29'],
  ])('%s is in %s', (instant, day) => {
    expect(dayInShanghai(new Date(instant))).toBe(day)
  })
})
