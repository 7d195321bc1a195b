import { FIGURES, figuresIn, holdAgainstQuotes, Reader } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const PATH = `regions/330100-hangzhou/${FIGURES}`

function hold(tables: object) {
  const reader = new Reader({ [PATH]: tables })
  const lines = figuresIn(reader, PATH)
  expect(reader.findings).toEqual([])
  const { findings, ...counts } = holdAgainstQuotes(lines)
  return { found: findings.map(({ message }) => message), ...counts }
}

const basis = { source: 'notice', article: '第一条' }
const fee = (quote: string | null, line: object, group: object = {}) =>
  hold({ fees: [{ year: 2026, ...basis, quote, ...group, lines: [line] }] })
const window = (quote: string, paid: string, phase = 'main') =>
  hold({ windows: [{ year: 2026, ...basis, quote, lines: [{ phase, paid }] }] }).found
const rate = (quote: string, flexible: string) =>
  hold({ contributions: [{ ...basis, quote, lines: [{ flexible }] }] }).found
const years = (quote: string, line: object) => hold({ retirement: [{ ...basis, quote, lines: [line] }] }).found

describe('a figure that stands in the quoted words', () => {
  test.each([
    ['少儿340;其他一档800', { individual: 340 }],
    ['个人缴费400元、财政补助700元', { individual: 400, subsidy: 700 }],
    ['特困孤儿全额资助', { individual: 0 }],
    ['每月553.56元', { individual: 553.56 }],
  ])('「%s」', (quote, line) => {
    expect(fee(quote, line).found).toEqual([])
  })

  test.each([
    ['2025-10-20至12-25', '上年10-20..上年12-25'],
    ['集中缴费期为2025年10月20日至2026年2月28日', '上年10-20..当年02-28'],
    ['9.1–12.20集中', '上年09-01..上年12-20'],
    ['2025-09至2026-02底', '上年09-01..当年02-28'],
  ])('days: 「%s」', (quote, paid) => {
    expect(window(quote, paid)).toEqual([])
  })

  test('a day after the last of a window begins what comes after it', () => {
    expect(window('集中期12月25日截止', '上年12-26..', 'outside')).toEqual([])
    expect(window('集中期12月25日截止', '上年12-27..', 'outside')).toHaveLength(1)
  })

  test('a share, and years in figures or in words', () => {
    expect(rate('灵活就业8.8%(含生育0.8)', '8.8%')).toEqual([])
    expect(years('缴费年限累计达到二十年的', { required: 20 })).toEqual([])
    expect(
      years('2025年底前25年,2026年起+1/年至2030年30年', { required: { from: 2025, first: 25, perYear: 1, most: 30 } }),
    ).toEqual([])
  })
})

describe('a wrong digit is named with its place, its line and the figure', () => {
  test('in a fee', () => {
    expect(fee('少儿340;其他一档800', { name: 'children', individual: 350 }).found).toEqual([
      '330100: row 330100/fee-2026-children: individual 350 does not stand in its quoted words',
    ])
  })

  test('not only where it is part of a longer number, or of a day', () => {
    expect(fee('缴1400元', { individual: 400 }).found).toHaveLength(1)
    expect(fee('2025-10-20起', { individual: 20 }).found).toHaveLength(1)
  })

  test.each([
    ['上年10-21..上年12-25', 'from 上年10-21'],
    ['上年10-20..上年12-26', 'to 上年12-26'],
    ['当年10-20..当年12-25', 'from 当年10-20'],
  ])('in a window: %s', (paid, figure) => {
    expect(window('2025-10-20至2025-12-25', paid)[0]).toBe(
      `330100: row 330100/window-2026: ${figure} does not stand in its quoted words`,
    )
  })

  test('in the day from which a fee is owed in full', () => {
    expect(fee('7月1日后全额自付1070', { individual: 1070, when: { paid: '当年08-01..' } }).found).toEqual([
      '330100: row 330100/fee-2026: from 当年08-01 does not stand in its quoted words',
    ])
  })

  test('in a share and in years', () => {
    expect(rate('灵活就业8.8%', '8.9%')).toHaveLength(1)
    expect(years('男30女25', { required: 35 })).toHaveLength(1)
  })
})

describe('a figure that stands in no quoted words', () => {
  test('may be computed of figures that do, which is done again', () => {
    expect(fee('个人400,财政700', { individual: 1100 }, { derived: '1100 = 400 + 700' })).toMatchObject({
      found: [],
      derived: 1,
    })
    expect(fee('一年2670', { individual: 222.5 }, { derived: '222.5 = 2670 ÷ 12' }).found).toEqual([])
    expect(fee('个人400,财政700', { individual: 1200 }, { derived: '1200 = 400 + 700' }).found).toEqual([
      '330100: row 330100/fee-2026: 1200 = 400 + 700 is no sum that comes out',
    ])
    expect(fee('个人400', { individual: 1100 }, { derived: '1100 = 400 + 700' }).found).toEqual([
      '330100: row 330100/fee-2026: 700 in 1100 = 400 + 700 does not stand in its quoted words',
    ])
  })

  test('may stand in a record of the material alone, and is counted so', () => {
    expect(fee('错过集中期须按1100全额缴', { individual: 400 }, { record: '{"in_window": 400}' })).toMatchObject({
      found: [],
      quoted: 0,
      recorded: 1,
    })
  })

  test('is told with the reason that its line gives', () => {
    expect(fee(null, { individual: 400 }, { unquoted: '整理资料里没有原文' })).toMatchObject({
      found: [],
      unquoted: ['330100/fee-2026 (individual 400): 整理资料里没有原文'],
    })
    expect(fee('另缴10元', { individual: 10, longTermCare: 0 }, { unquoted: { 0: '不另缴' } }).unquoted).toEqual([
      '330100/fee-2026 (longTermCare 0): 不另缴',
    ])
    expect(fee(null, { individual: 400 }).found).toHaveLength(1)
  })
})

describe('in the rulebook as it stands', () => {
  const { files } = readRulebook()
  const tables = Object.keys(files).filter((path) => path.endsWith(`/${FIGURES}`))

  test('every yuan that a line asks is held: one more is named, unless a reason is given for it', () => {
    const reader = new Reader(files)
    const lines = tables.flatMap((path) => figuresIn(reader, path))
    const wrong = lines.flatMap((line) =>
      line.figures.flatMap((figure) =>
        typeof figure.value === 'number' && figure.value > 100
          ? [{ ...line, figures: [{ ...figure, value: figure.value + 7 }] }]
          : [],
      ),
    )
    expect(wrong.length).toBeGreaterThan(100)
    expect(holdAgainstQuotes(wrong).findings.map(({ row }) => row)).toEqual(wrong.map(({ rule }) => rule.id))
  })
})
