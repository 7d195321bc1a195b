import { Cost, MOST_MONTHS, type Money, parse, type Situation } from '@contract'
import fc from 'fast-check'
import { caseOf } from '../../cloudfunctions/rules/advice/case'
import { cost as costBlock } from '../../cloudfunctions/rules/advice/cost'
import { assessment } from '../../cloudfunctions/rules/formulas/assessment'
import { clampBase, contribution } from '../../cloudfunctions/rules/formulas/contribution'
import { lateFee, lateFeeCapped } from '../../cloudfunctions/rules/formulas/late-fee'
import { portion } from '../../cloudfunctions/rules/formulas/portion'
import { repairFee } from '../../cloudfunctions/rules/formulas/repair-fee'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const REGION = '450900'

/** Made-up limits and rates of a region, by the first month they hold for; amounts in fen, rates in millionths. */
const TARIFFS = [
  { from: '2012-01-01', lower: 250_033, upper: 1_500_077, employer: 80_000n, person: 20_000n, fixed: 0n },
  { from: '2019-04-01', lower: 333_301, upper: 1_999_999, employer: 95_500n, person: 20_000n, fixed: 300n },
  { from: '2023-07-01', lower: 434_000, upper: 2_604_000, employer: 71_234n, person: 19_999n, fixed: 512n },
]

const madeUp = (() => {
  const { files } = readRulebook()
  const nation = Object.entries(files).filter(([path]) => !path.startsWith('regions/'))
  const rule = (id: string, then: object, when: object, period: object) => ({
    id: `${REGION}/${id}`,
    text: '为测试编的。',
    when,
    then,
    in: period,
    source: 'made-up',
    article: '第一条',
  })
  const workers = TARIFFS.flatMap((tariff, index) => {
    const period = { from: tariff.from, ...(TARIFFS[index + 1] && { to: TARIFFS[index + 1]?.from }) }
    const limits = { lower: tariff.lower / 100, upper: tariff.upper / 100 }
    const [employer, person, fixed] = [tariff.employer, tariff.person, tariff.fixed].map(Number) as [
      number,
      number,
      number,
    ]
    const rates = { employer: employer / 1e6, person: person / 1e6, personFixed: fixed / 100 }
    return [
      rule(`base-${index}`, { contributionBase: limits }, { insurance: ['employee', 'flexible'] }, period),
      rule(`rate-${index}`, { contributionRate: rates }, { insurance: 'employee' }, period),
    ]
  })
  const flexible = rule(
    'flexible',
    { contributionRate: { flexible: 0.04 } },
    { insurance: 'flexible' },
    { from: '2012-01-01' },
  )
  const source = {
    id: 'made-up',
    title: '示范文件',
    issuer: '示范机关',
    grade: 'official',
    read: 'full-text',
    checkedOn: '2026-11-01',
    note: '为测试编的文件。',
  }
  const policy = readPolicy({
    version: 'made-up',
    hash: 'made-up',
    files: {
      ...Object.fromEntries(nation),
      [`regions/${REGION}-yulin/region.yaml`]: { code: REGION, note: '为测试编的。' },
      [`regions/${REGION}-yulin/sources.yaml`]: [source],
      [`regions/${REGION}-yulin/worker.yaml`]: [...workers, flexible],
    },
  })
  return { policy, program: compilePolicy(policy) }
})()

const TODAY = '2026-11-22'

const blockOf = (situation: Situation) => costBlock(caseOf(madeUp, situation, TODAY))

/** The cost of a situation, which must be of the contract's form: its sums are those of the months. */
function costOf(situation: Situation): Cost {
  const parsed = parse(Cost, blockOf(situation))
  if (!parsed.ok) throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join(' '))
  return parsed.data
}

const arrears = (change: Partial<Situation>): Situation => ({
  region: REGION,
  insurance: 'employee',
  event: 'resume',
  cause: 'employer-arrears',
  ...change,
})

const ends = (money: Money | undefined): [number, number] => {
  if (money === undefined) throw new Error('no amount')
  return typeof money === 'number' ? [money, money] : [money.min, money.max]
}

/** Calendar and money once more, by counting: no arithmetic of the engine is used. */
const again = {
  nextDay: (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
  nextMonth: (month: string): string => {
    let day = `${month}-01`
    while (day.startsWith(month)) day = again.nextDay(day)
    return day.slice(0, 7)
  },
  lastDay: (month: string): string => {
    let day = `${month}-01`
    while (again.nextDay(day).startsWith(month)) day = again.nextDay(day)
    return day
  },
  /** Half up, of millionths of a fen. */
  rounded: (millionths: bigint): bigint => millionths / 1_000_000n + (millionths % 1_000_000n >= 500_000n ? 1n : 0n),
  /** A late fee of 0.05 %, added day by day. */
  fee: (principal: bigint, due: string, paid: string): bigint => {
    let owed = 0n
    for (let day = Date.parse(due); day < Date.parse(paid); day += 86_400_000) owed += principal * 500n
    return again.rounded(owed)
  },
}

const months = fc.integer({ min: 2013 * 12, max: 2026 * 12 + 9 }).map((n) => monthText(n))
const monthText = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
const later = (month: string, count: number) =>
  monthText(Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count)
const yuan = fc.integer({ min: 1_000_00, max: 30_000_00 }).map((fen) => fen / 100)

describe('a late fee and the shares', () => {
  test('are those of a count day by day, to the fen, on 1000 random arrears', () => {
    fc.assert(
      fc.property(
        months,
        // few are so long that the fee outgrows the arrears
        fc.oneof({ weight: 50, arbitrary: fc.integer({ min: 2, max: 14 }) }, { weight: 1, arbitrary: fc.constant(72) }),
        fc.integer({ min: 1, max: 28 }),
        yuan,
        yuan,
        fc.nat(30),
        (last, count, day, first, second, change) => {
          const payOn = `${later(last, count)}-${String(day).padStart(2, '0')}`
          const changed = later(last, change)
          const cost = blockOf(
            arrears({
              lastCoveredMonth: last,
              payOn,
              monthlyBase: [
                { from: '2000-01', base: first },
                { from: changed, base: second },
              ],
            }),
          )
          const totals = { employer: 0n, person: 0n, least: 0n, most: 0n }
          // the months before those that are listed one by one
          const before = { count: 0, ...totals }
          const listed = new Map(cost?.months.map((each) => [each.month, each]))
          let month = again.nextMonth(last)
          while (month < payOn.slice(0, 7)) {
            const got = listed.get(month)
            const tariff = TARIFFS.filter(({ from }) => from <= `${month}-01`).at(-1) as (typeof TARIFFS)[number]
            const own = Math.round((month < changed ? first : second) * 100)
            const base = BigInt([tariff.lower, own, tariff.upper].sort((a, b) => a - b)[1] as number)
            const employer = again.rounded(base * tariff.employer)
            const person = again.rounded(base * tariff.person) + tariff.fixed
            const principal = employer + person
            const fees = [again.lastDay(again.nextMonth(month)), again.lastDay(month)].map((due) =>
              again.fee(principal, due, payOn),
            ) as [bigint, bigint]
            // capped is possible, and so is free: the least is never above the arrears
            const least = fees[0] < principal ? fees[0] : principal
            if (got)
              expect([got.base, got.employer, got.person, ...ends(got.lateFee)]).toEqual(
                [base, employer, person, least, fees[1]].map((fen) => Number(fen) / 100),
              )
            else before.count += 1
            for (const sums of got ? [totals] : [totals, before]) {
              sums.employer += employer
              sums.person += person
              sums.least += least
              sums.most += fees[1]
            }
            month = again.nextMonth(month)
          }
          expect(before.count).toBe(Math.max(0, count - 1 - MOST_MONTHS))
          if (before.count > 0) {
            const { months: together, employer, person, lateFee } = cost?.earlier ?? {}
            expect([together, employer, person, ...ends(lateFee)]).toEqual([
              before.count,
              ...[before.employer, before.person, before.least, before.most].map((fen) => Number(fen) / 100),
            ])
          } else expect(cost?.earlier).toBeUndefined()
          expect(cost?.employer).toBe(Number(totals.employer) / 100)
          expect(cost?.person).toBe(Number(totals.person) / 100)
          expect(ends(cost?.lateFee)).toEqual([totals.least, totals.most].map((fen) => Number(fen) / 100))
          const paid = totals.employer + totals.person
          expect(ends(cost?.total)).toEqual([paid + totals.least, paid + totals.most].map((fen) => Number(fen) / 100))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('never cost less for more arrears, or for a later payment', () => {
    fc.assert(
      fc.property(months, fc.nat(15), fc.nat(15), fc.nat(12), yuan, (last, more, count, wait, base) => {
        const payOn = `${later(last, count + 2)}-15`
        const cases = [
          arrears({ lastCoveredMonth: last, payOn, monthlyBase: base }),
          arrears({ lastCoveredMonth: later(last, -more), payOn, monthlyBase: base }),
          arrears({ lastCoveredMonth: last, payOn: `${later(last, count + 2 + wait)}-20`, monthlyBase: base }),
        ].filter(({ lastCoveredMonth = '' }) => lastCoveredMonth >= '2012-01')
        const [now, ...dearer] = cases.map((each) => costOf(each))
        for (const other of dearer)
          for (const part of ['employer', 'person', 'lateFee', 'total'] as const)
            for (const end of [0, 1] as const)
              expect(ends(other[part])[end]).toBeGreaterThanOrEqual(ends(now?.[part])[end])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the limit of the late fee, which is disputed', () => {
  const cost = costOf(arrears({ lastCoveredMonth: '2015-12', payOn: '2026-03-10', monthlyBase: 10_000 }))

  test('is shown beside the fee without a limit, never in its place', () => {
    const [, most] = ends(cost.lateFee)
    const [, limited] = ends(cost.lateFeeCapped)
    expect(cost.lateFeeCap).toBe('disputed')
    expect(limited).toBeLessThan(most)
    // 10,000 × (8 % + 2 %) = 1,000 a month: limited, the fees of the 86 months before the last 36 are at most 86 × 1,000
    expect(cost.earlier).toMatchObject({ from: '2016-01', to: '2023-02', months: 86 })
    const [least, unlimited] = ends(cost.earlier?.lateFee)
    expect(least).toBeLessThanOrEqual(86_000)
    expect(unlimited).toBeGreaterThan(86_000)
  })

  test('is not shown where it changes nothing', () => {
    const short = costOf(arrears({ lastCoveredMonth: '2026-01', payOn: '2026-05-10', monthlyBase: 10_000 }))
    expect(short.lateFeeCap).toBe('disputed')
    expect(short.lateFeeCapped).toBeUndefined()
  })
})

describe('where not everything is known', () => {
  const told = { lastCoveredMonth: '2026-01', payOn: '2026-04-10' }

  test('a base that was not told costs what lies between the limits, and is asked for', () => {
    const cost = costOf(arrears(told))
    expect(cost.months[0]?.base).toEqual({ min: 4340, max: 26_040 })
    // 4,340 × 0.071234 = 309.16, 26,040 × 0.071234 = 1,854.93; twice
    expect(cost.employer).toEqual({ min: 618.32, max: 3709.86 })
    expect(cost.undecided).toContain('缴费基数是多少')
  })

  test('months without a rate keep their fee per hundred, and the sums stay open', () => {
    const cost = costOf(arrears({ lastCoveredMonth: '2011-10', payOn: '2012-03-10', monthlyBase: 3000 }))
    expect(
      cost.months.map(({ employer, lateFeePerHundred }) => [employer === undefined, lateFeePerHundred === undefined]),
    ).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ])
    expect([cost.employer, cost.person, cost.lateFee, cost.total]).toEqual([undefined, undefined, undefined, undefined])
    expect(cost.formula?.[0]).toContain('您填的基数是3000元')
  })

  test('no month is paid for that is not paid back', () => {
    const cost = costOf(arrears({ ...told, cause: 'personal', backPays: false, monthlyBase: 5000 }))
    expect(cost.months).toEqual([])
    expect(cost.total).toBeUndefined()
  })

  test('of an adjusted base only the difference is owed, and that is said in words', () => {
    const cost = costOf(arrears({ ...told, cause: 'base-adjustment', monthlyBase: 5000 }))
    expect(cost.total).toBeUndefined()
    expect(cost.formula?.[0]).toContain('差额')
  })

  test('what the whole unit is assessed at is no part of the sum', () => {
    const cost = costOf(arrears({ ...told, monthlyBase: 5000, lastDeclared: 9000 }))
    expect(cost.assessed).toBe(9900)
    expect(costOf(arrears({ ...told, monthlyBase: 5000 })).total).toEqual(cost.total)
    expect(cost.assumptions?.join()).toContain('整个单位')
  })
})

test('4340 yuan at 4 % are 173.60 yuan a month for who pays alone', () => {
  const cost = costOf(
    arrears({
      insurance: 'flexible',
      cause: 'personal',
      lastCoveredMonth: '2026-01',
      payOn: '2026-04-10',
      monthlyBase: 4340,
    }),
  )
  expect(cost.months).toEqual([
    { month: '2026-02', base: 4340, person: 173.6 },
    { month: '2026-03', base: 4340, person: 173.6 },
  ])
  expect(cost.total).toBe(347.2)
  expect(contribution(434_000, 0.04)).toBe(17_360)
})

describe('a formula', () => {
  const fen = fc.nat(100_000_000)

  test.each([
    [1000, 0.0005, 1, 1],
    [3000, 0.0005, 1, 2],
    [999, 0.0005, 1, 0],
    [1_000_000_000_000, 0.0005, 40_000, 20_000_000_000_000],
  ])('takes of %i fen %d, %i times, rounded half up once: %i', (amount, share, times, expected) => {
    expect(portion(amount, share, times)).toBe(expected)
  })

  test('of a late fee grows with the arrears and the days, and its limit with the arrears', () => {
    fc.assert(
      fc.property(fen, fc.nat(1000), fc.nat(4000), fc.nat(100), (principal, more, days, wait) => {
        const fee = lateFee(principal, 0.0005, days)
        expect(lateFee(principal + more, 0.0005, days)).toBeGreaterThanOrEqual(fee)
        expect(lateFee(principal, 0.0005, days + wait)).toBeGreaterThanOrEqual(fee)
        expect(lateFeeCapped(principal, 0.0005, days)).toBe(fee < principal ? fee : principal)
        expect(lateFee(principal, 0.0005, -wait)).toBe(0)
      }),
    )
  })

  test('of a base keeps within the limits, and leaves alone what lies between them', () => {
    fc.assert(
      fc.property(fen, fen, fen, (base, a, b) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)]
        const clamped = clampBase(base, lower, upper)
        expect(clamped).toBe([lower, base, upper].sort((x, y) => x - y)[1])
        expect(clampBase(base)).toBe(base)
      }),
    )
  })

  test('of an assessment takes 110 % of what the unit paid, to the fen', () => {
    expect(assessment(900_000, 1.1)).toBe(990_000)
    expect(assessment(5, 1.1)).toBe(6)
  })

  test('of a repair counts the individual fee once for each year', () => {
    expect(repairFee(3, 40_000)).toBe(120_000)
    expect(repairFee(0, 40_000)).toBe(0)
  })
})
