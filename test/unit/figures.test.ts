import { FIGURES, figuresIn, Reader, rulesIn } from '../../cloudfunctions/rules/load'

const PATH = `regions/330100-hangzhou/${FIGURES}`
const basis = { source: 'notice', article: '第一条', quote: '写着的话' }

/** The rules of a file of tables, and what is wrong with it. */
function read(tables: object, path = PATH) {
  const reader = new Reader({ [path]: tables })
  return { rules: rulesIn(reader, path), faults: reader.findings.map(({ message }) => message) }
}

const windows = (lines: readonly object[], group: object = {}) =>
  read({ windows: [{ year: 2026, ...basis, ...group, lines }] }).rules
const fees = (lines: readonly object[], group: object = {}) =>
  read({ fees: [{ year: 2026, ...basis, ...group, lines }] }).rules
const contributions = (group: object, ...lines: readonly object[]) =>
  read({ contributions: [{ ...basis, ...group, lines }] }).rules
const retirement = (group: object, ...lines: readonly object[]) =>
  read({ retirement: [{ ...basis, ...group, lines }] }).rules

describe('a window', () => {
  test('becomes a rule of its phase, its id made of place and year, with the words that it rests on', () => {
    expect(windows([{ phase: 'main', paid: '上年10-20..上年12-25' }])).toEqual([
      {
        id: '330100/window-2026',
        text: '2026年度居民医保的集中参保期从2025年10月20日到12月25日。',
        when: { insurance: 'resident', coverYear: 2026, paid: '上年10-20..上年12-25' },
        then: { enrolmentPhase: { phase: 'main' } },
        source: 'notice',
        article: '第一条',
        quote: '写着的话',
        place: '330100',
      },
    ])
  })

  test.each([
    ['main', '..上年12-31', 'window-2026', '2026年度居民医保的集中参保期到2025年12月31日为止。'],
    ['extension', '当年01-01..当年02-28', 'extension-2026', '2026年度居民医保的集中参保期延长到2026年2月28日。'],
    [
      'supplement',
      '当年03-01..当年06-30',
      'supplement-2026',
      '2026年3月1日到6月30日还可以补缴2026年度居民医保费，不算在集中参保期里。',
    ],
    ['outside', '当年03-01..', 'outside-2026', '2026年3月1日起缴2026年度居民医保费的，不算在集中参保期里。'],
    ['closed', '当年07-01..', 'closed-2026', '2026年7月1日起不再受理2026年度居民医保的参保。'],
  ])('of the phase %s says so', (phase, paid, id, text) => {
    expect(windows([{ phase, paid }])).toMatchObject([{ id: `330100/${id}`, text }])
  })

  test('of every year is told without one', () => {
    expect(windows([{ phase: 'main', paid: '上年09-15..当年02-28' }], { year: '2025..' })).toMatchObject([
      { id: '330100/window-2025', text: '每年居民医保的集中参保期从上年9月15日到当年2月28日。' },
    ])
  })

  test('does not tell a day that stands in no words of its source', () => {
    const unquoted = { '上年09-01': '首日没有写' }
    expect(windows([{ phase: 'main', paid: '上年09-01..上年12-25', unquoted }])).toMatchObject([
      { text: '2026年度居民医保的集中参保期到2025年12月25日为止。' },
    ])
  })

  test('in several stretches holds in each', () => {
    const [rule] = windows([
      { phase: 'closed', paid: ['上年12-21..上年12-31', '当年04-01..'], when: { newborn: false } },
    ])
    expect(rule?.when).toEqual([
      { insurance: 'resident', coverYear: 2026, paid: '上年12-21..上年12-31', newborn: false },
      { insurance: 'resident', coverYear: 2026, paid: '当年04-01..', newborn: false },
    ])
  })
})

describe('a fee', () => {
  test('holds for those without assistance, unless its line says for whom', () => {
    const rules = fees([
      { individual: 400, subsidy: 700 },
      { name: 'dibao', for: '低保对象', individual: 110, when: { assistance: 'dibao' } },
    ])
    expect(rules.map(({ id, when, text }) => [id, when, text])).toEqual([
      [
        '330100/fee-2026',
        { insurance: 'resident', coverYear: 2026, assistance: 'none' },
        '2026年度居民医保个人缴400元，财政补助700元。',
      ],
      [
        '330100/fee-2026-dibao',
        { insurance: 'resident', coverYear: 2026, assistance: 'dibao' },
        '2026年度居民医保，低保对象个人缴110元。',
      ],
    ])
  })

  test('that is paid late says from when and with what', () => {
    const when = { paid: '当年07-01..', newborn: false }
    expect(fees([{ individual: 1100, subsidy: 700, composition: 'full', when }])).toMatchObject([
      {
        text: '2026年度居民医保，2026年7月1日起缴费的，个人缴1100元，连财政补助的700元一起缴（新生儿除外）。',
        then: { residentFee: { individual: 1100, subsidy: 700, composition: 'full' } },
      },
    ])
  })

  test('may be a range or a choice, with what long-term care costs in it', () => {
    const rules = fees([
      { id: 'least', individual: { min: 400, max: null } },
      { name: 'care', individual: { oneOf: [400, 425] }, longTermCare: 25 },
      { name: 'free', for: '特困人员', individual: 0, when: { assistance: 'tekun' } },
    ])
    expect(rules.map(({ id, text }) => [id, text])).toEqual([
      ['330100/least', '2026年度居民医保个人至少缴400元。'],
      ['330100/fee-2026-care', '2026年度居民医保个人缴400元或者425元，其中长期护理保险25元。'],
      ['330100/fee-2026-free', '2026年度居民医保，特困人员个人不用缴。'],
    ])
  })

  test('is told with the words at the head of its group, or with its own', () => {
    const rules = fees([{ individual: 400 }, { name: 'other', individual: 390, text: '另一种说法。' }], {
      told: '据报道',
    })
    expect(rules.map(({ text }) => text)).toEqual(['据报道，2026年度居民医保个人缴400元。', '另一种说法。'])
  })

  test('may rest on another place of another document than its group, and dispute a line', () => {
    const line = { source: 'page', article: '表', grade: 'reported', disputes: '330100/fee-2025', because: '两页不同' }
    expect(fees([{ individual: 390, ...line }], { grade: 'official', checkedOn: '2026-11-01' })).toMatchObject([
      { source: 'page', article: '表', grade: 'reported', checkedOn: '2026-11-01', disputes: ['330100/fee-2025'] },
    ])
  })
})

describe('a contribution', () => {
  test('base holds in its months, the last of them included', () => {
    expect(contributions({ months: '2025-07..2025-12' }, { lower: 4800, upper: 24000 })).toMatchObject([
      {
        id: '330100/base-2025',
        text: '2025年7月到12月，职工医保月缴费基数下限4800元、上限24000元。',
        when: { insurance: ['employee', 'flexible'] },
        then: { contributionBase: { lower: 4800, upper: 24000 } },
        in: { from: '2025-07-01', to: '2026-01-01' },
      },
    ])
  })

  test('rate is written in per cent, and a fixed part beside it', () => {
    const when = { insurance: 'employee', workerPlan: 'with-account' }
    expect(
      contributions({ months: '2026-01..' }, { employer: '9.5%', person: '2%', personFixed: 3, when }),
    ).toMatchObject([
      {
        id: '330100/rate-2026',
        text: '2026年1月起，单位缴基数的9.5%，个人缴基数的2%，每月另缴3元。',
        when,
        then: { contributionRate: { employer: 0.095, person: 0.02, personFixed: 3 } },
        in: { from: '2026-01-01' },
      },
    ])
  })

  test('of 灵活就业 may have its base, its share and its amount in one line', () => {
    const line = { flexibleBase: 8073, flexible: '6%', flexibleAmount: 484.38, when: { insurance: 'flexible' } }
    expect(contributions({ months: '2025-01..2025-12' }, line)).toMatchObject([
      {
        text: '2025年，灵活就业人员月缴费基数是8073元，按缴费基数的6%缴，每月缴484.38元。',
        then: { contributionBase: { flexible: 8073 }, contributionRate: { flexible: 0.06, flexibleAmount: 484.38 } },
      },
    ])
  })

  test('without months is in force as its source is, or as it says itself', () => {
    expect(contributions({}, { flexible: '9%' })[0]?.in).toBeUndefined()
    expect(contributions({ in: { from: 'unknown' } }, { flexible: '9%' })[0]?.in).toEqual({ from: 'unknown' })
  })
})

describe('the years until retirement', () => {
  test('are written in years and counted in months', () => {
    expect(retirement({}, { name: 'men', who: 'men', required: 30, actual: 10, lumpSum: true })).toMatchObject([
      {
        id: '330100/retirement-years-men',
        text: '男职工累计缴费满30年、其中实际缴费满10年的，退休后不再缴医保费；不足的可以一次补足。',
        when: { insurance: ['employee', 'flexible'], retirementCategory: 'male' },
        then: { retirementYears: { required: 360, actual: 120, lumpSum: true } },
      },
    ])
  })

  test('of one year ask when somebody retires', () => {
    expect(retirement({ retired: '2025-01..2025-12' }, { name: 'women', who: 'women', required: 22 })).toMatchObject([
      {
        id: '330100/retirement-years-2025-women',
        text: '2025年退休的女职工累计缴费满22年的，退休后不再缴医保费。',
        when: { retirementCategory: ['female-55', 'female-50'], retirementMonth: '2025-01..2025-12' },
      },
    ])
  })

  test('may rise by the year', () => {
    const required = { from: 2025, first: 25, perYear: 1, most: 30 }
    expect(retirement({}, { required })[0]?.then).toEqual({
      retirementYears: { required: { formula: 'ramp', args: { from: 2025, first: 300, perYear: 12, most: 360 } } },
    })
  })
})

describe('what is wrong with a table is told with its file, its line and its field', () => {
  const group = { year: 2026, ...basis }
  test.each<[string, object, string]>([
    ['a table that does not exist', { wnidows: [] }, 'Unrecognized key: "wnidows"'],
    ['a fee in words', { fees: [{ ...group, lines: [{ individual: '四百' }] }] }, 'fees.0.lines.0.individual: '],
    [
      'a group without a quote',
      { fees: [{ ...group, quote: undefined, lines: [{ individual: 1 }] }] },
      'fees.0.quote: ',
    ],
    ['a group without lines', { fees: [{ ...group, lines: [] }] }, 'fees.0.lines: '],
    [
      'days in another form',
      { windows: [{ ...group, lines: [{ phase: 'main', paid: '2025-10-20..' }] }] },
      'windows.0.lines.0.paid: 要写成 上年10-20..上年12-25',
    ],
    [
      'a rate as a share',
      { contributions: [{ ...basis, lines: [{ flexible: '0.09' }] }] },
      'contributions.0.lines.0.flexible: 要写成百分数',
    ],
    [
      'months that are days',
      { contributions: [{ months: '2025-01-01..', ...basis, lines: [{ lower: 1 }] }] },
      'contributions.0.months: 要写成 2025-01..2025-12',
    ],
  ])('%s', (_, tables, message) => {
    const { rules, faults } = read(tables)
    expect(rules).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]?.startsWith(`${PATH}: `)).toBe(true)
    expect(faults[0]).toContain(message)
  })
})

test('only a region has tables', () => {
  expect(figuresIn(new Reader({ 'shared/figures.yaml': {} }), 'shared/figures.yaml')).toEqual([])
})

describe('a rule of several places', () => {
  const PAYEE = {
    id: 'payee',
    places: ['130000', '140000'],
    text: '发给本人。',
    when: { insurance: 'employee' },
    then: { maternityPayee: { payee: 'person' } },
    source: 'notice',
    article: '各省',
  }

  test('stands once in shared/, and is a rule of each place under an id of its own', () => {
    const { rules, faults } = read([PAYEE], 'shared/maternity.yaml')
    const { places: _places, ...rule } = PAYEE
    expect(rules).toEqual(['130000', '140000'].map((place) => ({ ...rule, id: `${place}/payee`, place })))
    expect(faults).toEqual([])
  })

  test.each([
    ['regions/130000-hebei/maternity.yaml', PAYEE],
    ['national/maternity.yaml', PAYEE],
    ['shared/maternity.yaml', { ...PAYEE, places: undefined }],
  ])('is refused in %s where the file is not for it', (path, rule) => {
    expect(read([rule], path).faults).toEqual([
      `${path}: payee.places: several places are named in shared/, and only there`,
    ])
  })
})
