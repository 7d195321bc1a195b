import type { Advice, Cost, Situation } from '@contract'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { letters } from '../../cloudfunctions/rules/advice/letters'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { advise } from '../support/sound'

const source = readRulebook()
const policy = readPolicy(source)
const rules = { ...source, policy, program: compilePolicy(policy) }

const TODAY = '2026-03-10'
const region = '450900'
const arrears: Situation = {
  region,
  insurance: 'employee',
  event: 'resume',
  cause: 'employer-arrears',
  lastCoveredMonth: '2025-12',
  payOn: TODAY,
}

/** Every insurance, event and cause, with and without a known lapse, in places with and without entries of their own. */
const cases: Situation[] = ['450900', '500000'].flatMap((region) =>
  (['employee', 'flexible', 'resident'] as const).flatMap((insurance) =>
    ([undefined, 'resume', 'transfer', 'switch', 'first'] as const).flatMap((event) =>
      (
        [
          undefined,
          'employer-arrears',
          'left-job',
          'personal',
          'system-error',
          'unemployment-benefit',
          'base-adjustment',
        ] as const
      ).flatMap((cause) =>
        ([undefined, '2025-11'] as const).map((lastCoveredMonth) => ({
          region,
          insurance,
          ...(event && { event }),
          ...(cause && { cause }),
          ...(lastCoveredMonth && insurance !== 'resident' && { lastCoveredMonth }),
          payOn: TODAY,
        })),
      ),
    ),
  ),
)

describe('what is told of any case', () => {
  const advices: Advice[] = cases.map((situation) => advise(rules, situation, TODAY))

  test('is short: at most twelve papers, twenty steps, and seven of a stage', () => {
    expect(Math.max(...advices.map(({ materials = [] }) => materials.length))).toBeLessThanOrEqual(12)
    expect(Math.max(...advices.map(({ steps = [] }) => steps.length))).toBeLessThanOrEqual(20)
    for (const { steps = [] } of advices)
      for (const stage of new Set(steps.map((step) => step.stage)))
        expect(steps.filter((step) => step.stage === stage).length).toBeLessThanOrEqual(7)
  })

  test('names the identity paper first, and stage after stage, with six ways to check', () => {
    const stages = ['before', 'employer', 'pay', 'check', 'prevent']
    for (const { materials = [], steps = [] } of advices) {
      expect(materials[0]?.basis[0]?.rule).toBe('guide/identity-paper')
      const places = steps.map(({ stage }) => stages.indexOf(stage))
      expect(places).toEqual([...places].sort())
      expect(steps.filter(({ stage }) => stage === 'check').length).toBeGreaterThanOrEqual(6)
    }
  })

  test('writes to an employer only where one may owe, and to nobody else', () => {
    for (const [index, { letters, steps = [] }] of advices.entries()) {
      const cause = cases[index]?.cause
      if (letters) expect(['employer-arrears', 'base-adjustment']).toContain(cause)
      expect(letters !== undefined).toBe(steps.some(({ stage }) => stage === 'employer'))
    }
  })
})

test('what only the web says is marked, and what the law says is not', () => {
  const { materials = [], steps = [] } = advise(rules, { ...arrears, insurance: 'flexible', cause: 'personal' }, TODAY)
  const bases = [...materials, ...steps].flatMap(({ basis }) => basis)
  expect(new Set(bases.map(({ grade }) => grade))).toEqual(new Set(['law', 'claimed']))
  for (const { grade, article, note } of bases)
    expect([article === '', note]).toEqual(grade === 'claimed' ? [true, '网上说法，没有核实。'] : [false, undefined])
})

test('sentences are short: at most thirty characters between two marks', () => {
  const { materials, steps } = policy.guide
  const words = [
    ...materials.flatMap(({ text, why = '' }) => [text, why]),
    ...steps.flatMap(({ text, why = '', channel = '', items = [] }) => [text, why, channel, ...items]),
  ]
  const long = words.flatMap((text) => text.split(/[，。；：、（）「」]/)).filter((part) => part.length > 30)
  expect(long).toEqual([])
})

describe('the letters', () => {
  const expenses = [{ on: '2026-02-03', amount: 1000 }]
  const situations: Partial<Situation>[] = [
    { orderedToPay: 'not-ordered' },
    { orderedToPay: 'after-deadline', lastCoveredMonth: '2010-05' },
    { event: 'first', lastCoveredMonth: undefined, neverEnrolled: { waiver: true }, expenses },
    { cause: 'base-adjustment' },
    { maternity: { kind: 'birth', on: '2026-02-03' }, expenses },
    { retired: true, expenses },
  ]
  const of = (situation: Partial<Situation>) => caseOf(rules, { ...arrears, ...situation }, TODAY)
  const cost = (amounts: Partial<Cost>): Cost => ({ months: [], basis: [], ...amounts })
  const textOf = (situation: Partial<Situation>, amounts?: Partial<Cost>) =>
    letters(of(situation), amounts && cost(amounts))
      .flatMap(({ title, to, body }) => [title, to, ...body])
      .join('\n')

  test('tell the months of a gap that ended, and leave the last one of an open lapse blank: nobody told when the job ended', () => {
    expect(textOf({})).toContain('从2026年1月起到____年____月（只写在这个单位上班的月份），单位没有为我缴纳')
    expect(textOf({ lastCoveredMonth: undefined })).toContain('经查，从____年____月起到____年____月')
    expect(textOf({ lastCoveredMonth: '2026-01' })).toContain('经查，2026年2月，单位没有为我缴纳')
    const gaps = [{ from: '2025-03', to: '2025-06', cause: 'employer-arrears' as const }]
    expect(textOf({ gaps, cause: 'left-job' })).toContain('经查，2025年3月到6月，单位没有')
  })

  test('ask for every gap that is owed still, and name one that was paid late only where its bills are claimed', () => {
    const gaps = [
      { from: '2024-03', to: '2024-05', cause: 'employer-arrears' as const, paidBackOn: '2024-09-30' },
      { from: '2025-03', to: '2025-06', cause: 'employer-arrears' as const },
    ]
    const [request, , compensation] = letters(of({ gaps, lastCoveredMonth: '2026-01', expenses }), undefined)
    expect(request?.body[1]).toBe('经查，2025年3月到6月，2026年2月，单位没有为我缴纳职工基本医疗保险费。')
    expect(compensation?.body[0]).toContain(
      '。2024年3月到5月（后来才补缴），2025年3月到6月，2026年2月，单位没有为我缴纳',
    )
  })

  test('list only bills that the employer may have to bear', () => {
    const bills = [
      { on: '2025-12-31', amount: 1 },
      { on: '2026-01-05', amount: 20, reimbursed: 20 },
      { on: '2026-02-03', amount: 300 },
    ]
    expect(textOf({ expenses: bills })).toContain('我看病的日期和花费是：2026年2月3日300元。')
  })

  test('claim no loss of a birth in a month that was paid', () => {
    const titles = (on: string) =>
      letters(of({ maternity: { kind: 'birth', on } }), undefined).map(({ title }) => title)
    expect(titles('2026-01-31')).toContain('赔偿医疗保险待遇损失的请求书')
    expect(titles('2025-12-31')).not.toContain('赔偿医疗保险待遇损失的请求书')
  })

  test('claim no daily late fee on what was missed before the social insurance law', () => {
    const text = textOf({ lastCoveredMonth: '2010-05' })
    expect(text).toContain('2011年7月1日以前欠缴的')
    expect(text).not.toMatch(/(补足，并|滞纳金)自欠缴之日起/)
  })

  test('list a few bills, and many as one sum', () => {
    const bill = { on: '2026-02-03', amount: 1000.1 }
    expect(textOf({ expenses: [bill] })).toContain('我看病的日期和花费是：2026年2月3日1000.10元。')
    expect(textOf({ expenses: Array(11).fill(bill) })).toContain(
      '我看病的日期和花费是：共11笔，11,001.10元，清单附后。',
    )
    expect(textOf({})).not.toContain('我看病的日期')
  })

  test('tell amounts to the fen, or as a range', () => {
    const text = textOf({}, { employer: 720, person: 180.5, lateFee: { min: 2.25, max: 12 } })
    expect(text).toContain('单位应缴720元，个人应缴180.50元')
    expect(text).toContain('算到2026年3月10日，滞纳金约2.25到12元')
  })

  test('say nothing of an amount that is not known', () => {
    expect(textOf({})).not.toContain('估算')
    expect(textOf({}, { employer: 720 })).not.toContain('估算')
    expect(textOf({}, { lateFee: 5 })).toContain('滞纳金约5元')
  })

  test('have no place left to fill but blanks, whatever was told', () => {
    for (const situation of cases) {
      const text = textOf(situation, { employer: 1, person: 1, lateFee: 1 })
      expect(text).not.toMatch(/[{}]|undefined|null/)
    }
  })

  test('ask for no name: what only the person knows is a blank', () => {
    const [request, complaint] = letters(of({}), undefined)
    expect(request?.to).toBe('____（单位全称）')
    expect(request?.body[0]).toContain('我是____（姓名）')
    expect(complaint?.body.slice(0, 2)).toEqual([
      '投诉人：____（姓名）　联系电话：____',
      '被投诉单位：____（全称）　地址：____　负责人：____',
    ])
  })

  test('cite every article that they name, each law once', () => {
    for (const situation of situations)
      for (const { body, basis } of letters(of(situation), undefined)) {
        expect(new Set(basis.map(({ source }) => source)).size).toBe(basis.length)
        const cited = basis.map(({ article }) => article).join()
        const named = new Set(body.join('').match(/第[一二三四五六七八九十]+条/g))
        expect([...named].filter((article) => !cited.includes(article))).toEqual([])
      }
  })

  test('use every paragraph that is written', () => {
    const written = situations.map((situation) => textOf(situation, { employer: 1, person: 1, lateFee: 1 })).join('\n')
    const unreached = policy.guide.letters
      .flatMap(({ body }) => body.map(({ text }) => text))
      .filter((text) => !text.split(/\{[^}]*\}/).every((part) => written.includes(part)))
    expect(unreached).toEqual([])
  })
})

test('contacts are those of the place first, then of the nation, each with its source', () => {
  const phones = (code: string) =>
    advise(rules, { ...arrears, region: code }, TODAY).contacts?.map(({ phone }) => phone)
  const national = ['12393', '12366', '12345', '12333']
  expect(phones(region)).toEqual(national)
  expect(phones('330100')?.slice(-4)).toEqual(national)
  expect(phones('330100')?.length).toBeGreaterThan(4)
})
