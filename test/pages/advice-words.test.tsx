import type { Purpose, TimelineStatus } from '@contract'
import { weakMark } from '../../src/components/Basis/words'
import { fitting, lapseLine, lapseWords } from '../../src/pages/advice/words'
import { consultation, full, law, reported } from './advice.sample'

test('a lapse names its length, its first and its last month', () => {
  const lapse = { months: 2, from: '2026-01', to: '2026-02', basis: [] }
  expect(lapseWords(lapse)).toBe('断缴2个月：2026年1月到2月')
  expect(lapseWords({ ...lapse, months: 1, to: '2026-01' })).toBe('断缴1个月：2026年1月')
  expect(lapseWords({ months: 0, basis: [] })).toBe('没有断缴的月份')
})

test('that no month was missed is not said of who was, or may have been, without cover before', () => {
  const whole = { ...full, lapse: { months: 0, basis: [] } }
  const before = (status: TimelineStatus) =>
    lapseLine({ ...whole, history: [{ from: '2026-01-01', to: '2026-02-01', status, why: '。' }] })
  expect(lapseLine(whole)).toBe('')
  expect(before('covered')).toBe('没有断缴的月份。')
  for (const status of ['uncovered', 'unknown', 'waiting'] as const) expect(before(status)).toBe('')
})

describe('an answer to another question than how to go on', () => {
  const of = (purpose: Purpose, advice = full) => {
    const { situation, ...rest } = consultation(advice)
    return fitting({ ...rest, situation: { ...situation, purpose } }).advice
  }
  const whole = { ...full, lapse: { months: 0, basis: [] } }

  test('says nothing of paying back where nothing was missed', () => {
    for (const purpose of ['newborn', 'retirement', 'double-cover'] as const) {
      expect(of(purpose, whole)).not.toHaveProperty('backPay')
      expect(of(purpose, whole)).not.toHaveProperty('lapse')
    }
    expect(of('resume', whole)).toEqual(whole)
  })

  test('says it where something was missed all the same', () => expect(of('retirement')).toEqual(full))
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
